"""JSON from a stranger: bounded in size and depth, no key twice, no number that JSON does not have."""

from __future__ import annotations

import json
from math import isfinite

MOST_BYTES = 4_000_000
DEEPEST = 12
_LONGEST_NUMBER = 24


class NotReadable(Exception):  # noqa: N818 - the name says what happened
    """A sentence that says why the file is refused."""


def read_json(told: bytes) -> object:
    """The value that stands in the file. Raises :class:`NotReadable`."""
    if len(told) > MOST_BYTES:
        raise NotReadable(f"It is larger than {MOST_BYTES // 1_000_000} MB, which no session is.")
    try:
        text = told.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise NotReadable("It is not text in UTF-8.") from fault
    if _depth(text) > DEEPEST:
        raise NotReadable("It is nested deeper than a session ever is.")
    try:
        return json.loads(
            text, object_pairs_hook=_no_key_twice, parse_constant=_refuse, parse_int=_whole, parse_float=_real
        )
    except ValueError as fault:
        raise NotReadable("It is not JSON, or only a part of it.") from fault


def _depth(text: str) -> int:
    """How deep brackets nest, those within strings left out."""
    deepest = depth = 0
    within = escaped = False
    for letter in text:
        if within:
            if escaped:
                escaped = False
            elif letter == "\\":
                escaped = True
            elif letter == '"':
                within = False
        elif letter == '"':
            within = True
        elif letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def _no_key_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise NotReadable("It names the same thing twice.")
    return read


def _refuse(constant: str) -> object:
    raise NotReadable(f"It holds {constant}, which is not a number.")


def _whole(digits: str) -> int:
    if len(digits) > _LONGEST_NUMBER:
        raise NotReadable("It holds a number that is far too large.")
    return int(digits)


def _real(digits: str) -> float:
    if len(digits) > 2 * _LONGEST_NUMBER:
        raise NotReadable("It holds a number that is far too long.")
    number = float(digits)
    if not isfinite(number):
        raise NotReadable("It holds a number that is far too large.")
    return number
