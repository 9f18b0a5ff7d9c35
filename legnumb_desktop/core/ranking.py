"""Ordering the causes by what was said, in bands and never in percentages.

The score is the logarithm to base 2 of the prior plus the weights of the answers given. Weights of one
question are held within bounds, since its options are not independent of each other. The prior is that of the
place where such a person belongs: an emergency department, or primary care.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log2
from typing import NamedTuple

from legnumb_desktop.core.causes import Band, Cause, Evidence, RankedCause, Setting
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


class _Line(NamedTuple):
    """One line of a cause's evidence, and its place there."""

    place: int
    item: Evidence


class _Scored(NamedTuple):
    """``support`` and ``against`` are the sums of all that speaks for and against, the place among it."""

    cause: Cause
    score: float
    supporting: tuple[Evidence, ...]
    opposing: tuple[Evidence, ...]
    unknown: tuple[Evidence, ...]
    territory_points: float
    support: float
    against: float


class CauseRanker:
    def __init__(self, causes: Sequence[Cause], truth: Truth) -> None:
        self._causes = tuple((cause, _prior_in(cause)) for cause in causes)
        brings_up: dict[Condition, list[tuple[int, _Line]]] = {}
        for number, cause in enumerate(causes):
            for place, item in enumerate(cause.evidence):
                brings_up.setdefault(item.when, []).append((number, _Line(place, item)))
        self._index = EvidenceIndex(tuple(brings_up), truth)
        self._brings_up = tuple(brings_up.values())

    def rank(self, facts: Facts, setting: Setting, *, red_flag: bool) -> tuple[RankedCause, ...]:
        """All causes, best first, by the base rates of ``setting``.

        ``facts`` has the questions open that are not settled, so that what is unknown is told apart. With a
        red flag present, causes that yield to red flags come after all others.
        """
        sure, possible = self._index.read(facts)
        holding, open_ = self._by_cause(sure), self._by_cause(possible)
        scored = [
            _score(cause, prior_in[setting], facts, holding[number], open_[number])
            for number, (cause, prior_in) in enumerate(self._causes)
        ]
        scored.sort(key=lambda each: (red_flag and each.cause.yields_to_red_flags, -each.score))
        return _with_bands(scored, red_flag=red_flag)

    def _by_cause(self, conditions: Iterable[int]) -> list[list[_Line]]:
        lines: list[list[_Line]] = [[] for _ in self._causes]
        for condition in conditions:
            for cause, line in self._brings_up[condition]:
                lines[cause].append(line)
        return lines


def _prior_in(cause: Cause) -> Mapping[Setting, float]:
    return {
        Setting.PRIMARY_CARE: log2(max(cause.prior.primary_care, LEAST_PRIOR)),
        Setting.EMERGENCY: log2(max(cause.prior.emergency, LEAST_PRIOR)),
    }


def _score(cause: Cause, prior: float, facts: Facts, holding: list[_Line], open_: list[_Line]) -> _Scored:
    place = territory_points(cause, facts)
    support, against = (place, 0.0) if place > 0 else (0.0, place)
    supporting: list[Evidence] = []
    opposing: list[Evidence] = []
    sums: dict[str, float] = {}
    for line in sorted(holding):
        item = line.item
        weight = item.weight
        if weight > 0:
            supporting.append(item)
            support += weight
        else:
            opposing.append(item)
            against += weight
        sums[item.question] = sums.get(item.question, 0.0) + weight
    score = prior + place + age_points(cause, facts)
    for question, total in sums.items():
        if MOST_AGAINST_ONE_QUESTION <= total <= MOST_FOR_ONE_QUESTION:
            score += total
        else:
            score += _within_bounds(total, cause, question)
    unknown = tuple(line.item for line in sorted(open_)) if open_ else ()
    return _Scored(
        cause, round(score, 4), tuple(supporting), tuple(opposing), unknown, place, support, against
    )


def _within_bounds(total: float, cause: Cause, question: str) -> float:
    """A single weight may go beyond the bounds for one question; the sum then goes no further than it."""
    weights = [item.weight for item in cause.evidence if item.question == question]
    least, most = min(MOST_AGAINST_ONE_QUESTION, *weights), max(MOST_FOR_ONE_QUESTION, *weights)
    return min(max(total, least), most)


def territory_points(cause: Cause, facts: Facts) -> float:
    """Doublings for where the numbness was marked; 0 where none was or patterns weigh it."""
    marked = facts.chosen.get(REGIONS_QUESTION, NO_OPTIONS)
    territory = cause.territory
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


def age_points(cause: Cause, facts: Facts) -> float:
    age = facts.numbers.get(AGE_QUESTION)
    if age is None or cause.age is None:
        return 0.0
    return cause.age.inside if cause.age.least <= age <= cause.age.greatest else cause.age.outside


def _with_bands(scored: Sequence[_Scored], *, red_flag: bool) -> tuple[RankedCause, ...]:
    banded = []
    well = 0
    for place, each in enumerate(scored):
        band = _band(each, scored[0].score, named=place < ALWAYS_NAMED)
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
                each.territory_points,
            )
        )
    return tuple(banded)


def _band(scored: _Scored, best: float, *, named: bool) -> Band:
    more_for = scored.support + scored.against > 0
    if scored.score >= best - WELL_WITHIN and scored.support >= WELL_SUPPORT and more_for:
        return Band.FITS_WELL
    if scored.support > 0 and (scored.score >= best - PARTLY_WITHIN or (named and more_for)):
        return Band.FITS_PARTLY
    if scored.cause.not_to_miss and _left_open(scored):
        return Band.NOT_RULED_OUT
    return Band.FITS_POORLY


def _left_open(scored: _Scored) -> bool:
    """Nothing strong speaks against it, or clearly more speaks for it."""
    if scored.support + scored.against >= WELL_SUPPORT:
        return True
    return scored.against > STRONG_AGAINST and (bool(scored.unknown) or scored.support > 0)
