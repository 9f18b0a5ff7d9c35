"""One session in the hands of a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Standing
from legnumb_desktop.core.taken import Taken


@dataclass(frozen=True)
class EarlierVisit:
    """The finished session that a visit repeats."""

    session: str
    started: datetime
    taken: Taken


@dataclass(frozen=True)
class Visit:
    """One session in the hands of a person: the interview and its identity in the record.

    ``standing`` is the content's, of the day when it was finished where it is. ``offered`` are answers of the
    earlier visit that are shown to be confirmed; none of them counts before the person has gone on with it.
    """

    session: str
    interview: Interview
    started: datetime
    person: str = ""
    finished: datetime | None = None
    standing: Standing = NOT_LOOKED_AT
    earlier: EarlierVisit | None = None
    offered: Mapping[str, Answer] = field(default_factory=dict)


def taken(visit: Visit) -> Taken:
    """What the visit says so far, to be compared."""
    return Taken(visit.interview.pathway, visit.interview.answers)
