"""Sessions that go on in memory when the disk does not, until it does again. Nothing is lost silently."""

from __future__ import annotations

import json
import logging
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, RecordFault, SessionLine
from legnumb_desktop.storage import faults
from legnumb_desktop.storage.brought_back import changes_missing, give_up
from legnumb_desktop.storage.changes import Answered, Began, Change, Deleted, Finished, Moved, Named, Whole
from legnumb_desktop.storage.elsewhere import written_elsewhere
from legnumb_desktop.storage.faults import DamagedRecord, SessionGone
from legnumb_desktop.storage.folding import newest_first
from legnumb_desktop.storage.in_memory import MemorySessions
from legnumb_desktop.storage.kept_sessions import KeptSessions, open_sessions

_log = logging.getLogger("legnumb")
OnFault = Callable[[RecordFault], None]


def open_safely(path: Path, on_fault: OnFault) -> SafeSessions:
    """The record at ``path``; where it cannot be opened, memory takes its place until :meth:`retry` can."""
    try:
        kept = open_sessions(path)
    except RecordFault as fault:
        on_fault(fault)
        return SafeSessions(None, on_fault, lambda: open_sessions(path))
    except Exception:  # noqa: BLE001 - logged whole; whatever it is, the interview goes on
        _log.exception("unexpected fault at opening the record")
        on_fault(faults.not_opened(path))
        return SafeSessions(None, on_fault, lambda: open_sessions(path))
    return SafeSessions(kept, on_fault)


