from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlmodel import SQLModel

from legnumb_desktop.storage import KeptSessions, open_sessions
from legnumb_desktop.storage.migrations import STEPS, migrate, version_of

from .conftest import AT

TABLES = ("content", "session", "answer_event", "assessment")


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


@pytest.mark.parametrize("table", TABLES)
def test_the_migrated_file_has_the_columns_that_the_tables_say(
    connection: sqlite3.Connection, table: str
) -> None:
    migrate(connection)
    in_file = {
        (name, kind, bool(required), bool(key))
        for _, name, kind, required, _, key in connection.execute(f"PRAGMA table_info({table})")
    }
    kinds = {"VARCHAR": "TEXT", "AUTOSTRING": "TEXT"}
    assert in_file == {
        (
            column.name,
            kinds.get(str(column.type), str(column.type)),
            not column.nullable,
            column.primary_key,
        )
        for column in SQLModel.metadata.tables[table].columns
    }


def test_a_record_of_an_older_version_is_taken_along_with_all_that_is_in_it(
    kept: KeptSessions, path: Path
) -> None:
    kept.close()
    added = ("ALTER TABLE session ADD COLUMN clinic TEXT NOT NULL DEFAULT ''",)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, (*STEPS, added))
        assert version_of(connection) == len(STEPS) + 1
        assert connection.execute("SELECT id, clinic FROM session").fetchall() == [("s", "")]
        assert connection.execute("SELECT answer FROM answer_event").fetchall() == [('["saddle"]',)]


def test_a_step_that_fails_leaves_the_record_in_its_old_version(kept: KeptSessions, path: Path) -> None:
    kept.close()
    broken = ("ALTER TABLE session ADD COLUMN clinic TEXT", "ALTER TABLE nowhere ADD COLUMN x")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            migrate(connection, (*STEPS, broken))
        assert version_of(connection) == len(STEPS)
        columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(session)")]
        assert "clinic" not in columns
    with open_sessions(path) as later:
        later.move("s", "review", AT)
        assert later.load("s").position == "review"


def test_a_record_of_this_version_is_not_written_when_it_opens(kept: KeptSessions, path: Path) -> None:
    kept.close()
    before = path.read_bytes()
    open_sessions(path).close()
    assert path.read_bytes() == before


def test_a_record_of_the_first_version_opens_with_all_its_answers_and_no_earlier_visits(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        migrate(connection, STEPS[:1])
        connection.execute("INSERT INTO content VALUES ('d1', x'00')")
        connection.execute(
            "INSERT INTO session VALUES ('old', 'leg_numbness', '0.9.0', 'd1', "
            "'2026-01-05T09:00:00+00:00', '2026-01-05T09:10:00+00:00', NULL, 'Anna', 'age')"
        )
        connection.execute(
            "INSERT INTO answer_event VALUES ('old', 1, 'age', '71', '2026-01-05T09:10:00+00:00')"
        )
    with open_sessions(path) as opened:
        record = opened.load("old")
        assert (record.line.person, record.line.earlier, record.answers) == ("Anna", None, {"age": 71})
        opened.begin("new", record.line.stamp, {}, AT, "old")
        assert opened.load("new").line.earlier == "old"


def test_deleting_the_earlier_visit_leaves_no_trace_of_it_in_the_later_one(kept: KeptSessions) -> None:
    kept.begin("later", kept.load("s").line.stamp, {}, AT, "s")
    kept.delete("s")
    (line,) = kept.lines()
    assert (line.id, line.earlier) == ("later", None)
