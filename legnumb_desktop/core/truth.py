"""Conditions made into tests on facts: what surely holds, and what may still hold."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import assert_never

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.findings_written_out import FindingsWrittenOut, Holding

Test = Callable[[Facts], bool]
SURELY, POSSIBLY = 0, 1

COMPARE: dict[c.Comparison, Callable[[float, float], bool]] = {
    c.Comparison.LESS: operator.lt,
    c.Comparison.AT_MOST: operator.le,
    c.Comparison.MORE: operator.gt,
    c.Comparison.AT_LEAST: operator.ge,
    c.Comparison.EQUAL: operator.eq,
    c.Comparison.NOT_EQUAL: operator.ne,
}


class Truth:
    """Every condition of one form, each compiled once into two tests.

    ``surely``: true whatever the open questions will be answered. ``possibly``: true for some answers to
    them. With nothing open both agree, and only then is a condition simply true or false. ``often`` are
    conditions that are asked after as often as findings, and are worked out with them.
    """

    def __init__(self, findings: Mapping[str, c.Condition], often: Iterable[c.Condition] = ()) -> None:
        self.findings = findings
        rows = {f"often {number}": condition for number, condition in enumerate(often)}
        self._written = FindingsWrittenOut({**findings, **rows})
        self._number = {name: number for number, name in enumerate(findings)}
        self._often = {condition: number for number, condition in enumerate(rows.values(), len(findings))}

    def holding(self, facts: Facts) -> tuple[Holding, Holding]:
        """What surely holds and what may still hold: the findings in their order, then more.

        Remembered with the facts.
        """
        known = facts.holding
        if known is None:
            known = facts.holding = self._written.read(facts)
        return known

    def number_of(self, condition: c.Condition) -> int:
        """Its place in what :meth:`holding` tells. Raises KeyError where it is not one of ``often``."""
        return self._often[condition]

    def surely(self, condition: c.Condition) -> Test:
        if condition in self._often:
            return self._written_test(self._often[condition], SURELY)
        match condition:
            case c.Holds(finding):
                return self._written_test(self._number[finding], SURELY)
            case c.Not(part):
                return _negated(self.possibly(part))
            case c.And(parts):
                return _all([self.surely(part) for part in parts])
            case c.Or(parts):
                return _any([self.surely(part) for part in parts])
            case _:
                return _atom(condition)

    def possibly(self, condition: c.Condition) -> Test:
        if condition in self._often:
            return self._written_test(self._often[condition], POSSIBLY)
        match condition:
            case c.Holds(finding):
                return self._written_test(self._number[finding], POSSIBLY)
            case c.Not(part):
                return _negated(self.surely(part))
            case c.And(parts):
                return _all([self.possibly(part) for part in parts])
            case c.Or(parts):
                return _any([self.possibly(part) for part in parts])
            case _:
                return _or_open(_atom(condition), condition.question)

    def _written_test(self, number: int, reading: int) -> Test:
        holding = self.holding
        return lambda facts: (facts.holding or holding(facts))[reading][number]


def _negated(inner: Test) -> Test:
    return lambda facts: not inner(facts)


def _all(tests: list[Test]) -> Test:
    def test(facts: Facts) -> bool:
        for part in tests:  # noqa: SIM110 - all() over a generator is three times slower here
            if not part(facts):
                return False
        return True

    return test


def _any(tests: list[Test]) -> Test:
    def test(facts: Facts) -> bool:
        for part in tests:  # noqa: SIM110 - any() over a generator is three times slower here
            if part(facts):
                return True
        return False

    return test


def _or_open(settled: Test, question: str) -> Test:
    return lambda facts: settled(facts) or question in facts.open


def _atom(atom: c.Atom) -> Test:
    question = atom.question
    match atom:
        case c.AnyOf(_, options):
            return lambda facts: not options.isdisjoint(facts.chosen.get(question, NO_OPTIONS))
        case c.Exactly(_, option):
            alone = frozenset({option})
            return lambda facts: facts.chosen.get(question) == alone
        case c.Only(_, options):
            return lambda facts: bool(said := facts.chosen.get(question, NO_OPTIONS)) and said <= options
        case c.Number(_, comparison, value):
            compare = COMPARE[comparison]
            return lambda facts: (known := facts.numbers.get(question)) is not None and compare(known, value)
        case c.Sides(_, comparison, count):
            compare = COMPARE[comparison]
            return lambda facts: (marked := facts.sides.get(question)) is not None and compare(marked, count)
        case c.Fits(_, patterns):
            return lambda facts: not patterns.isdisjoint(facts.fitting.get(question, NO_OPTIONS))
        case _:
            assert_never(atom)
