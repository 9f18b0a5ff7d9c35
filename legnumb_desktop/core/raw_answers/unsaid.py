"""A fault in a kept answer, told without what was answered: it may come into a log or onto another screen."""

from __future__ import annotations

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.problems import Problem


def told_without_the_answer(form: Form, problem: Problem) -> str:
    """``problem`` is one that :func:`.read_answers` gave; named are the question and the kind of fault."""
    question = form.by_id.get(problem.place)
    if question is None:
        return f"{problem.place}: there is no such question."
    return f"{question.id}: this is no answer to a question of the type {question.type.value}."
