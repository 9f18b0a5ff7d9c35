"""From the rows of one session to what they mean. Texts come as bytes, so that each row is read by itself."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, SessionLine

UNREADABLE = (
    ValueError,
    TypeError,
    AttributeError,
    KeyError,
    OverflowError,
    RecursionError,
    zlib.error,
)
"""What reading a row raises that this program did not write like that."""

Row = Sequence[Any]
_NO_TIME = datetime.fromtimestamp(0, UTC)


def line_of(row: Row) -> SessionLine:
    """The row of a session, how many questions are answered, and its assessment where it is finished.

    One that cannot be read becomes a line that says so.
    """
    *session, answered, told = row
    try:
        return _line(session, int(answered), _assessment(told) if told else None)
    except UNREADABLE:
        return _what_is_left(session)


def record_of(session: Row, events: Sequence[Row], told: Row | None) -> Record:
    """Raises one of :data:`UNREADABLE`."""
    answers = {_text(question): json.loads(_text(answer)) for question, answer, _ in events}
    answered_at = {_text(question): _moment(at) for question, _, at in events}
    *_, finished, _, position, _ = session
    assessment = _assessment(told[0]) if finished and told else None
    answered = sum(answer is not None for answer in answers.values())
    return Record(_line(session, answered, assessment), answers, answered_at, _text(position), assessment)


def _line(row: Row, answered: int, told: dict[str, object] | None) -> SessionLine:
    session, form, version, digest, started, changed, finished, person, _, earlier = row
    return SessionLine(
        id=_text(session),
        person=_text(person),
        started=_moment(started),
        changed=_moment(changed),
        finished=_moment(finished) if finished is not None else None,
        urgency=str(told["urgency"]) if told and "urgency" in told else None,
        outcome=str(told["outcome"]) if told and "outcome" in told else None,
        answered=answered,
        stamp=Stamp(_text(form), _text(version), _text(digest)),
        earlier=_text(earlier) if earlier is not None else None,
    )


def _what_is_left(row: Row) -> SessionLine:
    session, _, _, _, started, changed, *_ = row
    when = _moment_if_any(started) or _moment_if_any(changed) or _NO_TIME
    return SessionLine(
        id=session.decode("utf-8", "replace") if isinstance(session, bytes) else str(session),
        person="",
        started=when,
        changed=_moment_if_any(changed) or when,
        finished=None,
        urgency=None,
        outcome=None,
        answered=0,
        stamp=Stamp("", "", ""),
        readable=False,
    )


def _text(value: object) -> str:
    if not isinstance(value, bytes):
        raise TypeError("no text")
    return value.decode()


def _moment(value: object) -> datetime:
    """With its zone, and far enough from the ends of time to be told in any other."""
    at = datetime.fromisoformat(_text(value)).astimezone(UTC)
    if not 1 < at.year < 9999:
        raise ValueError("no time that this program wrote")
    return at


def _moment_if_any(value: object) -> datetime | None:
    try:
        return _moment(value)
    except UNREADABLE:
        return None


def _assessment(told: object) -> dict[str, object]:
    assessment = json.loads(_text(told))
    if not isinstance(assessment, dict):
        raise TypeError("no assessment")
    return assessment
