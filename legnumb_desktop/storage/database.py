"""The open file of the record: one connection, durable transactions, and what is settled when it opens."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from time import monotonic, sleep

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import faults, statements
from legnumb_desktop.storage.faults import told_calmly
from legnumb_desktop.storage.migrations import STEPS, is_ours, migrate, version_of

PATIENCE = 2.0
"""Seconds to wait for another copy's write: a write takes milliseconds, and the window waits meanwhile."""

_BETWEEN_TRIES = 0.01

_SETTLED = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def open_database(path: Path, patience: float = PATIENCE) -> Database:
    """The record's database, made where there is none. A file that cannot be used is left as it is.

    Raises :class:`RecordFault`; :class:`DamagedRecord` where putting the file aside would help.
    """
    _make_private(path)
    with told_calmly(path):
        connection = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)
        connection.text_factory = bytes  # one text that is none any more would hide all other rows
        try:
            _prepare(connection, path, patience)
            found = path.stat()
        except BaseException:
            connection.close()
            raise
    database = Database(connection, path, (found.st_dev, found.st_ino))
    with suppress(RecordFault):  # on a full disk the record can still be read; the next write tells
        database.empty_the_log()
    return database


def _make_private(path: Path) -> None:
    """A folder and a file that only their owner may read."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            path.touch(mode=0o600)
    except OSError as fault:
        raise faults.folder_not_writable(path.parent, fault.strerror) from fault
    if not path.is_file():
        raise faults.not_a_record(path)
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise faults.read_only(path)
    with suppress(OSError):  # another user's file that we were let into, or a disk without modes
        path.chmod(path.stat().st_mode & 0o700)


def _prepare(connection: sqlite3.Connection, path: Path, patience: float) -> None:
    """SQLite itself does not wait while another copy turns the log on; hence the trying again."""
    until = monotonic() + patience
    while True:
        try:
            _check(connection, path)
            for pragma in _SETTLED:
                connection.execute(pragma)
            migrate(connection)
            return _fit(connection)
        except sqlite3.OperationalError as fault:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(_BETWEEN_TRIES)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Reads only: nothing has been settled yet that would write into a file of somebody else.

    One view for all of it: another copy may be making the record at this moment.
    """
    connection.execute("BEGIN")
    if version_of(connection) > len(STEPS):
        raise faults.newer_version(path)
    if not is_ours(connection):
        raise faults.not_a_record(path)
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != b"ok":
        raise faults.damaged(path)
    connection.execute("COMMIT")


def _fit(connection: sqlite3.Connection) -> None:
    """Each statement is compiled against the tables in the file: one that was damaged does not fit."""
    for name, statement in vars(statements).items():
        if name.isupper():
            connection.execute(f"EXPLAIN {statement}", _Anything())


class _Anything(dict[str, None]):
    def __missing__(self, name: str) -> None:
        return None


class Database:
    """Calls may come from any thread; they take turns. A text is read as bytes."""

    def __init__(self, connection: sqlite3.Connection, path: Path, identity: tuple[int, int]) -> None:
        self.path = path
        self._connection = connection
        self._identity = identity
        self._turn = RLock()

    def close(self) -> None:
        with self._turn, told_calmly(self.path):
            self._connection.close()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction, on the disk when this ends without a fault and undone otherwise.

        Within another one it is part of that.
        """
        with self._turn, told_calmly(self.path):
            if self._connection.in_transaction:
                yield self._connection
                return
            self._be_in_place()
            with self._transaction("BEGIN IMMEDIATE"):
                yield self._connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One unchanging view of the record, whatever other copies write meanwhile."""
        with self._turn, told_calmly(self.path), self._transaction("BEGIN"):
            yield self._connection

    def empty_the_log(self) -> bool:
        """Moves the write-ahead log into the file and empties it, so that deleted words do not linger there.

        False while another copy is still reading the log; closing and the next opening do it then.
        """
        with self._turn, told_calmly(self.path):
            busy = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return not busy

    def version_of_others(self) -> int:
        """Changes whenever another connection has written to the file."""
        with self._turn, told_calmly(self.path):
            return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def copy_to(self, path: Path) -> None:
        """Everything kept here, in a file that is there and empty."""
        with (
            self._turn,
            told_calmly(path),
            closing(sqlite3.connect(path, isolation_level=None)) as other,
        ):
            self._connection.backup(other)

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
        try:
            found = self.path.stat()
        except OSError as fault:
            raise faults.moved_away(self.path) from fault
        if (found.st_dev, found.st_ino) != self._identity:
            raise faults.moved_away(self.path)
