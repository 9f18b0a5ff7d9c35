"""What would make it more urgent: new signs to look out for, and the cost of not knowing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from legnumb_desktop.core.answers import Answers, Measured
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.what_if import Raise, what_would_raise

MOST_QUESTIONS = 4
MOST_ANSWERS = 3


@dataclass(frozen=True, slots=True)
class Change:
    """Answers to one question, any of which alone would raise the urgency."""

    question: str
    short: str
    answers: tuple[str, ...]
    self_check: str = ""
    to_test: str = ""


@dataclass(frozen=True, slots=True)
class Rise:
    """All changes that would come to one urgency."""

    urgency: Urgency
    changes: tuple[Change, ...]

    def first_few(self) -> Rise:
        few = self.changes[:MOST_QUESTIONS]
        return Rise(self.urgency, tuple(replace(each, answers=each.answers[:MOST_ANSWERS]) for each in few))


@dataclass(frozen=True, slots=True)
class Changes:
    """``new`` are signs the person does not have; ``unsure`` are questions without a settled answer."""

    new: tuple[Rise, ...]
    unsure: tuple[Rise, ...]

    @property
    def more_than_first_few(self) -> bool:
        return any(
            len(rises) > 1 or rises[0].first_few() != rises[0] for rises in (self.new, self.unsure) if rises
        )


def what_would_change(pathway: Pathway, answers: Answers) -> Changes:
    found = what_would_raise(pathway, answers)
    return Changes(
        _rises(pathway, [each for each in found if not each.unsettled]),
        _rises(pathway, [each for each in found if each.unsettled]),
    )


def _rises(pathway: Pathway, raises: Iterable[Raise]) -> tuple[Rise, ...]:
    by_rank: dict[int, dict[str, list[str]]] = {}
    for each in raises:
        words = by_rank.setdefault(each.rank, {}).setdefault(each.question, [])
        said = _words(pathway, each)
        if said not in words:
            words.append(said)
    urgency_of = {urgency.rank: urgency for urgency in pathway.urgencies}
    return tuple(
        Rise(
            urgency_of[rank],
            tuple(
                _change(pathway.form.question(question), tuple(words))
                for question, words in by_rank[rank].items()
            ),
        )
        for rank in sorted(by_rank, reverse=True)
    )


def _change(question: Question, words: tuple[str, ...]) -> Change:
    return Change(question.id, question.short, words, question.self_check, question.to_test)


def _words(pathway: Pathway, each: Raise) -> str:
    question = pathway.form.question(each.question)
    option = question.option(each.option)
    if option is not None:
        return option.text
    if isinstance(each.answer, Measured) and question.bounds:
        least = each.answer.value == question.bounds.least
        return "A low number" if least else "A high number"
    return next((region.label for region in pathway.form.regions if region.id == each.option), each.option)
