"""Ordering the causes by what was said, in bands and never in percentages.

The score is the logarithm to base 2 of the prior plus the weights of the answers given. Weights of one
question are held within bounds, since its options are not independent of each other. The prior is that of the
place where such a person belongs: an emergency department, or primary care.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import log2
from typing import Generic, NamedTuple, TypeVar

from legnumb_desktop.core.causes import AgeRange, Band, Cause, Evidence, RankedCause, Setting, Territory
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.evidence_index import EvidenceIndex
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.path import NOT_SURE
from legnumb_desktop.core.truth import Truth

MOST_FOR_ONE_QUESTION = 6.0
MOST_AGAINST_ONE_QUESTION = -5.0
OUTSIDE_SHARE = 0.34
"""Above this share of marked regions outside a cause's territory, the place speaks against it."""
LEAST_PRIOR = 0.01
WELL_WITHIN = 3.0
"""Doublings below the best cause up to which a cause with enough support still fits well."""
PARTLY_WITHIN = 6.0
WELL_SUPPORT = 2.0
STRONG_AGAINST = -2.0
MOST_FITTING_WELL = 5
ALWAYS_NAMED = 3
"""So many first causes with more for than against them fit at least partly, however far the best is ahead."""
REGIONS_QUESTION = "map_numb"
AGE_QUESTION = "age"
Kind = TypeVar("Kind", bound=Territory | AgeRange | None)


class _Line(NamedTuple):
    """One line of evidence of the cause with this number. ``group`` is empty where no bounds can be met."""

    cause: int
    item: Evidence
    weight: float
    group: str


class _Tally:
    """What was said about one cause; ``support`` and ``against`` are sums, the place among them."""

    __slots__ = ("against", "cause", "opposing", "place", "score", "support", "supporting", "unknown")

    def __init__(self, cause: Cause, prior: float, place: float, age: float) -> None:
        self.cause = cause
        self.place = place
        self.score = prior + place + age
        self.support, self.against = (place, 0.0) if place > 0 else (0.0, place)
        self.supporting: tuple[Evidence, ...] = ()
        self.opposing: tuple[Evidence, ...] = ()
        self.unknown: tuple[Evidence, ...] = ()


class CauseRanker:
    def __init__(self, causes: Sequence[Cause], truth: Truth) -> None:
        self._causes = tuple(causes)
        self._priors = {setting: [_prior(cause, setting) for cause in causes] for setting in Setting}
        self._territories = _Shared([cause.territory for cause in causes], territory_points)
        self._ages = _Shared([cause.age for cause in causes], age_points)
        self._lines = tuple(
            _Line(number, item, item.weight, item.question if _meets_bounds(cause, item.question) else "")
            for number, cause in enumerate(causes)
            for item in cause.evidence
        )
        brings_up: dict[Condition, list[int]] = {}
        for number, line in enumerate(self._lines):
            brings_up.setdefault(line.item.when, []).append(number)
        self._index = EvidenceIndex(tuple(brings_up), truth)
        self._brings_up = tuple(brings_up.values())

    def rank(self, facts: Facts, setting: Setting, *, red_flag: bool) -> tuple[RankedCause, ...]:
        """All causes, best first, by the base rates of ``setting``.

        ``facts`` has the questions open that are not settled, so that what is unknown is told apart. With a
        red flag present, causes that yield to red flags come after all others, and a cause not to miss that
        fits well comes before whatever fits less well.
        """
        sure, possible = self._index.read(facts)
        places, ages = self._territories.points(facts), self._ages.points(facts)
        tallies = list(map(_Tally, self._causes, self._priors[setting], places, ages))
        self._count(tallies, sure)
        for line in self._brought_up(possible):
            tallies[line.cause].unknown += (line.item,)
        for tally in tallies:
            tally.score = round(tally.score, 4)
        tallies.sort(key=lambda each: (red_flag and each.cause.yields_to_red_flags, -each.score))
        banded = _with_bands(tallies, red_flag=red_flag)
        return _dangers_first(tallies, banded) if red_flag else banded

    def _count(self, tallies: Sequence[_Tally], conditions: Iterable[int]) -> None:
        bounded: dict[tuple[int, str], float] = {}
        for cause, item, weight, group in self._brought_up(conditions):
            tally = tallies[cause]
            if weight > 0:
                tally.supporting += (item,)
                tally.support += weight
            else:
                tally.opposing += (item,)
                tally.against += weight
            if group:
                bounded[cause, group] = bounded.get((cause, group), 0.0) + weight
            else:
                tally.score += weight
        for (cause, question), total in bounded.items():
            least, most = _bounds(tallies[cause].cause, question)
            tallies[cause].score += min(max(total, least), most)

    def _brought_up(self, conditions: Iterable[int]) -> list[_Line]:
        """In the order of the causes, and of the evidence within each."""
        numbers = sorted(number for condition in conditions for number in self._brings_up[condition])
        return [self._lines[number] for number in numbers]


