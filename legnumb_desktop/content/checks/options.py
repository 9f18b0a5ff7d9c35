"""Options: where the type takes them, more than one, and each role once under its own name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legnumb_desktop.content.raw.form import RawForm, RawQuestion
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.problems import Problem

LEAST_OPTIONS = 2
_ROLES_BY_NAME = ("not_sure", "declined")
"""Answers are kept under these names, so an option of the name must have the role."""


def faults_of_options(form: RawForm) -> Iterator[Problem]:
    for question in form.question:
        for place, wrong, mend in _faults(question):
            yield Problem("form.toml", f"question {question.id}, {place}", wrong, mend)


def _faults(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    yield from _presence(question)
    yield from _roles(question)
    yield from _names_of_roles(question)
    yield from _notices(question)


def _presence(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    kind, given = question.type, len(question.options)
    if kind is QuestionType.YES_NO and given:
        yield "options", "a question of type yes_no has its options already.", "Take the options out."
    elif not kind.has_options and given:
        mend = 'Take the options out, or make the type "single" or "multi".'
        yield "options", f"a question of type {kind} has no options.", mend
    elif kind.has_options and kind is not QuestionType.YES_NO and given < LEAST_OPTIONS:
        wrong = f"a question of type {kind} needs at least {LEAST_OPTIONS} options, and it has {given}."
        yield "options", wrong, 'Add options like `{ id = "cold", text = "Much colder" }`.'


def _roles(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    roles = Counter(option.role for option in question.options if option.role is not None)
    for role, times in roles.items():
        if times > 1:
            wrong = f"{times} options have the role {role}."
            yield "options", wrong, "Leave the role to one of them."


def _names_of_roles(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    for option in question.options:
        if option.id in _ROLES_BY_NAME and option.role != option.id:
            wrong = f"an option {option.id} must have the role {option.id}."
            yield f"option {option.id}, role", wrong, f'Write `role = "{option.id}"`.'
        if option.role == "not_sure" and option.id != "not_sure":
            wrong = "an option of the role not_sure must have that id, since conditions name it so."
            yield f"option {option.id}, id", wrong, 'Write `id = "not_sure"`.'


def _notices(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    for option in question.options:
        if option.notice and option.role is not None:
            wrong = f"the role {option.role} is nothing that a person could newly notice."
            yield f"option {option.id}, notice", wrong, "Take the notice out."
