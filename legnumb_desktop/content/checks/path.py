"""When questions are asked: decided by earlier questions only, and not never."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.build.form import build_form
from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.never_true import can_hold
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.patterns import RawPatterns
from legnumb_desktop.core.conditions import questions_of
from legnumb_desktop.core.problems import Problem


def faults_of_path(raw: RawContent, conditions: Conditions, *, dead_too: bool) -> Iterator[Problem]:
    too_late = list(_not_earlier(raw, conditions))
    yield from too_late
    if not too_late and not dead_too:
        yield from _never_asked(raw, conditions)


def _not_earlier(raw: RawContent, conditions: Conditions) -> Iterator[Problem]:
    earlier: set[str] = set()
    for question in raw.form.question:
        condition = conditions.questions.get(question.id)
        if condition is not None:
            for name in sorted(questions_of(condition) - earlier):
                which = "this question itself" if name == question.id else "asked later"
                place, mend = f"question {question.id}, when", "Use only questions that stand above this one."
                yield Problem("form.toml", place, f"`{name}` is {which}.", mend)
        earlier.add(question.id)


def _never_asked(raw: RawContent, conditions: Conditions) -> Iterator[Problem]:
    form = build_form(raw.form, raw.regions, RawPatterns(), conditions.questions)
    for question in raw.form.question:
        condition = conditions.questions.get(question.id)
        if condition is not None and not can_hold(condition, form, {}):
            wrong = "no answers can make this true, so the question is never asked."
            mend = "Look for answers that exclude each other, or a question that is not asked then."
            yield Problem("form.toml", f"question {question.id}, when", wrong, mend)
