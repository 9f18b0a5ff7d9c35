"""One question of the tree, opened: its signs, the answers that made it so, and its sources."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.conditions import findings_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, reasons, words_of_reason
from legnumb_desktop.ui.source_words import told_source


def signs_of(pathway: Pathway, node_id: str) -> tuple[str, ...]:
    """Every sign that the question asks about, in the person's words."""
    named = findings_of(pathway.node[node_id].when)
    return tuple(finding.person for finding in pathway.findings if finding.id in named)


def answers_behind(pathway: Pathway, answers: Answers, node_id: str) -> tuple[str, ...]:
    """The answers that make it true; empty where it is not."""
    facts = pathway.path_reader.finished(answers).facts
    when = pathway.node[node_id].when
    if not pathway.truth.surely(when)(facts):
        return ()
    return tuple(
        words_of_reason(pathway, reason, answers.get(reason.question), Reader.PERSON)
        for reason in reasons(pathway, when, facts)
    )


def sources_of(pathway: Pathway, node_id: str) -> tuple[str, ...]:
    """Such as ``NICE 2022: Stroke and transient ischaemic attack``."""
    known = (pathway.source[name] for name in pathway.node[node_id].sources)
    return tuple(told_source(source) for source in known)