class _Shared(Generic[Kind]):
    """What many causes have alike is looked at once for all of them."""

    def __init__(self, of_causes: Sequence[Kind], points: Callable[[Kind, Facts], float]) -> None:
        self._distinct = tuple(dict.fromkeys(of_causes))
        self._place = [self._distinct.index(each) for each in of_causes]
        self._points = points

    def points(self, facts: Facts) -> list[float]:
        """One figure for each cause, in their order."""
        each = [self._points(one, facts) for one in self._distinct]
        return [each[place] for place in self._place]


def _prior(cause: Cause, setting: Setting) -> float:
    percent = cause.prior.emergency if setting is Setting.EMERGENCY else cause.prior.primary_care
    return log2(max(percent, LEAST_PRIOR))


def _weights(cause: Cause, question: str) -> list[float]:
    return [item.weight for item in cause.evidence if item.question == question]


def _bounds(cause: Cause, question: str) -> tuple[float, float]:
    """A single weight may go beyond the bounds for one question; their sum then goes no further than it."""
    weights = _weights(cause, question)
    return min(MOST_AGAINST_ONE_QUESTION, *weights), max(MOST_FOR_ONE_QUESTION, *weights)


def _meets_bounds(cause: Cause, question: str) -> bool:
    """Whether several answers to the question may together say more than is allowed."""
    weights, (least, most) = _weights(cause, question), _bounds(cause, question)
    against = sum(weight for weight in weights if weight < 0)
    support = sum(weight for weight in weights if weight > 0)
    return against < least or support > most


def territory_points(territory: Territory | None, facts: Facts) -> float:
    """Doublings for where the numbness was marked; 0 where none was or patterns weigh it."""
    marked = facts.chosen.get(REGIONS_QUESTION, NO_OPTIONS)
    if not marked or territory is None or NOT_SURE in marked:
        return 0.0
    outside = len(marked.difference(territory.core, territory.allowed)) / len(marked)
    if outside > OUTSIDE_SHARE:
        return territory.outside
    core = len(marked & territory.core) / len(marked)
    if territory.patterns:
        if not territory.patterns.isdisjoint(facts.fitting.get(REGIONS_QUESTION, NO_OPTIONS)):
            return territory.inside
        return territory.inside - 1 if core >= 0.5 else -1.0
    if core >= 0.5:
        return territory.inside
    return territory.inside - 1 if core > 0 else -1.0


def age_points(usual: AgeRange | None, facts: Facts) -> float:
    age = facts.numbers.get(AGE_QUESTION)
    if age is None or usual is None:
        return 0.0
    return usual.inside if usual.least <= age <= usual.greatest else usual.outside


def _with_bands(tallies: Sequence[_Tally], *, red_flag: bool) -> tuple[RankedCause, ...]:
    banded = []
    well = 0
    for place, each in enumerate(tallies):
        band = _band(each, tallies[0].score, named=place < ALWAYS_NAMED)
        yields = red_flag and each.cause.yields_to_red_flags
        if band is Band.FITS_WELL and (well >= MOST_FITTING_WELL or yields):
            band = Band.FITS_PARTLY
        well += band is Band.FITS_WELL
        banded.append(
            RankedCause(
                each.cause.id,
                band,
                each.score,
                each.supporting,
                each.opposing,
                each.unknown,
                each.place,
            )
        )
    return tuple(banded)


def _dangers_first(tallies: Sequence[_Tally], banded: tuple[RankedCause, ...]) -> tuple[RankedCause, ...]:
    """What must not be missed and fits well goes before the first that fits less well; all else stays."""
    dangers = {each.cause.id for each in tallies if each.cause.not_to_miss}
    bands = [each.band for each in banded]
    at = next((at for at, band in enumerate(bands) if band is not Band.FITS_WELL), len(bands))
    behind = sorted(
        banded[at:], key=lambda each: each.band is not Band.FITS_WELL or each.cause not in dangers
    )
    return (*banded[:at], *behind)


def _band(tally: _Tally, best: float, *, named: bool) -> Band:
    more_for = tally.support + tally.against > 0
    if tally.score >= best - WELL_WITHIN and tally.support >= WELL_SUPPORT and more_for:
        return Band.FITS_WELL
    if tally.support > 0 and (tally.score >= best - PARTLY_WITHIN or (named and more_for)):
        return Band.FITS_PARTLY
    if tally.cause.not_to_miss and _left_open(tally):
        return Band.NOT_RULED_OUT
    return Band.FITS_POORLY


def _left_open(tally: _Tally) -> bool:
    """Nothing strong speaks against it, or clearly more speaks for it."""
    if tally.support + tally.against >= WELL_SUPPORT:
        return True
    return tally.against > STRONG_AGAINST and (bool(tally.unknown) or tally.support > 0)
