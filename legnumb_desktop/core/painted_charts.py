"""Painted charts: published descriptions of numbness, and how high the expected pattern comes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legnumb_desktop.core.legmap import Pattern, localise

AMONG_FIRST = 2
"""Every expected pattern must come at this place or before it."""


@dataclass(frozen=True, slots=True)
class PaintedChart:
    """``written_before``: marks and expectation were fixed before any ranking of the chart was seen."""

    id: str
    told: str
    sources: tuple[str, ...]
    marks: frozenset[str]
    expected: str
    written_before: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class PaintedCharts:
    """``least`` charts at least, ``least_first`` of them with the expected pattern first."""

    charts: tuple[PaintedChart, ...]
    least: int
    least_first: int


@dataclass(frozen=True, slots=True)
class Placed:
    """``place`` counts patterns from 1, each at its better leg; None where no area is shared."""

    chart: PaintedChart
    place: int | None
    score: float
    first: str

    @property
    def among_first(self) -> bool:
        return self.place is not None and self.place <= AMONG_FIRST


@dataclass(frozen=True, slots=True)
class Standings:
    placed: tuple[Placed, ...]
    least: int
    least_first: int

    @property
    def first(self) -> int:
        return sum(each.place == 1 for each in self.placed)

    @property
    def missed(self) -> tuple[Placed, ...]:
        return tuple(each for each in self.placed if not each.among_first)

    @property
    def met(self) -> bool:
        return len(self.placed) >= self.least and self.first >= self.least_first and not self.missed


def standings(patterns: Sequence[Pattern], painted: PaintedCharts) -> Standings:
    placed = tuple(_placed(patterns, chart) for chart in painted.charts)
    return Standings(placed, painted.least, painted.least_first)


def _placed(patterns: Sequence[Pattern], chart: PaintedChart) -> Placed:
    scores: dict[str, float] = {}
    for fit in localise(patterns, chart.marks):
        scores.setdefault(fit.pattern.id, fit.score)
    ranked = list(scores)
    place = ranked.index(chart.expected) + 1 if chart.expected in scores else None
    return Placed(chart, place, scores.get(chart.expected, 0.0), ranked[0] if ranked else "")
