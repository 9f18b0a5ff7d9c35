"""What not knowing may cost: open answers that could still raise the urgency, and how to find out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.what_if import Raise, what_would_raise


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that was left open; settled one way it would raise the urgency to ``rank``.

    ``self_check`` is what the person can try, ``to_test`` what a clinician can; one of them may be empty.
    """

    question: str
    rank: int
    self_check: str
    to_test: str


def doubts_of(pathway: Pathway, answers: Answers) -> tuple[Doubt, ...]:
    """The most urgent first, then in the order of the form."""
    return doubts_among(pathway, what_would_raise(pathway, answers))


def doubts_among(pathway: Pathway, raises: Iterable[Raise]) -> tuple[Doubt, ...]:
    highest: dict[str, int] = {}
    for each in raises:
        if each.unsettled:
            highest[each.question] = max(each.rank, highest.get(each.question, 0))
    asked = [question for question in pathway.form.questions if question.id in highest]
    doubts = [Doubt(q.id, highest[q.id], q.self_check, q.to_test) for q in asked]
    return tuple(sorted(doubts, key=lambda doubt: -doubt.rank))
