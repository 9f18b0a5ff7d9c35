"""Ordering the causes by what was said, in bands and never in percentages.

The score is the logarithm to base 2 of the prior plus the weights of the answers given. Weights of one
question are held within bounds, since its options are not independent of each other. The prior is that of the
place where such a person belongs: an emergency department, or primary care.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor, log2
from typing import NamedTuple

from legnumb_desktop.core.cause_bands import Tally, dangers_first, with_bands
from legnumb_desktop.core.cause_points import Shared, age_points, territory_points
from legnumb_desktop.core.causes import Cause, Evidence, RankedCause, Setting
from legnumb_desktop.core.evidence_index import EvidenceIndex
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.truth import Truth

MOST_FOR_ONE_QUESTION = 6.0
MOST_AGAINST_ONE_QUESTION = -5.0
LEAST_PRIOR = 0.01
FINENESS = 10_000
"""Scores are told in so many parts of a doubling, so that the order of summing does not count."""


class _Bounds(NamedTuple):
    """Between which the weights of one question together count for the cause with this number."""

    cause: int
    least: float
    most: float


class _Line(NamedTuple):
    """One line of evidence. ``bounds`` is the number of its bounds, or None where none can be met."""

    cause: int
    item: Evidence
    weight: float
    bounds: int | None


class CauseRanker:
    def __init__(self, causes: Sequence[Cause], truth: Truth) -> None:
        self._causes = tuple(causes)
        self._priors = {setting: [_prior(cause, setting) for cause in causes] for setting in Setting}
        self._territories = Shared([cause.territory for cause in causes], territory_points)
        self._ages = Shared([cause.age for cause in causes], age_points)
        self._bounds: list[_Bounds] = []
        self._lines: list[_Line] = []
        for number, cause in enumerate(causes):
            self._list(number, cause)
        self._index = EvidenceIndex([line.item.when for line in self._lines], truth)

    def rank(self, facts: Facts, setting: Setting, *, red_flag: bool) -> tuple[RankedCause, ...]:
        """All causes, best first, by the base rates of ``setting``.

        ``facts`` has the questions open that are not settled, so that what is unknown is told apart. With a
        red flag present, causes that yield to red flags come after all others, and a cause not to miss that
        fits well comes before whatever fits less well.
        """
        sure, possible = self._index.read(facts)
        places, ages = self._territories.points(facts), self._ages.points(facts)
        tallies = list(map(Tally, self._causes, self._priors[setting], places, ages))
        self._count(tallies, sure)
        for number in sorted(possible):
            line = self._lines[number]
            tallies[line.cause].unknown += (line.item,)
        for tally in tallies:
            tally.score = floor(tally.score * FINENESS + 0.5) / FINENESS
        tallies.sort(key=lambda each: (red_flag and each.cause.yields_to_red_flags, -each.score))
        banded = with_bands(tallies, red_flag=red_flag)
        return dangers_first(tallies, banded) if red_flag else banded

    def _count(self, tallies: Sequence[Tally], holding: Iterable[int]) -> None:
        """In the order of the causes, and of the evidence within each."""
        bounded: dict[int, float] = {}
        for number in sorted(holding):
            cause, item, weight, bounds = self._lines[number]
            tally = tallies[cause]
            if weight > 0:
                tally.supporting += (item,)
                tally.support += weight
            else:
                tally.opposing += (item,)
                tally.against += weight
            if bounds is None:
                tally.score += weight
            else:
                bounded[bounds] = bounded.get(bounds, 0.0) + weight
        for bounds, total in bounded.items():
            cause, least, most = self._bounds[bounds]
            tallies[cause].score += min(max(total, least), most)

    def _list(self, number: int, cause: Cause) -> None:
        numbers: dict[str, int] = {}
        for question in dict.fromkeys(item.question for item in cause.evidence):
            bounds = _bounds(number, [item.weight for item in cause.evidence if item.question == question])
            if bounds is not None:
                numbers[question] = len(self._bounds)
                self._bounds.append(bounds)
        for item in cause.evidence:
            self._lines.append(_Line(number, item, item.weight, numbers.get(item.question)))


def _prior(cause: Cause, setting: Setting) -> float:
    percent = cause.prior.emergency if setting is Setting.EMERGENCY else cause.prior.primary_care
    return log2(max(percent, LEAST_PRIOR))


def _bounds(cause: int, weights: Sequence[float]) -> _Bounds | None:
    """A single weight may go beyond the bounds for one question; their sum then goes no further than it.

    None where all answers to the question together say no more than is allowed.
    """
    least, most = min(MOST_AGAINST_ONE_QUESTION, *weights), max(MOST_FOR_ONE_QUESTION, *weights)
    against = sum(weight for weight in weights if weight < 0)
    support = sum(weight for weight in weights if weight > 0)
    return _Bounds(cause, least, most) if against < least or support > most else None
