"""``legnumb compare``: two visits, the earlier one first, as kept sessions or files of answers."""

from __future__ import annotations

from argparse import Namespace

from legnumb_desktop.console.given import given_answers, refuse
from legnumb_desktop.console.places import names_a_file, record_there
from legnumb_desktop.console.tested import tested_pathway
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.comparison import Comparison, SeverityChange, compare
from legnumb_desktop.core.comparison_words import words_of_comparison
from legnumb_desktop.core.computing import raised_by_spread
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answer, read_answers
from legnumb_desktop.core.spread import spread_since
from legnumb_desktop.core.succession import knowing_its_heirs
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.wording import Reader


def comparison_as_data(given: Namespace) -> dict[str, object]:
    """Raises ProblemsFound or RecordFault where one of the two cannot be used."""
    pathway, _ = tested_pathway(given.forms)
    then, now = (_taken(pathway, name, given) for name in (given.then, given.now))
    compared = compare(then, now)
    raised = raised_by_spread(then, now)
    return {
        "urgency": {
            "then": compared.then.urgency,
            "now": compared.now.urgency,
            "turn": compared.urgency.value,
            "with_spread": raised.urgency if raised is not None else compared.now.urgency,
        },
        "spread": sorted(each.value for each in spread_since(then, now)),
        "areas": {
            area.question: {
                "comparable": area.comparable,
                "new": sorted(area.new),
                "gone": sorted(area.gone),
                "same": sorted(area.same),
                "not_offered_then": sorted(area.not_offered_then),
                "not_offered_now": sorted(area.not_offered_now),
                "otherwise": sorted(area.otherwise),
            }
            for area in compared.areas
        },
        "severity": {each.question: _severity(each) for each in compared.severity},
        "answers": {
            each.question: {
                "then": plain_answer(each.then) if each.then else None,
                "now": plain_answer(each.now) if each.now else None,
            }
            for each in compared.answers
        },
        "findings": _findings(compared),
        "told": {
            part.title: list(part.lines)
            for part in words_of_comparison(then, now, compared, Reader.CLINICIAN)
        },
    }


def _taken(pathway: Pathway, name: str, given: Namespace) -> Taken:
    """A file where there is one of that name (``-`` is standard input), else a kept session."""
    if names_a_file(name):
        return Taken(pathway, given_answers(pathway, name))
    record_file = record_there(given)
    if record_file is None:
        refuse(name, "", "there is no such file, and no sessions are kept here.", "Look at --data-dir.")
    from legnumb_desktop.storage import open_sessions

    with open_sessions(record_file) as kept:
        record = kept.load(name)
        stamp = record.line.stamp
        content = pathway
        if stamp != pathway.stamp:
            content = knowing_its_heirs(read_pathway(kept.content(stamp.digest)), pathway)
    answers, problems = read_answers(content.form, record.answers, name)
    if problems:
        refuse(name, problems[0].place, problems[0].wrong, problems[0].mend)
    return Taken(content, answers)


def _severity(change: SeverityChange) -> dict[str, object]:
    return {
        "then": plain_answer(change.then) if change.then else None,
        "now": plain_answer(change.now) if change.now else None,
        "turn": change.turn.value,
    }


def _findings(compared: Comparison) -> dict[str, object]:
    found = compared.findings
    return {
        "new": list(found.new),
        "gone": list(found.gone),
        "not_known_now": list(found.not_known_now),
        "not_looked_for_then": list(found.not_looked_for_then),
        "not_looked_for_now": list(found.not_looked_for_now),
    }
