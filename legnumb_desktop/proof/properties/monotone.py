"""Monotone: a graver answer to one question never lowers the urgency, all other answers the same.

Follow-up questions that the change opens may be answered in any way; those open before and after, alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.proof.answer_space import AnswerSpace, Said
from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.decided import Decided
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import Term, every, negation, same, some

NAME = "monotone"


def monotone(ground: Ground) -> Iterator[Claim]:
    spared = {(each.question, each.option) for each in ground.safety.mitigators}
    for question in ground.pathway.form.questions:
        if question.red_flag and question.option_with(OptionRole.NO) is not None:
            yield from _warning_sign(ground, question, spared)
    for order in ground.safety.orders:
        yield from _order(ground, order.id, ground.pathway.form.question(order.question), order.answers)


def _warning_sign(ground: Ground, question: Question, spared: set[tuple[str, str]]) -> Iterator[Claim]:
    change = _Change(ground, question)
    for option in question.options:
        if option.role is OptionRole.VALUE and (question.id, option.id) not in spared:
            says = f"adding “{option.text}” never lowers the urgency"
            yield change.claim(f"{question.id}.{option.id}", says, change.adding(option.id))
    says = "changing “no” to “not sure” never lowers the urgency"
    yield change.claim(f"{question.id}.not_sure", says, change.no_to_unsure())
    says = "leaving it unanswered never lowers the urgency against “no”"
    yield change.claim(f"{question.id}.unanswered", says, change.no_to_nothing())


def _order(ground: Ground, name: str, question: Question, answers: tuple[str, ...]) -> Iterator[Claim]:
    change = _Change(ground, question)
    for less, more in pairwise(answers):
        says = f"{question.short}: changing {less} to {more} never lowers the urgency"
        yield change.claim(f"{name}.{less}.{more}", says, change.from_to(less, more))


class _Change:
    """Two patients who differ in their answer to one question."""

    def __init__(self, ground: Ground, question: Question) -> None:
        self._ground = ground
        self._question = question
        self._other: AnswerSpace = ground.space.but_for(question.id, "'")
        self._before: Said = ground.space.said[question.id]
        self._after: Said = self._other.said[question.id]
        decided = Decided(ground.pathway, Reading(self._other, ground.findings))
        self._lowered = some(
            every([ground.at_least(rank), negation(decided.at_least(rank))]) for rank in ground.ranks
        )

    def claim(self, name: str, says: str, change: Term) -> Claim:
        found = self._ground.patient(self._after.sane, change, self._lowered, otherwise=self._other)
        return Claim(NAME, name, says, found)

    def adding(self, option: str) -> Term:
        """To "no", and where several can be chosen also to any that are."""
        none = self._question.option_with(OptionRole.NO)
        first = self.from_to(none.id, option) if none is not None else self._alone(self._after, option)
        if self._question.type is not QuestionType.MULTI:
            return first
        exclusive = {each.id for each in self._question.options if each.exclusive}
        others = [
            same(self._before.options[name], self._after.options[name])
            for name in self._before.options
            if name != option
        ]
        others += [negation(self._before.options[name]) for name in exclusive]
        one_more = every([*others, negation(self._before.options[option]), self._after.options[option]])
        return some([first, every([one_more, self._before.anything])])

    def no_to_unsure(self) -> Term:
        none = self._question.option_with(OptionRole.NO)
        unsure = self._question.option_with(OptionRole.NOT_SURE)
        if none is None or unsure is None:
            raise ValueError(f"{self._question.id} has no “no” or no “not sure”")
        return self.from_to(none.id, unsure.id)

    def no_to_nothing(self) -> Term:
        none = self._question.option_with(OptionRole.NO)
        if none is None:
            raise ValueError(f"{self._question.id} has no “no”")
        return every([self._alone(self._before, none.id), negation(self._after.anything)])

    def from_to(self, less: str, more: str) -> Term:
        return every([self._alone(self._before, less), self._alone(self._after, more)])

    @staticmethod
    def _alone(said: Said, name: str) -> Term:
        return every(term if other == name else negation(term) for other, term in said.options.items())
