"""Whether marks fit a pattern, as a proposition: a second reading, apart from that of the engine.

With c core areas marked of k, p possible ones and o outside, the harmonic mean of c/k and
(c + p/2)/(c + p + o) reaches n/d where 2 d (2c + p) c >= n ((2c + p) k + 2 c (c + p + o)). For each c from
1 to k that is linear in p and o, and so a constraint of whole numbers on the marks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.legmap import FITS_FROM, Pattern
from legnumb_desktop.proof.terms import FALSE, Term, at_least, every, negation, some, weighed

SIDES = ("L", "R")
Marks = Mapping[str, Term]
"""By mark, such as ``L.groin`` or ``saddle``, where it is painted."""


def fits(form: Form, pattern: Pattern, marks: Marks) -> Term:
    """On either leg, on both, or on the midline."""
    if pattern.apart:
        return _patches(pattern, marks)
    midline = {name: term for name, term in marks.items() if not form.region_marks[name].sided}
    legs = {side: _leg(side, marks) for side in SIDES}
    if pattern.midline:
        either = {area: some([legs["L"][area], legs["R"][area]]) for area in legs["L"]}
        return _overlaps(pattern, {**midline, **either}, leg=())
    touched = {side: some(leg.values()) for side, leg in legs.items()}
    on = {
        side: every([touched[side], _overlaps(pattern, {**midline, **leg}, leg=tuple(leg))])
        for side, leg in legs.items()
    }
    if pattern.both_legs:
        return every(on.values())
    off_legs = every([*map(negation, touched.values()), _overlaps(pattern, midline, leg=())])
    return some([*on.values(), off_legs])


def _leg(side: str, marks: Marks) -> dict[str, Term]:
    return {name[2:]: term for name, term in marks.items() if name.startswith(f"{side}.")}


def _overlaps(pattern: Pattern, areas: Marks, leg: Sequence[str]) -> Term:
    """``leg`` are the areas that count as outside where they do not belong."""
    core = [areas[area] for area in sorted(pattern.core) if area in areas]
    possible = [areas[area] for area in sorted(pattern.allowed) if area in areas]
    outside = [areas[area] for area in leg if area not in pattern.core | pattern.allowed]
    k, (n, d) = len(pattern.core), FITS_FROM
    ways = []
    for c in range(1, len(core) + 1):
        exactly = every([at_least(c, core), negation(at_least(c + 1, core))])
        each_possible = 2 * d * c - n * k - 2 * n * c
        each_outside = -2 * n * c
        least = 2 * n * c * k + 2 * n * c * c - 4 * d * c * c
        weights = [(term, each_possible) for term in possible] + [(term, each_outside) for term in outside]
        ways.append(every([exactly, weighed(weights, least)]))
    return some(ways)


def _patches(pattern: Pattern, marks: Marks) -> Term:
    alone = {name: every([term, negation(_touched(pattern, name, marks))]) for name, term in marks.items()}
    n, d = FITS_FROM
    weights = [(term, d) for term in alone.values()] + [(term, -n) for term in marks.values()]
    return every([at_least(pattern.apart, list(alone.values())), weighed(weights, 0)])


def _touched(pattern: Pattern, name: str, marks: Marks) -> Term:
    """Any marked area that touches this one, on the same leg or the midline (from the midline, on either)."""
    side, _, area = name.rpartition(".")
    near = pattern.touching.get(area, frozenset())
    sides = (f"{side}.", "") if side else ("L.", "R.", "")
    return some(marks.get(f"{each}{other}", FALSE) for other in sorted(near) for each in sides)
