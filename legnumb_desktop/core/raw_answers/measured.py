"""A number within its bounds, on one of its steps."""

from __future__ import annotations

from math import isfinite

from legnumb_desktop.core.answers import Answer, Measured
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault, shown


def measured(question: Question, value: object) -> Answer:
    bounds = question.bounds
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise AnswerFault(f"{shown(value)} is not a number.", "Give a number.")
    try:
        value = float(value)
    except OverflowError:
        raise AnswerFault("the number is far too large.", "Give a smaller number.") from None
    if not isfinite(value):
        raise AnswerFault(f"{value} is not a number.", "Give a number.")
    if bounds is not None:
        unit = f" {bounds.unit}" if bounds.unit else ""
        within = f"Give a number from {bounds.least:g} to {bounds.greatest:g}{unit}."
        if not bounds.least <= value <= bounds.greatest:
            raise AnswerFault(f"{value:g}{unit} is not possible.", within)
        if (value - bounds.least) / bounds.step % 1:
            raise AnswerFault(f"{value:g} is between two steps.", f"Steps are of {bounds.step:g}. {within}")
    return Measured(value)
