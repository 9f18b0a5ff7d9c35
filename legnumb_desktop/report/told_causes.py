"""Which of the causes are told: the first that fit, and whatever dangerous one is left."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.core.causes import Band, RankedCause
from legnumb_desktop.core.pathway import Pathway

MOST_SHOWN = 6
BAND_WORDS = {Band.FITS_WELL: "fits well", Band.FITS_PARTLY: "fits partly"}


def shown_causes(causes: Iterable[RankedCause]) -> list[RankedCause]:
    return _fitting(causes)[:MOST_SHOWN]


def dangers_left(
    pathway: Pathway, causes: Iterable[RankedCause], shown: int = MOST_SHOWN
) -> list[RankedCause]:
    """What must not be missed beyond the first ``shown`` that fit, and is not ruled out.

    Those that fit come first, then those that cannot wait.
    """
    ranked = list(causes)
    told = {each.cause for each in _fitting(ranked)[:shown]}
    left = [
        each
        for each in ranked
        if each.band is not Band.FITS_POORLY
        and each.cause not in told
        and pathway.cause[each.cause].not_to_miss
    ]

    def turn(each: RankedCause) -> tuple[bool, int]:
        urgency = pathway.urgency[pathway.cause[each.cause].default_urgency]
        return each.band not in BAND_WORDS, -urgency.rank

    return sorted(left, key=turn)


def _fitting(causes: Iterable[RankedCause]) -> list[RankedCause]:
    return [ranked for ranked in causes if ranked.band in BAND_WORDS]
