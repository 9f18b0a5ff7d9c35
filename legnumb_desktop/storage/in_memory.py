"""Sessions kept in memory while the program is open: the same port, and the same meaning, as on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, SessionLine, Sessions
from legnumb_desktop.storage.changes import (
    Answered,
    Began,
    Change,
    Finished,
    Later,
    Moved,
    Named,
    changes_that_make,
)
from legnumb_desktop.storage.faults import SessionGone, content_missing
from legnumb_desktop.storage.folding import folded, newest_first


class MemorySessions:
    """Keeps what was done, in order, and works out the rest when it is read."""

    def __init__(self) -> None:
        self._begun: dict[str, Began] = {}
        self._later: dict[str, list[Later]] = {}
        self._content: dict[str, dict[str, bytes]] = {}

    def begin(
        self,
        session: str,
        stamp: Stamp,
        content: Mapping[str, bytes],
        at: datetime,
        earlier: str | None = None,
    ) -> None:
        """A session that is there already stays as it is."""
        if session not in self._begun:
            files = self._content.setdefault(stamp.digest, dict(content))
            self._begun[session] = Began(session, stamp, files, at.astimezone(UTC), earlier)
            self._later[session] = []

    def write_answer(self, session: str, question: str, answer: object, position: str, at: datetime) -> None:
        self._keep(Answered(session, question, json.dumps(answer), position, at.astimezone(UTC)))

    def move(self, session: str, position: str, at: datetime) -> None:
        self._keep(Moved(session, position, at.astimezone(UTC)))

    def name_person(self, session: str, person: str, at: datetime) -> None:
        self._keep(Named(session, person, at.astimezone(UTC)))

    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None:
        self._keep(Finished(session, json.dumps(dict(assessment)), at.astimezone(UTC)))

    def keep_whole(self, record: Record, content: Mapping[str, bytes]) -> None:
        if record.line.id not in self._begun:
            self.adopt(record, content)

    def lines(self) -> tuple[SessionLine, ...]:
        return newest_first(self.load(session).line for session in self._begun)

    def load(self, session: str) -> Record:
        if session not in self._begun:
            raise SessionGone(session)
        return folded(self._begun[session], self._later[session])

    def content(self, digest: str) -> Mapping[str, bytes]:
        if digest not in self._content:
            raise content_missing()
        return dict(self._content[digest])

    def delete(self, session: str) -> None:
        self._begun.pop(session, None)
        self._later.pop(session, None)
        for other, began in self._begun.items():
            if began.earlier == session:
                self._begun[other] = replace(began, earlier=None)
        used = {began.stamp.digest for began in self._begun.values()}
        self._content = {digest: files for digest, files in self._content.items() if digest in used}

    def mark_of_others(self) -> object:
        """No other copy of the program reaches this memory."""
        return None

    def __contains__(self, session: str) -> bool:
        return session in self._begun

    def has_content(self, digest: str) -> bool:
        return digest in self._content

    def adopt(self, record: Record, content: Mapping[str, bytes]) -> None:
        """Takes a session that was read elsewhere, in the place of what was known of it."""
        began, later = changes_that_make(record, content)
        if content:
            self._content.setdefault(began.stamp.digest, dict(content))
        self._begun[began.session], self._later[began.session] = began, later

    def changes_of(self, session: str) -> tuple[Change, ...]:
        return (self._begun[session], *self._later[session])

    def changes(self) -> Iterator[Change]:
        """Everything that makes what is kept here, to be done again elsewhere."""
        for session in self._begun:
            yield from self.changes_of(session)

    def pour_into(self, sessions: Sessions) -> None:
        for change in self.changes():
            change.to(sessions)

    def _keep(self, change: Later) -> None:
        if change.session not in self._begun:
            raise SessionGone(change.session)
        self._later[change.session].append(change)
