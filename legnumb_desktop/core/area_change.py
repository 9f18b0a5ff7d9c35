"""Two leg charts of one person side by side: which areas are new, gone, the same, or feel otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.taken import Taken, kinds_at, marks_of, painted_marks

_NO_MARKS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AreaChange:
    """The marks of one leg chart. ``comparable`` is False where one of the two charts was not painted."""

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
    known = then.pathway.form.region_marks.keys() & now.pathway.form.region_marks.keys()
    earlier, later = before or _NO_MARKS, after or _NO_MARKS
    comparable = before is not None and after is not None
    new = frozenset((later - earlier) & known) if comparable else _NO_MARKS
    gone = frozenset((earlier - later) & known) if comparable else _NO_MARKS
    painted_then, painted_now = (painted_marks(taken, question_id) for taken in (then, now))
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


def _painted_otherwise(then: Taken, now: Taken, question_id: str) -> frozenset[str]:
    """Where one of both contents knows no kinds, only that it is painted at all can be compared."""
    marks = painted_marks(then, question_id) | painted_marks(now, question_id)
    both_know = all(taken.pathway.form.question(question_id).kinds for taken in (then, now))

    def otherwise(mark: str) -> bool:
        before, after = kinds_at(then, question_id, mark), kinds_at(now, question_id, mark)
        return before != after if both_know else bool(before) != bool(after)

    return frozenset(filter(otherwise, marks))
