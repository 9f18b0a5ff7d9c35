"""Numbness that has spread since an earlier visit, read from the two leg charts.

A region counts by the spinal segments of its skin, so that charts of two contents can be compared. What the
earlier chart may already have covered (its overlap segments too) is not called new.
"""

from __future__ import annotations

from enum import StrEnum

from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.form import Form
from legnumb_desktop.core.taken import Taken, marks_of, painted_marks

SEGMENTS = tuple(
    f"{part}{number}"
    for part, last in (("C", 8), ("T", 12), ("L", 5), ("S", 5))
    for number in range(1, last + 1)
)
"""From the head downwards."""
_SADDLE_SEGMENTS = frozenset({"S4", "S5"})
"""No region of the leg itself has them: S3 to S5 is the skin of the saddle."""


class Spread(StrEnum):
    NONE = "none"
    FURTHER_SEGMENT = "further_segment"
    """A segment on a leg that was numb before, below the highest one of then."""
    UPWARD = "upward"
    """A segment above the highest one of then, or the trunk."""
    OTHER_LEG = "other_leg"
    SADDLE_NEW = "saddle_new"
    NOT_SURE = "not_sure"
    """One of the two charts was not painted."""


def spread_since(then: Taken, now: Taken) -> frozenset[Spread]:
    """Never empty. NONE and NOT_SURE stand alone.

    Where only pain was painted it is not known where it was numb, but a saddle left free is known to be so.
    """
    before, after = marks_of(then, REGIONS_QUESTION), marks_of(now, REGIONS_QUESTION)
    earlier, later = then.pathway.form, now.pathway.form
    found = set[Spread]()
    if _saddle_is_new(then, now):
        found.add(Spread.SADDLE_NEW)
    if before is None or after is None:
        return frozenset(found) or frozenset({Spread.NOT_SURE})
    highest = min(map(_level, _segments(earlier, before, overlap=True)), default=0)
    before, after = before - _saddle(earlier, before), after - _saddle(later, after)
    was_on, is_on = _legs(earlier, before), _legs(later, after)
    if was_on and is_on - was_on:
        found.add(Spread.OTHER_LEG)
    legs = ("L", "R", "") if not was_on else (*sorted(was_on), "")
    new = {segment for leg in legs for segment in _new_on(leg, earlier, before, later, after)}
    if new:
        above = {segment for segment in new if _level(segment) < highest}
        found.update([Spread.UPWARD] if above else [])
        found.update([Spread.FURTHER_SEGMENT] if new - above else [])
    return frozenset(found) or frozenset({Spread.NONE})


def _saddle_is_new(then: Taken, now: Taken) -> bool:
    """The saddle is on the later chart alone, in any kind of feeling; the earlier one is known."""
    before, after = (painted_marks(taken, REGIONS_QUESTION) for taken in (then, now))
    there, here = _saddle(then.pathway.form, before), _saddle(now.pathway.form, after)
    known = bool(before) or marks_of(then, REGIONS_QUESTION) is not None
    return known and bool(here) and not there


def _new_on(leg: str, earlier: Form, before: frozenset[str], later: Form, after: frozenset[str]) -> set[str]:
    """Segments that one leg (or, with ``""``, the trunk) has now and did not have before."""
    there = _on(leg, earlier, before) if leg else before
    return _segments(later, _on(leg, later, after)) - _segments(earlier, there, overlap=True)


def _on(leg: str, form: Form, marks: frozenset[str]) -> frozenset[str]:
    return frozenset(mark for mark in marks if (mark[0] if form.region_marks[mark].sided else "") == leg)


def _legs(form: Form, marks: frozenset[str]) -> frozenset[str]:
    return frozenset(mark[0] for mark in marks if form.region_marks[mark].sided)


def _segments(form: Form, marks: frozenset[str], *, overlap: bool = False) -> set[str]:
    found = set[str]()
    for mark in marks:
        region = form.region_marks[mark]
        found.update(region.dermatomes)
        if overlap:
            found.update(region.dermatomes_overlap)
    return found


def _saddle(form: Form, marks: frozenset[str]) -> frozenset[str]:
    return frozenset(mark for mark in marks if _SADDLE_SEGMENTS & set(form.region_marks[mark].dermatomes))


def _level(segment: str) -> int:
    return SEGMENTS.index(segment) if segment in SEGMENTS else len(SEGMENTS)
