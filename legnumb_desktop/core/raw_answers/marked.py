"""Regions of the legs, in a list or painted in kinds of feeling."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.painted import Pair, painted
from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault, did_you_mean, names_in, shown
from legnumb_desktop.core.succession import in_later_marks

_MOST_KINDS = 100


def marked(form: Form, question: Question, value: object) -> Answer:
    pairs: set[Pair] = set()
    faults: list[AnswerFault] = []
    for kind, given in _kinds_given(question, value):
        try:
            pairs |= {(mark, kind) for mark in _marks(form, question, kind, given)}
        except AnswerFault as fault:
            faults.append(fault)
    if faults:
        raise AnswerFault(" ".join(f.wrong for f in faults), " ".join(dict.fromkeys(f.mend for f in faults)))
    answer = painted(form, question, pairs)
    if answer is None:
        raise AnswerFault("no region is marked.", "Give at least one region, or null if it was passed over.")
    return answer


def _kinds_given(question: Question, value: object) -> list[tuple[str, object]]:
    usual = question.kinds[0].id if question.kinds else ""
    if not isinstance(value, Mapping):
        return [(usual, value)]
    if not question.kinds:
        raise AnswerFault("this question has no kinds of feeling.", "Give a list of regions.")
    if len(value) > _MOST_KINDS:
        raise AnswerFault(f"it names {len(value)} kinds of feeling.", "Give each kind once.")
    return [(str(kind), marks) for kind, marks in value.items()]


def _marks(form: Form, question: Question, kind: str, value: object) -> frozenset[str]:
    known = [each.id for each in question.kinds]
    if question.kinds and kind not in known:
        mend = did_you_mean(kind, known, f"Kinds: {', '.join(known)}.")
        raise AnswerFault(f"there is no kind {shown(kind)}.", mend)
    names = names_in(value, "a list of regions")
    if not names:
        raise AnswerFault("the list is empty.", "Give at least one region, or null if it was passed over.")
    marks = in_later_marks(names, form.heirs)
    for name in sorted(marks):
        if name not in form.region_marks:
            otherwise = "Sided regions begin with L. or R., like L.toe_big."
            mend = did_you_mean(name, form.region_marks, otherwise)
            raise AnswerFault(f"there is no region {shown(name)}.", mend)
    return marks
