"""A fit of the leg chart in words, such as *covers 4 of 5 areas of the L5 dermatome*."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.legmap import BOTH, Fit, Pattern, PatternKind
from legnumb_desktop.core.legmap_told import best_fits

NOTHING_MARKED = "Nothing is marked, so no pattern can be told."
NO_PATTERN = "What is marked keeps to no single root, nerve or known shape. That is common in root pain too."
MOST_NAMED = 4
_SIDES = {"L": ", left", "R": ", right", BOTH: ", both legs", "": ""}


def words_of_fit(form: Form, fit: Fit) -> str:
    """For the clinician; areas are named in the order of the body."""
    areas = "area" if _areas(fit) == 1 else "areas"
    kept = "apart" if fit.pattern.apart else "marked"
    told = [f"{fit.pattern.clinical}{_SIDES[fit.side]}: {len(fit.covered)} of {_areas(fit)} {areas} {kept}"]
    if fit.possible:
        told.append(f"Possible: {_named(form, fit.possible)}")
    if fit.outside:
        told.append(f"Does not fit: {_named(form, fit.outside)}")
    return ". ".join(told)


def short_words_of_fit(fit: Fit) -> str:
    """As on the clinician's page: *L5 dermatome 4/8*."""
    return f"{fit.pattern.clinical}{_SIDES[fit.side]} {len(fit.covered)}/{_areas(fit)}"


def _areas(fit: Fit) -> int:
    """Of the pattern; of patches all that are marked."""
    return len(fit.pattern.core) if not fit.pattern.apart else len(fit.covered) + len(fit.outside)


def words_of_localising(form: Form, fits: Sequence[Fit], *, marked: bool) -> tuple[str, ...]:
    """The best fits in a line each, or one line that says why there are none."""
    if not marked:
        return (NOTHING_MARKED,)
    best = best_fits(fits)
    if best:
        return tuple(words_of_fit(form, fit) for fit in best)
    return (_one_area(form, fits) or NO_PATTERN,)


def _one_area(form: Form, fits: Sequence[Fit]) -> str:
    """Empty where more than one area is marked."""
    marked = {(fit.side, fit.covered | fit.possible | fit.outside) for fit in fits}
    if len(marked) != 1:
        return ""
    ((side, areas),) = marked
    if len(areas) != 1:
        return ""
    lies_in = [each.clinical for each in _smallest(fits, PatternKind.ROOT)]
    lies_in += [each.clinical for each in _smallest(fits, PatternKind.NERVE)]
    return (
        f"One area alone is marked ({_named(form, areas)}{_SIDES[side]}), too little to tell a root from a "
        f"nerve. It lies in: {'; '.join(lies_in)}."
    )


def _smallest(fits: Sequence[Fit], kind: PatternKind) -> list[Pattern]:
    """Without trunks, whose skin holds that of a branch which fits too."""
    patterns = [fit.pattern for fit in fits if fit.pattern.kind is kind]
    return [each for each in patterns if not any(other.core < each.core for other in patterns)]


def _named(form: Form, areas: frozenset[str]) -> str:
    """Areas, or marks, in the order of the body; of many only how many. Their own names may hold commas."""
    if len(areas) > MOST_NAMED:
        return f"{len(areas)} areas"
    return "; ".join(
        small(region.label) for region in form.regions if not areas.isdisjoint((region.id, *region.marks))
    )


def small(label: str) -> str:
    """A label within a sentence."""
    return label[:1].lower() + label[1:]
