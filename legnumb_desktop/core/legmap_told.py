"""Which of the fits are told, so that the same skin is not told twice."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.legmap import Fit


def best_fits(fits: Sequence[Fit], most: int = 3) -> tuple[Fit, ...]:
    """The first that fit, of at most ``most`` patterns; one that fits on each leg stands there twice.

    Left out: a pattern of the same midline skin as one already told, parts of what both legs are told to have
    together, and where one told takes in every mark of its leg, those that leave some of them out.
    """
    told: list[Fit] = []
    for fit in fits:
        if not fit.fits or any(_is_enough(earlier, fit) for earlier in told):
            continue
        patterns = {each.pattern.id for each in told}
        if fit.pattern.id in patterns or len(patterns) < most:
            told.append(fit)
    return tuple(told)


def _is_enough(told: Fit, fit: Fit) -> bool:
    if told.pattern.both_legs:
        return fit.covered <= told.pattern.core | told.pattern.allowed
    if told.side == fit.side and not told.pattern.midline and not told.outside and fit.outside:
        return True
    return told.pattern.midline and told.pattern.core == fit.pattern.core
