"""The record's schema, version by version. A released step is never changed: a new one follows it."""

from __future__ import annotations

from collections.abc import Sequence
from sqlite3 import Connection

APPLICATION_ID = 0x4C4E5542
"""Marks a SQLite file as a record of this program ("LNUB")."""

Step = tuple[str, ...]

_FIRST: Step = (
    "CREATE TABLE content (digest TEXT NOT NULL PRIMARY KEY, files BLOB NOT NULL) WITHOUT ROWID",
    """CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY, form TEXT NOT NULL, version TEXT NOT NULL,
        digest TEXT NOT NULL REFERENCES content (digest),
        started TEXT NOT NULL, changed TEXT NOT NULL, finished TEXT,
        person TEXT NOT NULL, position TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE answer_event (
        session TEXT NOT NULL REFERENCES session (id), sequence INTEGER NOT NULL,
        question TEXT NOT NULL, answer TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (session, sequence)) WITHOUT ROWID""",
    """CREATE TABLE assessment (
        session TEXT NOT NULL REFERENCES session (id), sequence INTEGER NOT NULL,
        told TEXT NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (session, sequence)) WITHOUT ROWID""",
    """CREATE TRIGGER answer_event_is_append_only BEFORE UPDATE ON answer_event
        BEGIN SELECT RAISE(ABORT, 'answers are never overwritten'); END""",
    """CREATE TRIGGER assessment_is_append_only BEFORE UPDATE ON assessment
        BEGIN SELECT RAISE(ABORT, 'assessments are never overwritten'); END""",
)

_EARLIER_VISIT: Step = ("ALTER TABLE session ADD COLUMN earlier TEXT",)

STEPS: tuple[Step, ...] = (_FIRST, _EARLIER_VISIT)


def migrate(connection: Connection, steps: Sequence[Step] = STEPS) -> None:
    """Takes the file from its version to the newest, all of it or nothing."""
    if version_of(connection) == len(steps):
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in steps[version_of(connection) :]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={len(steps)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def version_of(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: Connection) -> bool:
    """Whether this is a record, or an empty file that may become one."""
    if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        return True
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    return bool(version_of(connection) == 0 and tables == 0)
