"""A file's bytes read into its raw tables, or what is wrong with their shape."""

from __future__ import annotations

import json
import tomllib
from datetime import date, datetime, time
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from legnumb_desktop.content.places import place_of
from legnumb_desktop.content.shape_faults import wrong_and_mend
from legnumb_desktop.core.problems import Problem, ProblemsFound

Table = TypeVar("Table")


def read_table(table: type[Table], file: str, content: bytes) -> Table:
    """The file as its raw table. Raises :class:`ProblemsFound` with every fault of shape in the file."""
    document = _document(file, content)
    try:
        return _adapter(table).validate_json(json.dumps(document, default=_plain_day))
    except ValidationError as faults:
        problems: list[Problem] = []
        for fault in faults.errors(include_url=False, include_context=True):
            wrong, mend = wrong_and_mend(table, fault)
            problems.append(Problem(file, place_of(document, fault["loc"]), wrong, mend))
        raise ProblemsFound(problems) from None


def _document(file: str, content: bytes) -> dict[str, object]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content[: fault.start].count(b"\n") + 1
        raise ProblemsFound(
            [Problem(file, f"line {line}", "the file is not in UTF-8.", "Save it with the encoding UTF-8.")]
        ) from None
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise ProblemsFound([_syntax(file, str(fault))]) from None
    except RecursionError:
        raise ProblemsFound(
            [Problem(file, "", "brackets stand too deep within each other.", _FLAT)]
        ) from None
    except ValueError:
        raise ProblemsFound([Problem(file, "", "a number has thousands of digits.", "Shorten it.")]) from None


_FLAT = "No table of a form needs more than three levels."


def _syntax(file: str, fault: str) -> Problem:
    """The parser ends its message with ``(at line 3, column 5)`` or ``(at end of document)``."""
    reason, _, where = fault.rpartition(" (at ")
    mend = "Look there, and at the line before, for a quote, bracket or comma."
    if reason.startswith("Cannot "):
        mend = "Give each key once, and write tables that repeat in double brackets, as in [[question]]."
    return Problem(file, where.rstrip(")"), f"this is not TOML: {reason or fault}.", mend)


def _plain_day(value: object) -> str:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    raise TypeError(f"{value!r} is no TOML value")


def _adapter(table: type[Table]) -> TypeAdapter[Table]:
    if table not in _ADAPTERS:
        _ADAPTERS[table] = TypeAdapter(table)
    return _ADAPTERS[table]


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""Made once a table: making one takes longer than reading a file with it."""
