"""What is damaged within a record is told, and hides nothing of what is sound."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import DamagedRecord, KeptSessions, SafeSessions, open_sessions

from .conftest import AT, CONTENT, STAMP

LATER = AT + timedelta(minutes=5)


@pytest.fixture
def three(kept: KeptSessions) -> KeptSessions:
    """``s`` is a draft, ``a`` and ``b`` are finished."""
    for session in "ab":
        kept.begin(session, STAMP, CONTENT, LATER)
        kept.write_answer(session, "age", 40, "review", LATER)
        kept.finish(session, {"urgency": "routine", "outcome": "o"}, LATER)
    return kept


@contextmanager
def altering(path: Path) -> Iterator[sqlite3.Connection]:
    """As no program of ours does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        for trigger in ("answer_event_is_append_only", "assessment_is_append_only"):
            connection.execute(f"DROP TRIGGER {trigger}")
        yield connection


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE assessment SET told = '{\"urgency\": ' WHERE session = 'a'",
        "UPDATE assessment SET told = '[]' WHERE session = 'a'",
        "UPDATE assessment SET told = cast(x'ff' AS TEXT) WHERE session = 'a'",
        "UPDATE session SET finished = 'yesterday' WHERE id = 'a'",
        "UPDATE session SET person = x'ff00' WHERE id = 'a'",
        "UPDATE session SET changed = '0001-01-01' WHERE id = 'a'",
    ],
)
def test_a_damaged_row_is_a_line_that_says_so_and_the_others_stand(
    three: KeptSessions, path: Path, statement: str
) -> None:
    sound = {line.id: line for line in three.lines() if line.id != "a"}
    with altering(path) as connection:
        connection.execute(statement)
    lines = {line.id: line for line in three.lines()}
    assert not lines["a"].readable
    assert not lines["a"].draft
    assert lines["a"].started == LATER
    assert {name: line for name, line in lines.items() if name != "a"} == sound
    with pytest.raises(DamagedRecord, match="This session cannot be read"):
        three.load("a")
    three.delete("a")
    assert {line.id: line for line in three.lines()} == sound


def test_a_session_without_any_time_left_is_listed_still(three: KeptSessions, path: Path) -> None:
    with altering(path) as connection:
        connection.execute("UPDATE session SET started = '', changed = '9999-12-31T23:59' WHERE id = 'a'")
    (line,) = [line for line in three.lines() if not line.readable]
    assert line.id == "a"
    assert line.started.astimezone().year < 1971


@pytest.mark.parametrize(
    "schema",
    [
        "ALTER TABLE session RENAME COLUMN person TO persox",
        "ALTER TABLE assessment RENAME TO assessmenu",
        "ALTER TABLE session RENAME COLUMN earlier TO earlies",
    ],
)
def test_a_record_whose_tables_are_not_as_this_program_made_them_is_damaged(
    kept: KeptSessions, path: Path, schema: str
) -> None:
    kept.close()
    with altering(path) as connection:
        connection.execute(schema)
    with pytest.raises(DamagedRecord):
        open_sessions(path)


def test_a_name_in_the_file_that_is_no_text_any_more_is_damage(kept: KeptSessions, path: Path) -> None:
    kept.close()
    told = path.read_bytes()
    place = told.index(b"person TEXT NOT NULL")
    path.write_bytes(told[:place] + b"\xff" + told[place + 1 :])
    with pytest.raises(DamagedRecord):
        open_sessions(path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE answer_event SET sequence = 'x' WHERE session = 's'",
        "UPDATE session SET digest = 'gone' WHERE id = 's'",
    ],
)
def test_rows_that_let_nothing_more_be_written_are_damage_and_cost_no_answer(
    kept: KeptSessions, path: Path, told: list[RecordFault], statement: str
) -> None:
    safe = SafeSessions(kept, told.append)
    safe.load("s")
    with altering(path) as connection:
        connection.execute(statement)
    safe.write_answer("s", "age", 40, "notes", AT)
    safe.write_answer("s", "age", 41, "notes", AT)
    assert safe.load("s").answers["age"] == 41


@cache
def sound_record() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "legnumb.sqlite"
        with open_sessions(path) as kept:
            for session in "ab":
                kept.begin(session, STAMP, CONTENT, AT)
                kept.write_answer(session, "rf_cauda", ["saddle"], "age", AT)
                kept.write_answer(session, "notes", "words", "age", AT)
            kept.name_person("a", "Zoë", AT)
            kept.finish("a", {"urgency": "routine", "outcome": "o"}, AT)
        return path.read_bytes()


PLACES = st.integers(0, len(sound_record()) - 1) | st.integers(0, 4095)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(PLACES, st.integers(1, 255)), min_size=1, max_size=3))
def test_whatever_byte_is_altered_nothing_but_a_fault_of_the_record_is_told(
    altered: list[tuple[int, int]],
) -> None:
    damaged = bytearray(sound_record())
    for place, change in altered:
        damaged[place] ^= change
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "legnumb.sqlite"
        path.write_bytes(damaged)
        with suppress(RecordFault), open_sessions(path, patience=0) as kept:
            for line in kept.lines():
                with suppress(RecordFault):
                    kept.load(line.id)
                    kept.content(line.stamp.digest)
            with suppress(RecordFault):
                kept.write_answer("a", "age", 40, "notes", AT)
            kept.delete("a")
