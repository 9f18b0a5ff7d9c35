"""Which nerve root, nerve or shape a marked area of skin matches, best first.

A fit is overlap both ways: how much of the pattern is marked, and how much of what is marked belongs to it.
An area that only some authors' maps give to the pattern counts half, each of the three middle toes a third.
The score is the harmonic mean of both shares, 0 to 1. What is marked on the midline belongs to no leg: it
counts for the patterns that have it, and against none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

FITS_FROM = (3, 5)
"""From this score on, as a fraction, a pattern is told as one that fits."""
BOTH = "both"
_SIDES = ("L", "R")


class PatternKind(StrEnum):
    """In the order in which equal fits are told: a single nerve, whose skin has clear edges, says most."""

    NERVE = "nerve"
    ROOT = "root"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True)
class Pattern:
    """``core`` and ``allowed`` are region ids without a side.

    ``both_legs``: only where both legs match. ``midline``: no core area has a side, so it is matched once and
    not on each leg. ``always_told``: a warning sign, told first wherever it fits.

    A pattern of patches has no areas of its own: it fits where at least ``apart`` marks, on either leg, touch
    no other. ``touching`` tells of each area which others it touches. ``weights`` tells for how much an area
    counts beside the others: 1 where it is not named.
    """

    id: str
    kind: PatternKind
    name: str
    clinical: str
    core: frozenset[str]
    allowed: frozenset[str]
    both_legs: bool
    sources: tuple[str, ...]
    midline: bool = False
    always_told: bool = False
    apart: int = 0
    touching: Mapping[str, frozenset[str]] = field(default_factory=dict, compare=False)
    weights: Mapping[str, int] = field(default_factory=dict, compare=False)

    def weight(self, areas: Iterable[str]) -> int:
        return sum(self.weights.get(area, 1) for area in areas)


@dataclass(frozen=True, slots=True)
class Fit:
    """``side`` is ``L``, ``R``, ``both``, or empty for the midline. Areas are ids; of patches, marks."""

    pattern: Pattern
    side: str
    covered: frozenset[str]
    possible: frozenset[str]
    missing: frozenset[str]
    outside: frozenset[str]

    @property
    def score(self) -> float:
        shared, all_areas = self._overlap
        return round(shared / all_areas, 4) if shared else 0.0

    @property
    def fits(self) -> bool:
        """Reckoned in whole numbers, so that the proof can say the same of it."""
        shared, all_areas = self._overlap
        least, of = FITS_FROM
        return bool(shared) and of * shared >= least * all_areas

    @property
    def _overlap(self) -> tuple[int, int]:
        """The harmonic mean of both shares as a fraction of whole numbers; possible areas count half."""
        if self.pattern.apart:
            return len(self.covered), len(self.covered) + len(self.outside)
        weight = self.pattern.weight
        covered, core, possible = weight(self.covered), weight(self.pattern.core), weight(self.possible)
        marked = covered + possible + weight(self.outside)
        belonging = 2 * covered + possible
        return 2 * belonging * covered, belonging * core + 2 * covered * marked


def localise(patterns: Sequence[Pattern], marks: frozenset[str]) -> tuple[Fit, ...]:
    """Every pattern that shares a core area with the marks, such as ``L.shin_outer``.

    Warning signs come first, then the best fit. Equal fits: a nerve before a root before a shape. An area of
    the midline always fits its own pattern: beside a marked leg that says least and comes last.
    """
    leg_marked = any("." in mark for mark in marks)
    order = {pattern.id: number for number, pattern in enumerate(patterns)}
    kinds = list(PatternKind)
    fits = [fit for pattern in patterns for fit in _fits_of(pattern, marks) if fit.covered]
    fits.sort(
        key=lambda fit: (
            not fit.pattern.always_told,
            leg_marked and fit.pattern.midline,
            -fit.score,
            kinds.index(fit.pattern.kind),
            order[fit.pattern.id],
            fit.side,
        )
    )
    return tuple(_relatives_last(fits))


def _relatives_last(fits: Sequence[Fit]) -> list[Fit]:
    """A nerve comes after all others where its trunk or branch fits as well or better and covers as much.

    So a root that must be told from that nerve is not crowded out by the nerve's own branches.
    """
    heads: list[Fit] = []
    relatives: list[Fit] = []
    for fit in fits:
        (relatives if any(_makes_idle(head, fit) for head in heads) else heads).append(fit)
    return [*heads, *relatives]


def _makes_idle(head: Fit, fit: Fit) -> bool:
    one, other = head.pattern, fit.pattern
    if head.side != fit.side or not one.kind is other.kind is PatternKind.NERVE:
        return False
    return (one.core <= other.core or other.core <= one.core) and fit.covered <= head.covered


def _fits_of(pattern: Pattern, marks: frozenset[str]) -> Iterator[Fit]:
    if pattern.apart:
        yield _patches(pattern, marks)
        return
    own = pattern.core | pattern.allowed
    midline = frozenset(mark for mark in marks if "." not in mark) & own
    legs = {side: frozenset(mark[2:] for mark in marks if mark.startswith(f"{side}.")) for side in _SIDES}
    if pattern.midline:
        yield _fit(pattern, "", midline | (legs["L"] | legs["R"]) & own)
        return
    marked = {side: areas for side, areas in legs.items() if areas}
    if pattern.both_legs:
        if len(marked) == len(_SIDES):
            yield min((_fit(pattern, BOTH, areas | midline) for areas in marked.values()), key=_worse_first)
        return
    for side, areas in marked.items():
        yield _fit(pattern, side, areas | midline)
    if midline and not marked:
        yield _fit(pattern, "", midline)


def _patches(pattern: Pattern, marks: frozenset[str]) -> Fit:
    alone = frozenset(mark for mark in marks if not any(_touch(pattern, mark, other) for other in marks))
    enough = alone if len(alone) >= pattern.apart else frozenset[str]()
    sides = {mark[0] for mark in marks if "." in mark}
    side = BOTH if len(sides) == len(_SIDES) else "".join(sides)
    return Fit(pattern, side, enough, frozenset(), frozenset(), marks - enough)


def _touch(pattern: Pattern, one: str, other: str) -> bool:
    """Two marks of one leg, or one of them on the midline, whose areas touch."""
    (side, _, area), (other_side, _, other_area) = one.rpartition("."), other.rpartition(".")
    if side and other_side and side != other_side:
        return False
    return other_area in pattern.touching.get(area, frozenset())


def _fit(pattern: Pattern, side: str, areas: frozenset[str]) -> Fit:
    covered, possible = areas & pattern.core, areas & pattern.allowed
    return Fit(pattern, side, covered, possible, pattern.core - areas, areas - covered - possible)


def _worse_first(fit: Fit) -> tuple[bool, float]:
    return fit.fits, fit.score
