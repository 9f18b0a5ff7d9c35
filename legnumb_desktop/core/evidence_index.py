"""Which conditions hold, found from what was chosen instead of by asking after each of them."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.conditions import AnyOf, Condition
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.truth import Test, Truth


class EvidenceIndex:
    """Conditions by their place in the sequence given. Most ask for one of a question's options."""

    def __init__(self, conditions: Sequence[Condition], truth: Truth) -> None:
        self._by_option: dict[str, dict[str, list[int]]] = {}
        self._by_question: dict[str, list[int]] = {}
        self._others: list[tuple[int, Test, Test]] = []
        for place, condition in enumerate(conditions):
            if isinstance(condition, AnyOf):
                self._by_question.setdefault(condition.question, []).append(place)
                by_option = self._by_option.setdefault(condition.question, {})
                for option in condition.options:
                    by_option.setdefault(option, []).append(place)
            else:
                self._others.append((place, truth.surely(condition), truth.possibly(condition)))

    def read(self, facts: Facts) -> tuple[set[int], set[int]]:
        """The conditions that surely hold, and those beside them that may still hold."""
        sure: set[int] = set()
        for question, options in facts.chosen.items():
            by_option = self._by_option.get(question)
            if by_option is not None:
                for option in options:
                    sure.update(by_option.get(option, ()))
        possible: set[int] = set()
        for question in facts.open:
            possible.update(self._by_question.get(question, ()))
        for place, surely, possibly in self._others:
            if surely(facts):
                sure.add(place)
            elif facts.open and possibly(facts):
                possible.add(place)
        return sure, possible - sure
