from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import KeptSessions, MemorySessions, SessionGone, open_sessions

from .conftest import AT, CONTENT, STAMP

SECRET = "Unmistakable words. "


def bytes_of_all(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


@pytest.mark.parametrize("times", [1, 5000])
def test_deleted_words_are_in_no_byte_of_the_record_nor_of_its_log(
    kept: KeptSessions, path: Path, times: int
) -> None:
    kept.write_answer("s", "notes", SECRET * times, "review", AT)
    kept.name_person("s", SECRET, AT)
    assert SECRET.encode() in bytes_of_all(path.parent)
    kept.delete("s")
    assert SECRET.encode() not in bytes_of_all(path.parent)
    kept.begin("t", STAMP, CONTENT, AT)
    assert SECRET.encode() not in bytes_of_all(path.parent)


def test_words_that_reached_the_file_itself_are_wiped_out_of_it(kept: KeptSessions, path: Path) -> None:
    kept.write_answer("s", "notes", SECRET * 5000, "review", AT)
    assert kept._database.empty_the_log()
    assert SECRET.encode() in path.read_bytes()
    kept.delete("s")
    assert SECRET.encode() not in bytes_of_all(path.parent)


def test_what_a_reading_copy_held_back_is_wiped_when_the_record_is_opened_next(
    kept: KeptSessions, path: Path
) -> None:
    kept.write_answer("s", "notes", SECRET, "review", AT)
    with closing(sqlite3.connect(path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM answer_event").fetchone()
        kept.delete("s")
        assert SECRET.encode() in bytes_of_all(path.parent)
    with open_sessions(path):
        assert SECRET.encode() not in bytes_of_all(path.parent)


def test_content_goes_from_memory_too_with_the_last_session_that_needs_it() -> None:
    memory = MemorySessions()
    for session in "st":
        memory.begin(session, STAMP, CONTENT, AT)
    memory.delete("s")
    assert memory.content(STAMP.digest) == CONTENT
    memory.delete("t")
    with pytest.raises(RecordFault, match="content"):
        memory.content(STAMP.digest)


def test_content_goes_with_the_last_session_that_needs_it(kept: KeptSessions, path: Path) -> None:
    kept.begin("t", STAMP, CONTENT, AT)
    kept.begin("u", Stamp("leg_numbness", "2.0.0", "d2"), CONTENT, AT)
    kept.delete("s")
    assert kept.content("d1") == CONTENT
    kept.delete("t")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT digest FROM content").fetchall() == [("d2",)]


def test_other_sessions_stay_as_they_were(kept: KeptSessions) -> None:
    before = kept.load("s")
    kept.begin("t", STAMP, CONTENT, AT)
    kept.finish("t", {"urgency": "routine", "outcome": "o"}, AT)
    kept.delete("t")
    assert kept.load("s") == before


def test_a_deleted_session_can_be_neither_read_nor_changed(kept: KeptSessions) -> None:
    kept.delete("s")
    with pytest.raises(SessionGone):
        kept.load("s")
    with pytest.raises(SessionGone):
        kept.write_answer("s", "age", 40, "notes", AT)
    assert kept.lines() == ()
