"""Every set of answers that can be given to a form, as variables.

A question left without an answer, passed over or declined is one in which nothing is chosen; whether that
counts as *not sure* is for the reading to say. Days and free text have no variable: no condition reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import z3

from legnumb_desktop.core.form import Form, Question, QuestionType
from legnumb_desktop.core.path import NOT_SURE
from legnumb_desktop.proof.terms import TRUE, Term, at_most_one, every, negation, some


@dataclass(frozen=True, slots=True)
class Said:
    """What is said to one question: options (or marks) chosen, or a number and whether it is known."""

    options: Mapping[str, Term]
    known: Term | None = None
    number: Any = None
    sane: Term = TRUE
    """What the window and the reader of answers make sure of: exclusive options alone, numbers in bounds."""

    @property
    def anything(self) -> Term:
        return some([*self.options.values(), *([] if self.known is None else [self.known])])


@dataclass(frozen=True, slots=True)
class AnswerSpace:
    form: Form
    said: Mapping[str, Said]

    @property
    def sane(self) -> Term:
        return every(said.sane for said in self.said.values())

    def but_for(self, question_id: str, tag: str) -> AnswerSpace:
        """The same answers, except that this question may be answered otherwise."""
        other = _said(self.form, self.form.question(question_id), tag)
        return replace(self, said={**self.said, question_id: other})


def answer_space(form: Form, tag: str = "") -> AnswerSpace:
    """``tag`` tells the variables of one space from those of another."""
    asked = [q for q in form.questions if q.type not in (QuestionType.DATE, QuestionType.TEXT)]
    return AnswerSpace(form, {question.id: _said(form, question, tag) for question in asked})


def _said(form: Form, question: Question, tag: str) -> Said:
    def variable(name: str) -> Term:
        return z3.Bool(f"{question.id}.{name}{tag}")

    unsure = {NOT_SURE: variable(NOT_SURE)} if question.may_be_unsure else {}
    if question.type is QuestionType.REGIONS:
        marks = {mark: variable(mark) for mark in form.region_marks}
        alone = [every([term, some(marks.values())]) for term in unsure.values()]
        return Said({**marks, **unsure}, sane=every(map(negation, alone)))
    if question.type.is_numeric:
        return _number(question, variable("known"), z3.Int(f"{question.id}.steps{tag}"), unsure)
    options = {option.id: variable(option.id) for option in question.options} | unsure
    if question.type is not QuestionType.MULTI:
        return Said(options, sane=at_most_one(list(options.values())))
    alone = [
        every([options[option.id], some(term for name, term in options.items() if name != option.id)])
        for option in question.options
        if option.exclusive
    ]
    return Said(options, sane=every(map(negation, alone)))


def _number(question: Question, known: Term, steps: Any, unsure: Mapping[str, Term]) -> Said:
    """The number is counted in steps from the least that can be entered."""
    bounds = question.bounds
    if bounds is None:
        raise ValueError(f"{question.id} has no bounds")
    most = int((bounds.greatest - bounds.least) // bounds.step)
    together = some(every([known, term]) for term in unsure.values())
    least, step = z3.RealVal(str(bounds.least)), z3.RealVal(str(bounds.step))
    return Said(
        unsure, known, least + step * z3.ToReal(steps), z3.And(steps >= 0, steps <= most, z3.Not(together))
    )
