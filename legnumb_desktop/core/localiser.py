"""The patterns of one form, and what marks fit them; the last few answers are remembered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from legnumb_desktop.core.legmap import Fit, Pattern, localise

KEPT = 64
"""Sets of marks: while a leg is painted, each answer is read several times."""


class Localiser:
    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self.fits = lru_cache(maxsize=KEPT)(self._fits)
        """Of these marks, best first, as :func:`~legnumb_desktop.core.legmap.localise` tells them."""
        self.fitting = lru_cache(maxsize=KEPT)(self._fitting)
        """The ids of the patterns that fit on either leg, on both, or on the midline."""

    def _fits(self, marks: frozenset[str]) -> tuple[Fit, ...]:
        return localise(self._patterns, marks)

    def _fitting(self, marks: frozenset[str]) -> frozenset[str]:
        return frozenset(fit.pattern.id for fit in self.fits(marks) if fit.fits)


class Fitting(Mapping[str, frozenset[str]]):
    """The ids of the patterns that fit, by question; worked out when they are asked for, which is seldom."""

    def __init__(self, localiser: Localiser) -> None:
        self._localiser = localiser
        self._marks: dict[str, frozenset[str]] = {}

    def mark(self, question: str, marks: frozenset[str]) -> None:
        self._marks[question] = marks

    def __getitem__(self, question: str) -> frozenset[str]:
        return self._localiser.fitting(self._marks[question])

    def __iter__(self) -> Iterator[str]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)
