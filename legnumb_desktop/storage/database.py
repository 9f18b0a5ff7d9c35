"""The open file of the record: one connection, durable transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import RLock
from time import monotonic

from legnumb_desktop.storage import faults
from legnumb_desktop.storage.faults import told_calmly

PATIENCE = 2.0
"""Seconds to wait for another copy's write: a write takes milliseconds, and the window waits meanwhile."""

BETWEEN_TRIES = 0.01


class Database:
    """Calls may come from any thread; they take turns. A text is read as bytes."""

    def __init__(
        self, connection: sqlite3.Connection, path: Path, patience: float, *, may_write: bool = True
    ) -> None:
        self.path = path
        self._connection = connection
        self._patience = patience
        self._may_write = may_write
        self._identity = _identity(path)
        self._turn = RLock()
        self._writes = False

    @property
    def is_to_be_opened_anew(self) -> bool:
        """Another file is in the place of this one, or this one could only be read when it was opened."""
        return not self._may_write or _identity(self.path) not in (None, self._identity)

    def give_up(self) -> None:
        """Closes a file that another one has taken the place of.

        Its log may lie there still, and must hold nothing that SQLite would mix into the other one.
        Raises :class:`RecordFault` where the log cannot be emptied, and stays open then.
        """
        if not self.empty_the_log():
            raise faults.busy()
        self.close()

    def close(self) -> None:
        with self._turn, told_calmly(self.path):
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when this ends without a fault and undone otherwise.

        Within another one it is part of that.
        """
        with self._turn, told_calmly(self.path):
            if self._writes:
                yield self._connection
                return
            self._be_in_place()
            self._writes = True
            try:
                with self._transaction("BEGIN IMMEDIATE"):
                    yield self._connection
            finally:
                self._writes = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the record, whatever other copies write meanwhile."""
        with self._turn, told_calmly(self.path), self._transaction("BEGIN"):
            yield self._connection

    def empty_the_log(self) -> bool:
        """Moves the write-ahead log into the file and empties it, so that deleted words do not linger there.

        False while another copy is still reading the log; closing and the next opening do it then.
        """
        if not self._may_write:
            return True
        with self._turn, told_calmly(self.path):
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def version_of_others(self) -> int:
        """Changes whenever another connection has written to the file."""
        with self._turn, told_calmly(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def copy_to(self, path: Path) -> None:
        """Everything kept here, in a file that is there and empty."""
        until = monotonic() + self._patience

        def go_on(status: int, remaining: int, total: int) -> None:
            """SQLite itself would wait without end for one that another program holds."""
            if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and monotonic() > until:
                raise faults.busy()

        with (
            self._turn,
            told_calmly(path),
            closing(sqlite3.connect(path, timeout=self._patience, isolation_level=None)) as other,
        ):
            self._connection.backup(other, progress=go_on, sleep=BETWEEN_TRIES)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[None]:
        try:
            self._connection.execute(begin)
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _be_in_place(self) -> None:
        """A file that was moved away or replaced would swallow answers without a word."""
        if not self._may_write:
            raise faults.disk_full()
        found = _identity(self.path)
        if found is None or found != self._identity:
            raise faults.moved_away(self.path)


def _identity(path: Path) -> tuple[int, int] | None:
    """Of the file that is in this place now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
