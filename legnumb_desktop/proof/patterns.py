"""Whether marks fit a pattern, as a proposition: a second reading, apart from that of the engine.

With core areas marked of the weight c out of k, possible ones of p and others of o, the harmonic mean of c/k
and (c + p/2)/(c + p + o) reaches n/d where 2 d (2c + p) c >= n ((2c + p) k + 2 c (c + p + o)). For each c
from 1 to k that is linear in p and o, and so a constraint of whole numbers on the marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    core = _weights(pattern, areas, pattern.core)
    possible = _weights(pattern, areas, pattern.allowed)
    outside = _weights(pattern, areas, set(leg) - pattern.core - pattern.allowed)
    k, (n, d) = pattern.weight(pattern.core), FITS_FROM
    ways = []
    for c in sorted(_sums([weight for _, weight in core]) - {0}):
        exactly = every([weighed(core, c), negation(weighed(core, c + 1))])
        each_possible = 2 * d * c - n * k - 2 * n * c
        each_outside = -2 * n * c
        least = 2 * n * c * k + 2 * n * c * c - 4 * d * c * c
        weights = [(term, each_possible * weight) for term, weight in possible]
        weights += [(term, each_outside * weight) for term, weight in outside]
        ways.append(every([exactly, weighed(weights, least)]))
    return some(ways)


def _weights(pattern: Pattern, areas: Marks, wanted: Iterable[str]) -> list[tuple[Term, int]]:
    return [(areas[area], pattern.weight([area])) for area in sorted(wanted) if area in areas]


def _sums(weights: Iterable[int]) -> set[int]:
    """What some of the weights can come to."""
    sums = {0}
    for weight in weights:
        sums |= {each + weight for each in sums}
    return sums


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
