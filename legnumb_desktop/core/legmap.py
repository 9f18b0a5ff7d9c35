"""Which nerve root, nerve or shape a marked area of skin matches, best first.

A fit is overlap both ways: how much of the pattern is marked, and how much of what is marked belongs to it.
An area that only some authors' maps give to the pattern counts half. The score is the harmonic mean of both
shares, 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

FITS_FROM = 0.6
"""From this score on a pattern is told as one that fits."""
POSSIBLE_COUNTS = 0.5
BOTH = "both"
_SIDES = ("L", "R")


class PatternKind(StrEnum):
    """In the order in which equal fits are told: a single nerve says most."""

    NERVE = "nerve"
    ROOT = "root"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Pattern:
    """``core`` and ``allowed`` are region ids without a side. ``both_legs``: only where both legs match."""

    id: str
    kind: PatternKind
    name: str
    clinical: str
    core: frozenset[str]
    allowed: frozenset[str]
    both_legs: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """``side`` is ``L``, ``R``, ``both``, or empty where only the midline is marked. Areas are ids."""

    pattern: Pattern
    side: str
    covered: frozenset[str]
    possible: frozenset[str]
    missing: frozenset[str]
    outside: frozenset[str]
    score: float

    @property
    def fits(self) -> bool:
        return self.score >= FITS_FROM


def localise(patterns: Sequence[Pattern], marks: frozenset[str]) -> tuple[Fit, ...]:
    """Every pattern that shares a core area with the marks, such as ``L.shin_outer``; best first."""
    order = {pattern.id: number for number, pattern in enumerate(patterns)}
    kinds = list(PatternKind)
    fits = [fit for pattern in patterns for fit in _fits_of(pattern, marks) if fit.covered]
    fits.sort(key=lambda fit: (-fit.score, kinds.index(fit.pattern.kind), order[fit.pattern.id], fit.side))
    return tuple(fits)


def best_fits(fits: Sequence[Fit], most: int = 3) -> tuple[Fit, ...]:
    return tuple(fit for fit in fits if fit.fits)[:most]


def _fits_of(pattern: Pattern, marks: frozenset[str]) -> Iterator[Fit]:
    midline = frozenset(mark for mark in marks if "." not in mark)
    legs = {side: frozenset(mark[2:] for mark in marks if mark.startswith(f"{side}.")) for side in _SIDES}
    marked = {side: areas for side, areas in legs.items() if areas}
    if pattern.both_legs:
        if len(marked) == len(_SIDES):
            yield min((_fit(pattern, BOTH, areas | midline) for areas in marked.values()), key=_score)
        return
    for side, areas in marked.items():
        yield _fit(pattern, side, areas | midline)
    if midline and not marked:
        yield _fit(pattern, "", midline)


def _fit(pattern: Pattern, side: str, areas: frozenset[str]) -> Fit:
    covered, possible = areas & pattern.core, areas & pattern.allowed
    inside = (len(covered) + POSSIBLE_COUNTS * len(possible)) / len(areas)
    share = len(covered) / len(pattern.core)
    score = 2 * inside * share / (inside + share) if covered else 0.0
    missing, outside = pattern.core - areas, areas - pattern.core - pattern.allowed
    return Fit(pattern, side, covered, possible, missing, outside, round(score, 4))


def _score(fit: Fit) -> float:
    return fit.score
