"""One kept session in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.intake import SessionLine

NOT_FINISHED = "Not finished"
UNREADABLE = "Cannot be read"
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def day(when: datetime) -> str:
    """Such as ``23 November 2026, 14:02`` in the computer's own time."""
    return f"{day_alone(when)}, {_local(when):%H:%M}"


def day_alone(when: datetime) -> str:
    """Such as ``23 November 2026``."""
    local = _local(when)
    return f"{local.day} {_MONTHS[local.month - 1]} {local.year}"


def _local(when: datetime) -> datetime:
    return when.astimezone() if when.tzinfo is not None else when


def urgency_title(line: SessionLine, urgencies: Mapping[str, Urgency]) -> str:
    """The urgency's title, or that the session is a draft or damaged. Of older content its id is the name."""
    if not line.readable:
        return UNREADABLE
    if line.finished is None or line.urgency is None:
        return NOT_FINISHED
    known = urgencies.get(line.urgency)
    return known.title if known else line.urgency.replace("_", " ").capitalize()


def answered(line: SessionLine) -> str:
    if not line.readable:
        return "It is damaged in the record. A copy of the record may still hold it."
    return "1 answer" if line.answered == 1 else f"{line.answered} answers"


def what_is_deleted(line: SessionLine) -> str:
    """Names the session and everything that would be gone."""
    if not line.readable:
        return (
            f"Delete what is left of the session from {day(line.started)}? It will be gone from this "
            "computer and cannot be brought back. Files that you saved elsewhere stay."
        )
    whose = f" of {line.person}" if line.person else ""
    result = " and the result" if line.finished is not None else ""
    return (
        f"Delete the session{whose} from {day(line.started)}? Its {answered(line)}{result} will be gone from "
        "this computer and cannot be brought back. Files that you saved elsewhere stay."
    )


def matches(line: SessionLine, urgencies: Mapping[str, Urgency], searched: str) -> bool:
    """True where every word searched for is in the person, the date or the urgency."""
    told = f"{line.person} {day(line.started)} {line.started:%Y-%m-%d} {urgency_title(line, urgencies)}"
    return all(word in told.casefold() for word in searched.casefold().split())
