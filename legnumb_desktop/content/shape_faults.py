"""Faults of shape in words that the author of a form understands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from legnumb_desktop.content.known_keys import known_keys
from legnumb_desktop.core.near import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_WANTED = {
    "string_type": ("text", "Put it in quotes."),
    "int_type": ("a whole number", "Write digits without quotes or a decimal point."),
    "int_from_float": ("a whole number", "Write digits without a decimal point."),
    "float_type": ("a number", "Write digits without quotes."),
    "finite_number": ("a finite number", "Write digits."),
    "bool_type": ("true or false", "Write true or false, small and without quotes."),
    "tuple_type": ("a list", "Put it in [ ]."),
    "dict_type": ("a table", "Give keys and values."),
    "dataclass_type": ("a table", "Give keys and values."),
    "date_type": ("a date", "Write year-month-day without quotes, as in 2028-12-31."),
    "date_parsing": ("a date", "Write year-month-day without quotes, as in 2028-12-31."),
    "date_from_datetime_parsing": ("a date", "Write year-month-day without quotes, as in 2028-12-31."),
    "date_from_datetime_inexact": ("a date", "Write year-month-day without a time, as in 2028-12-31."),
}

_PATTERNS = {
    "id": ("an id", "Use small letters, digits and `_`, beginning with a letter, as in `rf_limb`."),
    "version": ("a version", "Write three numbers, as in 1.0.0."),
    "digest": ("a digest", "Write the 64 small hexadecimal digits that `legnumb check` tells."),
    "language": ("a language", "Write its code, as in en or en-GB."),
    "view": ("a view", "Write front, back, side, sole or foot, or several joined by `+`, as in front+side."),
    "icd10": ("an ICD-10 code", "Write it as in M51.1."),
}

_BOUNDS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("less than", "lt"),
    "less_than_equal": ("at most", "le"),
}


def wrong_and_mend(table: type, fault: ErrorDetails) -> tuple[str, str]:
    """What is wrong and how to mend it; ``table`` is the raw type of the whole file."""
    kind, given = fault["type"], fault["input"]
    context: Mapping[str, object] = fault.get("ctx", {})
    key = next((str(step) for step in reversed(fault["loc"]) if isinstance(step, str)), "")
    if kind == "missing":
        return f"`{key}` is missing.", f"Add `{key} = …`."
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return f"there is no key `{key}` here.", did_you_mean(key, known_keys(table, fault["loc"][:-1]))
    if kind in ("literal_error", "enum"):
        listed = [name.strip("' ") for name in str(context["expected"]).replace(" or ", ", ").split(", ")]
        return f"{_shown(given)} is not known here.", did_you_mean(str(given), listed)
    if kind == "string_pattern_mismatch":
        what, mend = _PATTERNS.get(key, _PATTERNS["id"])
        return f"{_shown(given)} is not {what}.", mend
    if kind == "string_too_short":
        return "the text is empty.", "Write it out, or leave the whole line out if it is optional."
    if kind == "too_short":
        return "the list is empty.", f"Give at least one {key}."
    if kind in _BOUNDS:
        word, bound = _BOUNDS[kind]
        return f"{_shown(given)} is not possible.", f"Give a number of {word} {_shown(context[bound])}."
    if kind == "tuple_type" and isinstance(given, dict):
        return "it stands in single brackets.", f"Write `[[{key}]]`."
    if kind == "json_invalid":
        return (
            "brackets stand too deep within each other.",
            "No table of a form needs more than three levels.",
        )
    if kind in _WANTED:
        what, mend = _WANTED[kind]
        return f"{_shown(given)} is not {what}.", mend
    return f"{_shown(given)} does not fit here.", f"{fault['msg']}."


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = f"“{value}”" if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else f"{text[:58]}…"
