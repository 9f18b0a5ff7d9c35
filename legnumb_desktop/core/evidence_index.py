"""Which conditions hold, found from what was chosen instead of by asking after each of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from legnumb_desktop.core.conditions import AnyOf, Condition, Exactly, Not
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.truth import Test, Truth


class EvidenceIndex:
    """Conditions by their place in the sequence given. Nearly all ask for options of one question."""

    def __init__(self, conditions: Sequence[Condition], truth: Truth) -> None:
        self._with = _Options()
        self._without = _Options()
        self._alone = _Options()
        self._others: list[tuple[int, Test, Test]] = []
        for place, condition in enumerate(conditions):
            match condition:
                case AnyOf():
                    self._with.add(place, condition)
                case Not(AnyOf() as denied):
                    self._without.add(place, denied)
                case Exactly():
                    self._alone.add(place, AnyOf(condition.question, frozenset({condition.option})))
                case _:
                    self._others.append((place, truth.surely(condition), truth.possibly(condition)))

    def read(self, facts: Facts) -> tuple[set[int], set[int]]:
        """The conditions that surely hold, and those beside them that may still hold."""
        sure, open_ = self._with.chosen(facts), self._with.asked(facts.open)
        denied, undecided = self._without.chosen(facts), self._without.asked(facts.open)
        sure |= self._alone.chosen_alone(facts)
        open_ |= self._alone.asked(facts.open)
        possible = (open_ - sure) | (undecided - denied)
        sure |= self._without.places - denied - undecided
        for place, surely, possibly in self._others:
            if surely(facts):
                sure.add(place)
            elif facts.open and possibly(facts):
                possible.add(place)
        return sure, possible


class _Options:
    """Places by the options that they ask for."""

    def __init__(self) -> None:
        self.places: set[int] = set()
        self._by_option: dict[str, defaultdict[str, list[int]]] = {}
        self._by_question: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, place: int, asks: AnyOf) -> None:
        self.places.add(place)
        self._by_question[asks.question].append(place)
        by_option = self._by_option.setdefault(asks.question, defaultdict(list))
        for option in asks.options:
            by_option[option].append(place)

    def chosen(self, facts: Facts) -> set[int]:
        found: set[int] = set()
        for question, options in facts.chosen.items():
            by_option = self._by_option.get(question)
            if by_option is not None:
                for option in options:
                    if option in by_option:
                        found.update(by_option[option])
        return found

    def chosen_alone(self, facts: Facts) -> set[int]:
        found: set[int] = set()
        for question, by_option in self._by_option.items():
            options = facts.chosen.get(question, NO_OPTIONS)
            if len(options) == 1:
                found.update(by_option.get(next(iter(options)), ()))
        return found

    def asked(self, questions: Iterable[str]) -> set[int]:
        return {place for question in questions for place in self._by_question.get(question, ())}
