"""Opening the file of the record: made private, checked, settled, and fit for what is asked of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import faults, statements
from legnumb_desktop.storage.database import BETWEEN_TRIES, PATIENCE, Database
from legnumb_desktop.storage.faults import NoRoom, told_calmly
from legnumb_desktop.storage.migrations import STEPS, is_ours, migrate, version_of

_SETTLED = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA temp_store=MEMORY",
)


def open_database(path: Path, patience: float = PATIENCE) -> Database:
    """The record's database, made where there is none. A file that cannot be used is left as it is.

    On a full disk, where SQLite can make no log beside it, it can be read and not written.
    Raises :class:`RecordFault`; :class:`DamagedRecord` where putting the file aside would help.
    """
    _make_private(path)
    try:
        database = Database(_opened(str(path), path, patience, _prepare), path, patience)
    except NoRoom:
        if not _is_whole_without_its_log(path):
            raise
        as_it_is = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        return Database(_opened(as_it_is, path, patience, _prepare_to_read), path, patience, may_write=False)
    with suppress(RecordFault):  # on a full disk the record can still be read; the next write tells
        database.empty_the_log()
    return database


def _opened(
    name: str, path: Path, patience: float, prepare: Callable[[sqlite3.Connection, Path, float], None]
) -> sqlite3.Connection:
    with told_calmly(path):
        connection = sqlite3.connect(
            name, timeout=patience, isolation_level=None, check_same_thread=False, uri=name != str(path)
        )
        connection.text_factory = bytes  # one text that is none any more would hide all other rows
        try:
            prepare(connection, path, patience)
        except BaseException:
            connection.close()
            raise
    return connection


def _is_whole_without_its_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return path.stat().st_size > 0 and not (log.exists() and log.stat().st_size)


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
            _settle(connection)
            migrate(connection)
            return _fit(connection)
        except sqlite3.OperationalError as fault:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(BETWEEN_TRIES)


def _prepare_to_read(connection: sqlite3.Connection, path: Path, patience: float) -> None:
    """An older record is not read like this: it would have to be written anew first."""
    _check(connection, path)
    if version_of(connection) < len(STEPS):
        raise faults.disk_full()
    _fit(connection)


def _settle(connection: sqlite3.Connection) -> None:
    """On a disk where SQLite can write no log ahead, as on some in a network, it keeps a journal to undo.

    A commit is as safe there with one more wait for the disk.
    """
    (mode,) = connection.execute("PRAGMA journal_mode=WAL").fetchone()
    connection.execute(f"PRAGMA synchronous={'FULL' if mode == b'wal' else 'EXTRA'}")
    for pragma in _SETTLED:
        connection.execute(pragma)


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
