"""Two visits of one person side by side: what is new, gone and the same.

Each visit is read with the content it was taken with. What the other content has no name for is told apart,
never taken for new or gone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from legnumb_desktop.core.answers import Answer, Chosen, Measured
from legnumb_desktop.core.area_change import AreaChange, area_change
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.findings import FindingStatus
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.core.taken import Taken


class Turn(StrEnum):
    WORSE = "worse"
    BETTER = "better"
    SAME = "same"
    NOT_KNOWN = "not_known"
    """Not answered both times, or on another scale."""


@dataclass(frozen=True, slots=True)
class SeverityChange:
    """A question whose answer rises with severity (:attr:`Question.severity`)."""

    question: str
    then: Answer | None
    now: Answer | None
    turn: Turn


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """An answer that is another now. None: nothing was said, or it was not asked."""

    question: str
    then: Answer | None
    now: Answer | None


@dataclass(frozen=True, slots=True)
class FindingChanges:
    """Findings by id. What was present and is *not known* now is neither present nor gone."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    not_known_now: tuple[str, ...]
    not_looked_for_then: tuple[str, ...]
    """Present now; the earlier content did not know this finding."""
    not_looked_for_now: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    then: Assessment
    now: Assessment
    urgency: Turn
    areas: tuple[AreaChange, ...]
    severity: tuple[SeverityChange, ...]
    answers: tuple[AnswerChange, ...]
    findings: FindingChanges


def compare(then: Taken, now: Taken) -> Comparison:
    before, after = assess(then.pathway, then.answers), assess(now.pathway, now.answers)
    return Comparison(
        before,
        after,
        _turn(before.rank, after.rank),
        tuple(_areas(then, now)),
        tuple(_severity(then, now)),
        tuple(_other_answers(then, now)),
        _findings(then, now, before, after),
    )


def _areas(then: Taken, now: Taken) -> Iterator[AreaChange]:
    for question in _either(then, now):
        if question.type is QuestionType.REGIONS:
            yield area_change(then, now, question.id)


def _severity(then: Taken, now: Taken) -> Iterator[SeverityChange]:
    for question in now.pathway.form.questions:
        if question.severity:
            before, after = then.answer(question.id), now.answer(question.id)
            if before is not None or after is not None:
                yield SeverityChange(question.id, before, after, _turn_of(then, question, before, after))


def _turn_of(then: Taken, question: Question, before: Answer | None, after: Answer | None) -> Turn:
    other = then.pathway.form.by_id.get(question.id)
    if other is None or other.bounds != question.bounds:
        return Turn.NOT_KNOWN
    return severity_turn(question, before, after)


def severity_turn(question: Question, before: Answer | None, after: Answer | None) -> Turn:
    """How an answer that rises with severity has turned, both given on the question's scale."""
    match before, after:
        case Measured(less), Measured(more):
            return _turn(less, more)
        case Chosen(first), Chosen(second):
            order = [option.id for option in question.options if not option.exclusive]
            if first | second <= set(order):
                return _turn(max(map(order.index, first)), max(map(order.index, second)))
    return Turn.NOT_KNOWN


def _turn(before: float, after: float) -> Turn:
    return Turn.SAME if before == after else Turn.WORSE if after > before else Turn.BETTER


def _other_answers(then: Taken, now: Taken) -> Iterator[AnswerChange]:
    for question in _either(then, now):
        told = question.type.has_options or question.type.is_numeric
        if told and not question.severity:
            before, after = then.answer(question.id), now.answer(question.id)
            if before != after:
                yield AnswerChange(question.id, before, after)


def _either(then: Taken, now: Taken) -> Iterator[Question]:
    """The later form's questions in their order, then those that the earlier form alone has."""
    yield from now.pathway.form.questions
    for question in then.pathway.form.questions:
        if question.id not in now.pathway.form.by_id:
            yield question


def _findings(then: Taken, now: Taken, before: Assessment, after: Assessment) -> FindingChanges:
    earlier = {state.finding: state.status for state in before.findings}
    later = {state.finding: state.status for state in after.findings}
    present = FindingStatus.PRESENT
    there = [name for name, status in later.items() if status is present]
    was = [name for name, status in earlier.items() if status is present]
    gone = (FindingStatus.ABSENT, FindingStatus.NOT_ASKED)
    return FindingChanges(
        new=tuple(name for name in there if name in earlier and earlier[name] is not present),
        gone=tuple(name for name in was if later.get(name) in gone),
        not_known_now=tuple(name for name in was if later.get(name) is FindingStatus.UNKNOWN),
        not_looked_for_then=tuple(name for name in there if name not in earlier),
        not_looked_for_now=tuple(name for name in was if name not in later),
    )
