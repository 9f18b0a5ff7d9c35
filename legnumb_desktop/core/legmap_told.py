"""Which of the fits are told, so that the same skin is not told twice."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.legmap import Fit


def best_fits(fits: Sequence[Fit], most: int = 3) -> tuple[Fit, ...]:
    """The first that fit, of at most ``most`` patterns; one that fits on each leg stands there twice.

    Left out: a pattern of the same midline skin as one already told, and parts of what both legs are told to
    have together.
    """
    told: list[Fit] = []
    for fit in fits:
        if not fit.fits or any(_says_the_same(earlier, fit) for earlier in told):
            continue
        patterns = {each.pattern.id for each in told}
        if fit.pattern.id in patterns or len(patterns) < most:
            told.append(fit)
    return tuple(told)


def _says_the_same(told: Fit, fit: Fit) -> bool:
    if told.pattern.both_legs:
        return fit.covered <= told.pattern.core | told.pattern.allowed
    return told.pattern.midline and told.pattern.core == fit.pattern.core
