"""What was painted, as pairs of a mark and a kind of feeling, and the answer that it makes."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.form import FeelingKind, Form, Question

Pair = tuple[str, str]
"""Such as ``("L.toe_big", "pins")``. The kind is empty where the question has no kinds."""


def painted(form: Form, question: Question, pairs: Iterable[Pair]) -> Marked | None:
    """The answer of these pairs; None where there are none. Raises KeyError for an unknown kind or mark.

    What decides is where a *felt* kind was painted, and every guarded region whatever the kind: pain alone is
    no numbness, but a mark between the legs is never passed over.
    """
    given = frozenset(pairs)
    if not given:
        return None
    if not question.kinds:
        return Marked(frozenset(mark for mark, _ in given))
    felt = {kind.id: kind.felt for kind in question.kinds}
    decides = frozenset(mark for mark, kind in given if felt[kind] or form.region_marks[mark].guarded)
    usual = question.kinds[0].id
    return Marked(decides, given if any(kind != usual for _, kind in given) else frozenset())


def pairs_of(question: Question, answer: Marked) -> frozenset[Pair]:
    """What was painted, each mark with its kinds; :func:`painted` makes the same answer of it."""
    if answer.kinds:
        return answer.kinds
    usual = question.kinds[0].id if question.kinds else ""
    return frozenset((mark, usual) for mark in answer.regions)


def marks_by_kind(question: Question, answer: Marked) -> tuple[tuple[FeelingKind, frozenset[str]], ...]:
    """Each kind that was painted with its marks, in the form's order; empty where there are no kinds."""
    pairs = pairs_of(question, answer)
    found = (
        (kind, frozenset(mark for mark, painted_as in pairs if painted_as == kind.id))
        for kind in question.kinds
    )
    return tuple((kind, marks) for kind, marks in found if marks)


def all_marks(answer: Marked) -> frozenset[str]:
    """Every mark, whatever its kind."""
    return answer.regions | {mark for mark, _ in answer.kinds}
