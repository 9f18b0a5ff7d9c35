"""A fit of the leg chart in words, such as *covers 4 of 5 areas of the L5 dermatome*."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.legmap import BOTH, Fit, best_fits

NOTHING_MARKED = "Nothing is marked, so no pattern can be told."
NO_PATTERN = "What is marked keeps to no single root, nerve or known shape. That is common in root pain too."
_SIDES = {"L": ", left", "R": ", right", BOTH: ", both legs", "": ""}


def words_of_fit(form: Form, fit: Fit) -> str:
    """For the clinician; areas are named in the order of the body."""
    areas = "area" if len(fit.pattern.core) == 1 else "areas"
    told = [
        f"{fit.pattern.clinical}{_SIDES[fit.side]}: "
        f"{len(fit.covered)} of {len(fit.pattern.core)} {areas} marked"
    ]
    if fit.possible:
        told.append(f"possible: {_named(form, fit.possible)}")
    if fit.outside:
        told.append(f"does not fit: {_named(form, fit.outside)}")
    return "; ".join(told)


def short_words_of_fit(fit: Fit) -> str:
    """As on the clinician's page: *L5 dermatome 4/8*."""
    return f"{fit.pattern.clinical}{_SIDES[fit.side]} {len(fit.covered)}/{len(fit.pattern.core)}"


def words_of_localising(form: Form, fits: Sequence[Fit], *, marked: bool) -> tuple[str, ...]:
    """The best fits in a line each, or one line that says why there are none."""
    if not marked:
        return (NOTHING_MARKED,)
    best = best_fits(fits)
    return tuple(words_of_fit(form, fit) for fit in best) or (NO_PATTERN,)


def _named(form: Form, areas: frozenset[str]) -> str:
    return ", ".join(
        region.label[0].lower() + region.label[1:] for region in form.regions if region.id in areas
    )
