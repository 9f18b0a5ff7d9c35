"""One check at the bedside has one text, so that the paper lists it once for all causes that ask for it."""

from __future__ import annotations

from itertools import combinations
from re import findall

from legnumb_desktop.core.pathway import Pathway

NEARLY_THE_SAME = 0.75
"""Share of words in common from which two texts mean the same check."""


def in_common(one: str, other: str) -> float:
    first, second = set(findall(r"\w+", one.casefold())), set(findall(r"\w+", other.casefold()))
    return len(first & second) / len(first | second)


def test_no_two_checks_say_nearly_the_same(leg_numbness: Pathway) -> None:
    checks = sorted({check for cause in leg_numbness.causes for check in cause.checks})
    alike = [pair for pair in combinations(checks, 2) if in_common(*pair) >= NEARLY_THE_SAME]
    assert alike == []


def test_no_cause_asks_for_a_check_twice(leg_numbness: Pathway) -> None:
    twice = [cause.id for cause in leg_numbness.causes if len(set(cause.checks)) < len(cause.checks)]
    assert twice == []


def test_every_cause_says_what_may_be_checked(leg_numbness: Pathway) -> None:
    assert [cause.id for cause in leg_numbness.causes if not cause.checks] == []
