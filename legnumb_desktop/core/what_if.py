"""What would change the urgency: single answers that would raise it, found in the tree itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Marked, Measured
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.painted import painted, pairs_of
from legnumb_desktop.core.path import unsettled
from legnumb_desktop.core.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Raise:
    """Answering ``question`` with ``answer`` (beside what was chosen there) would raise the rank to ``rank``.

    ``unsettled`` says that the question has no settled answer now: the cost of not knowing.
    """

    question: str
    option: str
    answer: Answer
    rank: int
    unsettled: bool


def what_would_raise(pathway: Pathway, answers: Answers) -> tuple[Raise, ...]:
    """Every single change of one answer that raises the urgency, most urgent first, then in form order."""
    now = urgency_rank(pathway, answers)
    highest = max(urgency.rank for urgency in pathway.urgencies)
    if now == highest:
        return ()
    found: list[Raise] = []
    for question in pathway.path_reader.finished(answers).asked:
        given = answers.get(question.id)
        for option, changed in _single_changes(pathway, question, given):
            rank = urgency_rank(pathway, {**answers, question.id: changed})
            if rank > now:
                found.append(Raise(question.id, option, changed, rank, unsettled(question, given)))
    return tuple(sorted(found, key=lambda each: -each.rank))


def _single_changes(
    pathway: Pathway, question: Question, given: Answer | None
) -> Iterator[tuple[str, Answer]]:
    kept = _kept(question, given)
    for option in question.options:
        if option.role is not OptionRole.VALUE or option.id in kept:
            continue
        chosen = kept | {option.id} if question.type is QuestionType.MULTI else frozenset({option.id})
        yield option.id, Chosen(chosen)
    if question.type is QuestionType.REGIONS:
        pairs = pairs_of(question, given) if isinstance(given, Marked) else frozenset()
        marked = given.regions if isinstance(given, Marked) else frozenset()
        usual = question.kinds[0].id if question.kinds else ""
        for region in pathway.form.regions:
            if not region.sided and region.id not in marked:
                changed = painted(pathway.form, question, pairs | {(region.id, usual)})
                assert changed is not None
                yield region.id, changed
    if question.type.is_numeric and question.bounds and unsettled(question, given):
        for value in (question.bounds.least, question.bounds.greatest):
            yield f"{value:g}", Measured(value)


def _kept(question: Question, given: Answer | None) -> frozenset[str]:
    if not isinstance(given, Chosen):
        return frozenset()
    return frozenset(
        option.id
        for option in question.options
        if option.id in given.options and option.role is OptionRole.VALUE
    )
