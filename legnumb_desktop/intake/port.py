"""Where sessions are kept, as the intake sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from legnumb_desktop.core.pathway import Stamp


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in the list. ``urgency`` and ``finished`` are None while it is a draft."""

    id: str
    person: str
    started: datetime
    changed: datetime
    finished: datetime | None
    urgency: str | None
    outcome: str | None
    answered: int
    stamp: Stamp
    earlier: str | None = None
    """The session that this one repeats, while that one is kept."""
    readable: bool = True
    """Where not, ``id`` and when it was are all that can be told of it."""

    @property
    def draft(self) -> bool:
        """Whether it can be gone on with."""
        return self.finished is None and self.readable


@dataclass(frozen=True, slots=True)
class Record:
    """A kept session: raw answers (the latest for each question), when each was given, and the position."""

    line: SessionLine
    answers: Mapping[str, object]
    answered_at: Mapping[str, datetime]
    position: str
    assessment: Mapping[str, object] | None


class RecordFault(Exception):  # noqa: N818
    """The record cannot be read or written: what happened, what was kept, what to do, a sentence each."""

    def __init__(self, happened: str, kept: str, do_now: str) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.happened = happened
        self.kept = kept
        self.do_now = do_now


class Sessions(Protocol):
    """Where sessions are kept. A write is on the disk when the call returns, or raises :class:`RecordFault`.

    The keeper of the window does neither where the disk fails: it tells so, and keeps in memory what waits.
    """

    def begin(
        self,
        session: str,
        stamp: Stamp,
        content: Mapping[str, bytes],
        at: datetime,
        earlier: str | None = None,
    ) -> None: ...
    def write_answer(
        self, session: str, question: str, answer: object, position: str, at: datetime
    ) -> None: ...
    def move(self, session: str, position: str, at: datetime) -> None: ...
    def name_person(self, session: str, person: str, at: datetime) -> None: ...
    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None: ...
    def keep_whole(self, record: Record, content: Mapping[str, bytes]) -> None:
        """All of a session in one write, or nothing of it. One that is there already stays as it is."""

    def lines(self) -> tuple[SessionLine, ...]: ...
    def load(self, session: str) -> Record: ...
    def content(self, digest: str) -> Mapping[str, bytes]: ...
    def delete(self, session: str) -> None: ...
    def mark_of_others(self) -> object:
        """Differs from one given before once another copy of the program has written to the record."""
