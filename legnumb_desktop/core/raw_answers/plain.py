"""Answers as plain data."""

from __future__ import annotations

from typing import assert_never

from legnumb_desktop.core.answers import (
    Answer,
    Answers,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.painted import Pair


def plain_answers(answers: Answers) -> dict[str, object]:
    return {question: plain_answer(answer) for question, answer in answers.items()}


def plain_answer(answer: Answer) -> object:
    """The answer as JSON values; lists are sorted. Several options and one are told apart by the form."""
    match answer:
        case Chosen(options):
            return sorted(options)
        case Marked(regions, kinds):
            return _by_kind(kinds) if kinds else sorted(regions)
        case Measured(value):
            return int(value) if value == int(value) else value
        case Dated(day):
            return day.isoformat()
        case Written(text):
            return text
        case NotSure():
            return "not_sure"
        case Declined():
            return "declined"
        case Skipped():
            return None
        case _:
            assert_never(answer)


def _by_kind(pairs: frozenset[Pair]) -> dict[str, list[str]]:
    return {kind: sorted(mark for mark, each in pairs if each == kind) for kind in sorted(_kinds(pairs))}


def _kinds(pairs: frozenset[Pair]) -> set[str]:
    return {kind for _, kind in pairs}
