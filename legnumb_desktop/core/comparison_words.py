"""What changed between two visits, in words, under a heading each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Chosen
from legnumb_desktop.core.area_change import AreaChange, kinds_then
from legnumb_desktop.core.comparison import Comparison, SeverityChange, Turn
from legnumb_desktop.core.findings import Finding
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.spread import Spread, spread_since
from legnumb_desktop.core.taken import Taken, kinds_at
from legnumb_desktop.core.wording import Reader, words_of_answer, words_of_region

NO_CHANGE = "Nothing is told otherwise than then."
NOTHING_SAID = "no answer"
NOT_ASKED = "not asked"
_URGENCY = {Turn.WORSE: "More urgent than then.", Turn.BETTER: "Less urgent than then.", Turn.SAME: ""}
_SEVERITY = {Turn.WORSE: "worse", Turn.BETTER: "better", Turn.SAME: "the same", Turn.NOT_KNOWN: ""}
_SPREAD = {
    Spread.SADDLE_NEW: "Numb between the legs now, and not then.",
    Spread.OTHER_LEG: "The other leg is numb now too.",
    Spread.UPWARD: "It reaches further up than then.",
    Spread.FURTHER_SEGMENT: "It takes in more of the leg than then.",
    Spread.NOT_SURE: "One of the two pictures was not painted, so spread cannot be told.",
}
_SPREAD_CLINICAL = {
    Spread.SADDLE_NEW: "saddle area newly marked",
    Spread.OTHER_LEG: "other leg newly marked",
    Spread.UPWARD: "segment above the highest one of the earlier visit",
    Spread.FURTHER_SEGMENT: "further segment on the same leg",
    Spread.NOT_SURE: "spread not known: one of the two charts was not painted",
}


@dataclass(frozen=True, slots=True)
class Part:
    """``lines`` is never empty."""

    title: str
    lines: tuple[str, ...]


def words_of_comparison(
    then: Taken, now: Taken, compared: Comparison, reader: Reader = Reader.PERSON
) -> tuple[Part, ...]:
    """The urgency first, then what concerns the charts, severity, answers and, for clinicians, findings."""
    parts = [
        Part("How urgent", tuple(_urgency(then, now, compared))),
        Part("Spread", tuple(words_of_spread(spread_since(then, now), reader))),
        *(Part(_short(then, now, area.question), tuple(_area(then, now, area))) for area in compared.areas),
        Part("Better or worse", tuple(_severity(now.pathway, each) for each in compared.severity)),
        Part("Other answers that changed", tuple(_answers(then, now, compared, reader))),
    ]
    if reader is Reader.CLINICIAN:
        parts.append(Part("Findings", tuple(_findings(then.pathway, now.pathway, compared))))
    return tuple(part for part in parts if part.lines)


def words_of_spread(spread: Iterable[Spread], reader: Reader) -> Iterator[str]:
    """A line for each way it spread, the gravest first; none where it did not."""
    told = _SPREAD if reader is Reader.PERSON else _SPREAD_CLINICAL
    found = frozenset(spread)
    return (words for each, words in told.items() if each in found)


def _urgency(then: Taken, now: Taken, compared: Comparison) -> Iterator[str]:
    for when, taken, result in (("Then", then, compared.then), ("Now", now, compared.now)):
        urgency = taken.pathway.urgency[result.urgency]
        yield f"{when}: {urgency.title} ({urgency.soon})" if urgency.soon else f"{when}: {urgency.title}"
    if compared.urgency is not Turn.SAME:
        yield _URGENCY[compared.urgency]


def _area(then: Taken, now: Taken, area: AreaChange) -> Iterator[str]:
    if not area.comparable:
        yield "It was not painted both times, so the two pictures cannot be compared."
    for word, taken, marks in (
        ("New", now, area.new),
        ("Gone", now, area.gone),
        ("As then", now, area.same - area.otherwise),
        ("Marked now, where the earlier picture had no such area", now, area.not_offered_then),
        ("Marked then, where this picture has no such area", then, area.not_offered_now),
    ):
        if marks:
            yield f"{word}: {named_areas(taken.pathway, marks)}"
    forms = (now.pathway.form, then.pathway.form)
    for mark in dict.fromkeys(mark for form in forms for mark in form.region_marks):
        if mark in area.otherwise:
            named = next(words_of_region(form, mark) for form in forms if mark in form.region_marks)
            before = _feeling(then, area.question, kinds_then(then, now, area.question, mark))
            after = _feeling(now, area.question, kinds_at(now, area.question, mark))
            yield f"Feels otherwise: {named}: then {before}, now {after}"


def _feeling(taken: Taken, question_id: str, painted: frozenset[str]) -> str:
    if not painted:
        return "nothing"
    told = [kind.text for kind in taken.pathway.form.question(question_id).kinds if kind.id in painted]
    return f"“{', '.join(told)}”" if told else "marked without a kind"


def named_areas(pathway: Pathway, marks: frozenset[str]) -> str:
    """In the order of the body, such as *Big toe, left; Groin crease, left*."""
    known = pathway.form.region_marks
    return "; ".join(words_of_region(pathway.form, mark) for mark in known if mark in marks)


def _severity(pathway: Pathway, change: SeverityChange) -> str:
    question = pathway.form.question(change.question)

    def told(answer: Answer | None) -> str:
        return _said(list(words_of_answer(pathway.form, question, answer, Reader.PERSON)))

    turn = _SEVERITY[change.turn]
    line = f"{question.short}: then {told(change.then)}, now {told(change.now)}"
    return f"{line} – {turn}" if turn else line


def _answers(then: Taken, now: Taken, compared: Comparison, reader: Reader) -> Iterator[str]:
    for change in compared.answers:
        before = _phrases(then, change.question, change.then, reader)
        after = _phrases(now, change.question, change.now, reader)
        if isinstance(change.then, Chosen) and isinstance(change.now, Chosen):
            before, after = (
                [each for each in before if each not in after],
                [each for each in after if each not in before],
            )
        told = [f"then {_said(before)}"] if before else []
        told += [f"now {_said(after)}"] if after else []
        yield f"{_short(then, now, change.question)}: {', '.join(told)}"


def _said(phrases: list[str]) -> str:
    """Numbers and what was not said stand bare; the person's choices are quoted."""
    return (
        "; ".join(
            each if each in (NOTHING_SAID, NOT_ASKED) or each[:1].isdigit() else f"“{each}”"
            for each in phrases
        )
        or NOTHING_SAID
    )


def _phrases(taken: Taken, question_id: str, answer: Answer | None, reader: Reader) -> list[str]:
    question = taken.pathway.form.by_id.get(question_id)
    if question is None or not taken.asked(question_id):
        return [NOT_ASKED]
    return list(words_of_answer(taken.pathway.form, question, answer, reader)) or [NOTHING_SAID]


def _findings(then: Pathway, now: Pathway, compared: Comparison) -> Iterator[str]:
    found = compared.findings
    for word, known, names in (
        ("New", now.finding, found.new),
        ("Gone", then.finding, found.gone),
        ("Present then, not known now", then.finding, found.not_known_now),
        ("Present now, not looked for then", now.finding, found.not_looked_for_then),
        ("Present then, not looked for now", then.finding, found.not_looked_for_now),
    ):
        if names:
            yield f"{word}: {_named(known, names)}"


def _named(known: dict[str, Finding], names: Iterable[str]) -> str:
    return "; ".join(known[name].clinician for name in names)


def _short(then: Taken, now: Taken, question_id: str) -> str:
    forms = (now.pathway.form, then.pathway.form)
    return next(form.by_id[question_id].short for form in forms if question_id in form.by_id)
