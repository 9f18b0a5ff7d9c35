"""How well each cause fits, told in bands, from what was counted for and against it."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.causes import Band, Cause, Evidence, RankedCause

WELL_WITHIN = 3.0
"""Doublings below the best cause up to which a cause with enough support still fits well."""
PARTLY_WITHIN = 6.0
WELL_SUPPORT = 2.0
STRONG_AGAINST = -2.0
MOST_FITTING_WELL = 5
ALWAYS_NAMED = 3
"""So many first causes with more for than against them fit at least partly, however far the best is ahead."""


class Tally:
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


def with_bands(tallies: Sequence[Tally], *, red_flag: bool) -> tuple[RankedCause, ...]:
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


def dangers_first(tallies: Sequence[Tally], banded: tuple[RankedCause, ...]) -> tuple[RankedCause, ...]:
    """What must not be missed and fits well goes before the first that fits less well; all else stays.

    Both are of the same causes in the same order.
    """
    at = next((at for at, each in enumerate(banded) if each.band is not Band.FITS_WELL), len(banded))
    behind = zip(tallies[at:], banded[at:], strict=True)
    dangers = [each for tally, each in behind if each.band is Band.FITS_WELL and tally.cause.not_to_miss]
    if not dangers:
        return banded
    return (*banded[:at], *dangers, *(each for each in banded[at:] if each not in dangers))


def _band(tally: Tally, best: float, *, named: bool) -> Band:
    score, support = tally.score, tally.support
    near = score >= best - PARTLY_WITHIN
    if support > 0 and (near or named):
        more_for = support + tally.against > 0
        if score >= best - WELL_WITHIN and support >= WELL_SUPPORT and more_for:
            return Band.FITS_WELL
        if near or more_for:
            return Band.FITS_PARTLY
    if tally.cause.not_to_miss and _left_open(tally):
        return Band.NOT_RULED_OUT
    return Band.FITS_POORLY


def _left_open(tally: Tally) -> bool:
    """Nothing strong speaks against it, or clearly more speaks for it."""
    if tally.support + tally.against >= WELL_SUPPORT:
        return True
    return tally.against > STRONG_AGAINST and (bool(tally.unknown) or tally.support > 0)
