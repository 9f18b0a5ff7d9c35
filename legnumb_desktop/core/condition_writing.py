"""A condition as text again, in the language that :mod:`condition_text` reads."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from legnumb_desktop.core import conditions as c


def text_of_condition(condition: c.Condition) -> str:
    """Such as ``rf_limb in {cold, colour} and age >= 65``; reading it gives the same condition."""
    match condition:
        case c.AnyOf(question, options):
            return f"{question} in {_set(options)}"
        case c.Only(question, options):
            return f"{question} <= {_set(options)}"
        case c.Exactly(question, option):
            return f"{question} == {option}"
        case c.Number(question, comparison, value):
            return f"{question} {comparison.value} {_number(value)}"
        case c.Sides(question, comparison, count):
            return f"{question}.sides {comparison.value} {count}"
        case c.Fits(question, patterns):
            return f"{question}.pattern in {_set(patterns)}"
        case c.Holds(finding):
            return finding
        case c.Not(c.AnyOf(question, options)):
            return f"{question} not in {_set(options)}"
        case c.Not(c.Fits(question, patterns)):
            return f"{question}.pattern not in {_set(patterns)}"
        case c.Not(c.Exactly(question, option)):
            return f"{question} != {option}"
        case c.Not(part):
            return f"not {_inner(part)}"
        case c.And(parts):
            return " and ".join(map(_inner, parts))
        case c.Or(parts):
            return " or ".join(map(_inner, parts))
        case _:
            assert_never(condition)


def _inner(part: c.Condition) -> str:
    text = text_of_condition(part)
    return f"({text})" if isinstance(part, c.And | c.Or) else text


def _set(options: Iterable[str]) -> str:
    return "{" + ", ".join(sorted(options)) + "}"


def _number(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)
