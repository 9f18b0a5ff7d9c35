"""Ordering the causes by what was said, in bands and never in percentages.

The score is the logarithm to base 2 of the prior plus the weights of the answers given. Weights of one
question are held within bounds, since its options are not independent of each other. The prior is that of the
place where such a person belongs: an emergency department, or primary care.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2

from legnumb_desktop.core.causes import Band, Cause, Evidence, RankedCause, Setting
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.truth import Test, Truth

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


@dataclass(frozen=True, slots=True)
class _Prepared:
    cause: Cause
    prior_in: Mapping[Setting, float]
    evidence: tuple[tuple[int, Evidence, float, float], ...]


class CauseRanker:
    def __init__(self, causes: Sequence[Cause], truth: Truth) -> None:
        self._tests: list[tuple[Test, Test]] = []
        numbers: dict[Condition, int] = {}
        self._prepared: list[_Prepared] = []
        for cause in causes:
            listed = []
            for item in cause.evidence:
                number = numbers.get(item.when)
                if number is None:
                    number = numbers[item.when] = len(self._tests)
                    self._tests.append((truth.surely(item.when), truth.possibly(item.when)))
                weights = [each.weight for each in cause.evidence if each.question == item.question]
                most = max(MOST_FOR_ONE_QUESTION, *weights)
                least = min(MOST_AGAINST_ONE_QUESTION, *weights)
                listed.append((number, item, most, least))
            prior_in = {
                Setting.PRIMARY_CARE: log2(max(cause.prior.primary_care, LEAST_PRIOR)),
                Setting.EMERGENCY: log2(max(cause.prior.emergency, LEAST_PRIOR)),
            }
            self._prepared.append(_Prepared(cause, prior_in, tuple(listed)))

    def rank(self, facts: Facts, setting: Setting, *, red_flag: bool) -> tuple[RankedCause, ...]:
        """All causes, best first, by the base rates of ``setting``.

        ``facts`` has the questions open that are not settled, so that what is unknown is told apart. With a
        red flag present, causes that yield to red flags come after all others.
        """
        surely = [test(facts) for test, _ in self._tests]
        possibly = [test(facts) for _, test in self._tests]
        scored = [self._score(prepared, setting, facts, surely, possibly) for prepared in self._prepared]
        scored.sort(key=lambda each: (red_flag and each[0].yields_to_red_flags, -each[1].score))
        if not scored:
            return ()
        best = scored[0][1].score
        return _with_bands(scored, best, red_flag=red_flag)

    def _score(
        self,
        prepared: _Prepared,
        setting: Setting,
        facts: Facts,
        surely: list[bool],
        possibly: list[bool],
    ) -> tuple[Cause, RankedCause]:
        sums: dict[str, float] = {}
        bounds: dict[str, tuple[float, float]] = {}
        supporting: list[Evidence] = []
        opposing: list[Evidence] = []
        unknown: list[Evidence] = []
        for number, item, most, least in prepared.evidence:
            if surely[number]:
                sums[item.question] = sums.get(item.question, 0.0) + item.weight
                bounds[item.question] = (least, most)
                (supporting if item.weight > 0 else opposing).append(item)
            elif possibly[number]:
                unknown.append(item)
        cause = prepared.cause
        place = territory_points(cause, facts)
        score = prepared.prior_in[setting] + place + age_points(cause, facts)
        for question, total in sums.items():
            least, most = bounds[question]
            score += min(max(total, least), most)
        return cause, RankedCause(
            cause.id,
            Band.FITS_POORLY,
            round(score, 4),
            tuple(supporting),
            tuple(opposing),
            tuple(unknown),
            place,
        )


def territory_points(cause: Cause, facts: Facts) -> float:
    """Doublings for where the numbness was marked; 0 where none was or patterns weigh it."""
    marked = facts.chosen.get(REGIONS_QUESTION, NO_OPTIONS) - {"not_sure"}
    territory = cause.territory
    if not marked or territory is None:
        return 0.0
    outside = len(marked - territory.core - territory.allowed) / len(marked)
    core = len(marked & territory.core) / len(marked)
    if outside > OUTSIDE_SHARE:
        return territory.outside
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


def _with_bands(
    scored: list[tuple[Cause, RankedCause]], best: float, *, red_flag: bool
) -> tuple[RankedCause, ...]:
    banded = []
    well = 0
    for place, (cause, ranked) in enumerate(scored):
        band = _band(cause, ranked, best, named=place < ALWAYS_NAMED)
        if band is Band.FITS_WELL and (well >= MOST_FITTING_WELL or (red_flag and cause.yields_to_red_flags)):
            band = Band.FITS_PARTLY
        well += band is Band.FITS_WELL
        banded.append(_in_band(ranked, band))
    return tuple(banded)


def _band(cause: Cause, ranked: RankedCause, best: float, *, named: bool) -> Band:
    support = sum(item.weight for item in ranked.supporting) + max(ranked.territory_points, 0.0)
    against = sum(item.weight for item in ranked.opposing) + min(ranked.territory_points, 0.0)
    if ranked.score >= best - WELL_WITHIN and support >= WELL_SUPPORT and support + against > 0:
        return Band.FITS_WELL
    if support > 0 and (ranked.score >= best - PARTLY_WITHIN or (named and support + against > 0)):
        return Band.FITS_PARTLY
    if cause.not_to_miss and _left_open(ranked, support, against):
        return Band.NOT_RULED_OUT
    return Band.FITS_POORLY


def _left_open(ranked: RankedCause, support: float, against: float) -> bool:
    """Nothing strong speaks against it, or clearly more speaks for it."""
    if support + against >= WELL_SUPPORT:
        return True
    return against > STRONG_AGAINST and (bool(ranked.unknown) or support > 0)


def _in_band(ranked: RankedCause, band: Band) -> RankedCause:
    return RankedCause(
        ranked.cause,
        band,
        ranked.score,
        ranked.supporting,
        ranked.opposing,
        ranked.unknown,
        ranked.territory_points,
    )
