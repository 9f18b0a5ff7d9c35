"""Opening the record's file, and saying calmly why it cannot be used."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlmodel import SQLModel, create_engine, text

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage.tables import SCHEMA_VERSION

BUSY_SECONDS = 5.0
_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")


def open_database(path: Path) -> Engine:
    """The record's database, made where there is none. A bad file is never changed: :class:`RecordFault`."""
    with told_calmly(path):
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists():
                path.touch(mode=0o600)
        except OSError as fault:
            raise RecordFault(
                f"The folder {path.parent} cannot be written ({fault.strerror}).",
                "Nothing was lost.",
                "Choose another folder, or go on without saving.",
            ) from fault
        engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": BUSY_SECONDS})
        event.listen(engine, "connect", _prepare)
        with engine.begin() as connection:
            _check(connection, path)
            SQLModel.metadata.create_all(connection)
            connection.execute(text(f"PRAGMA user_version={SCHEMA_VERSION}"))
        return engine


def _prepare(connection: sqlite3.Connection, _: object) -> None:
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _check(connection: Connection, path: Path) -> None:
    if connection.execute(text("PRAGMA quick_check(1)")).scalar() != "ok":
        raise _damaged(path)
    version = connection.execute(text("PRAGMA user_version")).scalar_one()
    if version > SCHEMA_VERSION:
        raise RecordFault(
            f"The record {path} was written by a newer version of this program.",
            "It was not touched.",
            "Please install the newer version.",
        )


@contextmanager
def told_calmly(path: Path) -> Iterator[None]:
    """Turns what the disk or the file did into a :class:`RecordFault`."""
    try:
        yield
    except DBAPIError as fault:
        reason = str(fault.orig).lower()
        if "not a database" in reason or "malformed" in reason:
            raise _damaged(path) from fault
        if "full" in reason:
            happened, do_now = "The disk is full.", "Make room, then try again, or save to another place."
        elif "locked" in reason:
            happened, do_now = "Another copy of this program is writing.", "Close it, then try again."
        elif "readonly" in reason:
            happened, do_now = f"{path} may not be written.", "Allow writing, or save to another place."
        else:
            happened, do_now = f"The record {path} failed ({fault.orig}).", "Try again."
        raise RecordFault(happened, "What was saved before is kept.", do_now) from fault


def _damaged(path: Path) -> RecordFault:
    return RecordFault(
        f"The record {path} is damaged.",
        "It was not changed.",
        "Move it to another place and start again, or bring back a copy.",
    )