class SafeSessions:
    """The first write that fails is told to ``on_fault``; it and all that follow wait in order.

    A copy of every session of this run is held in memory, so that no disk is needed to save it elsewhere.
    To be called from one thread.
    """

    def __init__(
        self,
        kept: KeptSessions | None,
        on_fault: OnFault,
        open_again: Callable[[], KeptSessions] | None = None,
    ) -> None:
        self._kept = kept
        self._on_fault = on_fault
        self._open_again = open_again
        self._memory = MemorySessions()
        self._backlog: deque[Change] = deque()
        self._written: dict[str, None] = {}
        """The sessions that this run wrote to, in order."""
        self._not_listed = False
        """Reading the list failed, and has not been done since."""
        self._damaged = False
        """The file was found damaged; another may have been written over it since."""

    @property
    def pending(self) -> int:
        """Changes that are in memory only."""
        return len(self._backlog)

    def close(self) -> None:
        """Tries once more to write what is pending; look at :attr:`pending` before the program ends."""
        if self._backlog:
            self.retry()
        if self._kept is not None:
            self._kept.close()

    # What a person does

    def begin(
        self,
        session: str,
        stamp: Stamp,
        content: Mapping[str, bytes],
        at: datetime,
        earlier: str | None = None,
    ) -> None:
        self._write(Began(session, stamp, content, at, earlier))

    def write_answer(self, session: str, question: str, answer: object, position: str, at: datetime) -> None:
        self._meet(session)
        self._write(Answered(session, question, json.dumps(answer), position, at))

    def move(self, session: str, position: str, at: datetime) -> None:
        self._meet(session)
        self._write(Moved(session, position, at))

    def name_person(self, session: str, person: str, at: datetime) -> None:
        self._meet(session)
        self._write(Named(session, person, at))

    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None:
        self._meet(session)
        self._write(Finished(session, json.dumps(dict(assessment)), at))

    def delete(self, session: str) -> None:
        self._forget(session)
        self._write(Deleted(session))

    def keep_whole(self, record: Record, content: Mapping[str, bytes]) -> None:
        self._write(Whole(record, content))

    # What can be read

    def lines(self) -> tuple[SessionLine, ...]:
        """On disk and pending. Where the disk cannot be read, that is told and this run's sessions remain.

        Raises :class:`RecordFault` where there are none.
        """
        pending = {change.session for change in self._backlog}
        try:
            on_disk = self._kept.lines() if self._kept is not None else ()
        except RecordFault as fault:
            self._not_listed = True
            ours = self._memory.lines()
            if not ours:
                raise
            self._tell(fault)
            return ours
        self._not_listed = False
        elsewhere = (self._forgetting(line) for line in on_disk if line.id not in pending)
        waiting = (line for line in self._memory.lines() if line.id in pending)
        return newest_first((*elsewhere, *waiting))

    def load(self, session: str) -> Record:
        if self._kept is None or any(change.session == session for change in self._backlog):
            return self._memory.load(session)
        try:
            record = self._kept.load(session)
            record = replace(record, line=self._forgetting(record.line))
            self._adopt(record)
        except SessionGone:
            self._memory.delete(session)
            raise
        except RecordFault:
            if session not in self._memory:
                raise
            return self._memory.load(session)
        return record

    def content(self, digest: str) -> Mapping[str, bytes]:
        if self._kept is None or self._memory.has_content(digest):
            return self._memory.content(digest)
        return self._kept.content(digest)

    def mark_of_others(self) -> object:
        try:
            return None if self._kept is None else (self._kept, self._kept.mark_of_others())
        except RecordFault:
            return None  # reading or writing will tell

    # When the disk fails

    def retry(self) -> bool:
        """Writes what is pending, in order. Whether all of it is on the disk now; if not, why is told.

        A record that was damaged, or brought back as another file, is opened anew.
        """
        try:
            self._open_where_needed()
            while self._backlog and self._kept is not None:
                self._write_oldest(self._kept)
            if self._not_listed and self._kept is not None:
                self._kept.lines()
                self._not_listed = False
        except RecordFault as fault:
            self._tell(fault)
        return not self._backlog and self._kept is not None and not self._not_listed

    def save_elsewhere(self, path: Path) -> None:
        """Writes the whole record and what is pending to a new file at ``path``, and goes on there.

        Where the old record cannot be read, that is told, and the sessions of this run are written.
        Raises :class:`RecordFault` and changes nothing where ``path`` is there already or cannot be written.
        """
        fresh, complete = written_elsewhere(path, self._kept, self._memory, self._backlog)
        old, self._kept, self._open_again = self._kept, fresh, None
        self._backlog.clear()
        if not complete:
            self._on_fault(faults.older_sessions_stayed(path))
        if old is not None:
            with suppress(RecordFault):  # it is given up
                old.close()

    def _open_where_needed(self) -> None:
        """Where opening fails, memory takes the place of the record until the next time."""
        if self._kept is not None and (self._damaged or self._kept.is_to_be_opened_anew):
            path = self._kept.path
            give_up(self._kept, damaged=self._damaged)
            self._kept, self._open_again = None, lambda: open_sessions(path)
        if self._kept is None and self._open_again is not None:
            self._kept, self._damaged = self._open_again(), False
            missing = changes_missing(self._kept, self._memory, self._written, self._backlog)
            self._backlog = deque(missing)

    def _write(self, change: Change) -> None:
        self._written[change.session] = None
        if not self._backlog and self._kept is not None:
            try:
                change.to(self._kept)
            except SessionGone:
                self._memory.delete(change.session)
                raise
            except RecordFault as fault:
                self._backlog.append(change)
                self._tell(fault)
        else:
            self._backlog.append(change)
        change.to(self._memory)

    def _write_oldest(self, kept: KeptSessions) -> None:
        change = self._backlog[0]
        try:
            if not (isinstance(change, Finished) and self._answered_elsewhere(kept, change.session)):
                change.to(kept)
        except SessionGone:
            lost = sum(each.session == change.session for each in self._backlog)
            self._forget(change.session)
            self._memory.delete(change.session)
            self._on_fault(faults.deleted_elsewhere(lost))
        else:
            self._backlog.popleft()

    def _answered_elsewhere(self, kept: KeptSessions, session: str) -> bool:
        """An end that was reached without another copy's answers is none: the session stays a draft."""
        return kept.load(session).answers != self._memory.load(session).answers

    def _meet(self, session: str) -> None:
        """Before a session is changed its whole record is in memory, where it can go on without a disk."""
        if session not in self._memory:
            self.load(session)

    def _adopt(self, record: Record) -> None:
        session, content = record.line.id, dict[str, bytes]()
        if session in self._memory and self._memory.load(session) == record:
            return
        with suppress(RecordFault):  # the answers count more; whoever asks for the content is told
            content.update(self.content(record.line.stamp.digest))
        self._memory.adopt(record, content)

    def _forgetting(self, line: SessionLine) -> SessionLine:
        """Without its link to an earlier session whose deletion is still pending."""
        deleted = {change.session for change in self._backlog if isinstance(change, Deleted)}
        return replace(line, earlier=None) if line.earlier in deleted else line

    def _forget(self, session: str) -> None:
        self._backlog = deque(change for change in self._backlog if change.session != session)

    def _tell(self, fault: RecordFault) -> None:
        self._damaged = self._damaged or isinstance(fault, DamagedRecord)
        self._on_fault(faults.while_kept_in_memory(fault) if self._backlog else fault)
