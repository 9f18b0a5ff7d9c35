"""Two leg charts of one person side by side: which areas are new, gone, the same, or feel otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.succession import Heirs, heirs_of, in_later_marks
from legnumb_desktop.core.taken import Taken, kinds_at, marks_of, painted_marks

_NO_MARKS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AreaChange:
    """The marks of one leg chart, in the names of the later content where it knows them from before.

    ``comparable`` is False where one of the two charts was not painted.
    """

    question: str
    comparable: bool
    new: frozenset[str]
    gone: frozenset[str]
    same: frozenset[str]
    not_offered_then: frozenset[str]
    """Marked now, in areas that the earlier content had no name for: perhaps new, perhaps not."""
    not_offered_now: frozenset[str]
    """Marked then, in areas that the later content has no name for: perhaps gone, perhaps not."""
    otherwise: frozenset[str] = _NO_MARKS
    """Where other kinds of feeling are painted now than then. Pain alone is among it, and numbness that came
    or went where something else is painted both times."""


def area_change(then: Taken, now: Taken, question_id: str) -> AreaChange:
    before, after = marks_of(then, question_id), marks_of(now, question_id)
    heirs = heirs_of(then.pathway.form, now.pathway.form)
    known = in_later_marks(then.pathway.form.region_marks, heirs) & now.pathway.form.region_marks.keys()
    earlier, later = in_later_marks(before or _NO_MARKS, heirs), after or _NO_MARKS
    comparable = before is not None and after is not None
    new = frozenset((later - earlier) & known) if comparable else _NO_MARKS
    narrowed = _narrowed(before or _NO_MARKS, later, heirs)
    gone = frozenset((earlier - later) & known) - narrowed if comparable else _NO_MARKS
    painted_then = in_later_marks(painted_marks(then, question_id), heirs)
    painted_now = painted_marks(now, question_id)
    told = (new | gone | (earlier ^ later) - known) - (painted_then & painted_now)
    return AreaChange(
        question_id,
        comparable,
        new,
        gone,
        same=earlier & later,
        not_offered_then=later - known,
        not_offered_now=earlier - known,
        otherwise=_painted_otherwise(then, now, question_id) - told if comparable else _NO_MARKS,
    )


def _narrowed(before: frozenset[str], after: frozenset[str], heirs: Heirs) -> frozenset[str]:
    """Not painted now, and perhaps not then: an area was painted then that became several, of which some
    are painted now.
    """
    still = (heirs[mark] for mark in before if mark in heirs and heirs[mark] & after)
    return frozenset[str]().union(*still) - after


def kinds_then(then: Taken, now: Taken, question_id: str, mark: str) -> frozenset[str]:
    """As :func:`kinds_at` of the earlier visit, for a mark of the later content."""
    heirs = heirs_of(then.pathway.form, now.pathway.form)
    there = [mark, *(was for was, became in heirs.items() if mark in became)]
    return frozenset[str]().union(*(kinds_at(then, question_id, each) for each in there))


def _painted_otherwise(then: Taken, now: Taken, question_id: str) -> frozenset[str]:
    """Where one of both contents knows no kinds, only that it is painted at all can be compared."""
    heirs = heirs_of(then.pathway.form, now.pathway.form)
    painted_then, painted_now = (painted_marks(taken, question_id) for taken in (then, now))
    marks = in_later_marks(painted_then, heirs) | painted_now
    marks -= _narrowed(painted_then, painted_now, heirs)
    both_know = all(taken.pathway.form.question(question_id).kinds for taken in (then, now))

    def otherwise(mark: str) -> bool:
        before, after = kinds_then(then, now, question_id, mark), kinds_at(now, question_id, mark)
        return before != after if both_know else bool(before) != bool(after)

    return frozenset(filter(otherwise, marks))
