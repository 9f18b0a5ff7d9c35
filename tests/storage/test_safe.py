"""A disk that fails in the middle of an interview costs no answer."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from shutil import copy

import pytest

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import (
    DamagedRecord,
    KeptSessions,
    SafeSessions,
    SessionGone,
    open_safely,
    open_sessions,
    set_aside,
)

from .conftest import AT, CONTENT, STAMP, fill_the_disk, full_disk, written_by_another


@pytest.fixture
def safe(kept: KeptSessions, told: list[RecordFault]) -> SafeSessions:
    return SafeSessions(kept, told.append)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    return tmp_path / "stick" / "legnumb.sqlite"


def damage(kept: KeptSessions) -> None:
    """The file goes bad while it is open, and SQLite has nothing of it in its memory."""
    assert kept._database.empty_the_log()
    with kept._database.reading() as connection:
        connection.execute("PRAGMA shrink_memory")
    with kept.path.open("r+b") as file:
        file.write(b"\xff" * kept.path.stat().st_size)


def test_on_a_sound_disk_nothing_waits_and_nothing_is_told(
    safe: SafeSessions, path: Path, told: list[RecordFault]
) -> None:
    safe.write_answer("s", "age", 40, "notes", AT)
    with open_sessions(path) as other:
        assert other.load("s").answers["age"] == 40
    assert (safe.pending, told) == (0, [])


def test_what_follows_a_failed_write_waits_in_order_and_the_fault_is_told_once(
    safe: SafeSessions, path: Path, told: list[RecordFault]
) -> None:
    with written_by_another(path):
        safe.write_answer("s", "age", 40, "notes", AT)
    safe.write_answer("s", "age", 41, "notes", AT)
    safe.move("s", "review", AT)
    assert safe.pending == 3
    (fault,) = told
    assert "Another copy" in fault.happened
    assert "not on the disk yet" in fault.kept
    with open_sessions(path) as other:
        assert "age" not in other.load("s").answers


def test_what_waits_is_read_as_if_it_were_on_the_disk(safe: SafeSessions, path: Path) -> None:
    with written_by_another(path):
        safe.name_person("s", "A. N.", AT + timedelta(minutes=1))
    safe.begin("t", STAMP, CONTENT, AT + timedelta(minutes=2))
    safe.write_answer("t", "age", 40, "notes", AT + timedelta(minutes=3))
    assert [(line.id, line.person, line.answered) for line in safe.lines()] == [
        ("t", "", 1),
        ("s", "A. N.", 1),
    ]
    assert safe.load("s").answers == {"rf_cauda": ["saddle"]}
    assert safe.content(STAMP.digest) == CONTENT


def test_trying_again_writes_all_that_waits_once_the_disk_lets_it(
    safe: SafeSessions, kept: KeptSessions, told: list[RecordFault]
) -> None:
    with full_disk(kept):
        safe.write_answer("s", "notes", "word " * 20_000, "review", AT)
        safe.finish("s", {"urgency": "routine", "outcome": "o"}, AT)
        assert not safe.retry()
        assert [fault.happened for fault in told] == ["The disk is full."] * 2
    assert safe.retry()
    assert safe.pending == 0
    assert kept.load("s").line.urgency == "routine"
    assert kept.load("s").answers["notes"] == "word " * 20_000


def test_closing_tries_once_more(safe: SafeSessions, path: Path) -> None:
    with written_by_another(path):
        safe.write_answer("s", "age", 40, "notes", AT)
    safe.close()
    with open_sessions(path) as later:
        assert later.load("s").answers["age"] == 40


def test_what_is_deleted_while_it_waits_is_not_written_first(
    safe: SafeSessions, kept: KeptSessions, path: Path
) -> None:
    with written_by_another(path):
        safe.write_answer("s", "notes", "secret", "review", AT)
        safe.delete("s")
        assert (safe.lines(), safe.pending) == ((), 1)
        with pytest.raises(SessionGone):
            safe.load("s")
    assert safe.retry()
    assert kept.lines() == ()


def test_a_session_that_another_copy_deleted_stays_deleted_and_what_was_not_saved_is_told(
    safe: SafeSessions, path: Path, told: list[RecordFault]
) -> None:
    safe.begin("t", STAMP, CONTENT, AT)
    with written_by_another(path):
        safe.write_answer("s", "age", 40, "notes", AT)
        safe.move("s", "notes", AT)
        safe.move("t", "age", AT)
    with open_sessions(path) as other:
        other.delete("s")
    assert safe.retry()
    assert "2 changes were not saved" in told[-1].happened
    assert [(line.id, safe.load(line.id).position) for line in safe.lines()] == [("t", "age")]


def test_a_place_elsewhere_that_cannot_be_looked_at_is_told(safe: SafeSessions, tmp_path: Path) -> None:
    with pytest.raises(RecordFault):
        safe.save_elsewhere(tmp_path / ("n" * 300))
    safe.write_answer("s", "age", 40, "notes", AT)
    assert safe.load("s").answers["age"] == 40


def test_saved_elsewhere_the_whole_record_goes_on_there(
    safe: SafeSessions, kept: KeptSessions, elsewhere: Path, told: list[RecordFault]
) -> None:
    kept.begin("older", Stamp("leg_numbness", "0.9.0", "d0"), {"old.toml": b"old"}, AT)
    elsewhere.parent.mkdir()
    fill_the_disk(kept)
    safe.write_answer("s", "notes", "word " * 20_000, "review", AT)
    safe.save_elsewhere(elsewhere)
    assert safe.pending == 0
    safe.write_answer("s", "age", 40, "review", AT)
    with open_sessions(elsewhere) as other:
        assert other.load("s").answers == {"rf_cauda": ["saddle"], "notes": "word " * 20_000, "age": 40}
        assert other.content("d0") == {"old.toml": b"old"}
    assert [fault.happened for fault in told] == ["The disk is full."]
    if os.name == "posix":
        assert elsewhere.stat().st_mode & 0o777 == 0o600
    safe.close()


def test_a_file_that_is_there_is_never_written_over(safe: SafeSessions, path: Path, elsewhere: Path) -> None:
    elsewhere.parent.mkdir()
    elsewhere.write_text("a letter")
    for there in (elsewhere, path):
        with pytest.raises(RecordFault, match="already"):
            safe.save_elsewhere(there)
    assert elsewhere.read_text() == "a letter"
    assert safe.load("s").answers == {"rf_cauda": ["saddle"]}


def test_a_place_that_is_full_too_leaves_everything_as_it_was(
    safe: SafeSessions, path: Path, small_disk: Path
) -> None:
    with written_by_another(path):
        safe.write_answer("s", "notes", "word " * 400_000, "review", AT)
    with pytest.raises(RecordFault, match="disk is full"):
        safe.save_elsewhere(small_disk / "legnumb.sqlite")
    assert list(small_disk.iterdir()) == []
    assert safe.pending == 1
    assert safe.retry()
    assert safe.load("s").position == "review"


def test_where_the_old_record_cannot_be_read_the_sessions_of_this_run_are_saved_and_that_is_told(
    safe: SafeSessions, kept: KeptSessions, elsewhere: Path, told: list[RecordFault]
) -> None:
    safe.load("s")
    safe.finish("s", {"urgency": "routine", "outcome": "o"}, AT)
    before = safe.load("s")
    damage(kept)
    safe.name_person("s", "A. N.", AT)
    safe.save_elsewhere(elsewhere)
    assert any("could not be read" in fault.happened for fault in told)
    with open_sessions(elsewhere) as other:
        record = other.load("s")
        assert (record.answers, record.assessment) == (before.answers, before.assessment)
        assert (record.line.person, record.position) == ("A. N.", before.position)
        assert other.content(STAMP.digest) == CONTENT
    safe.close()


def test_what_this_run_knows_can_still_be_read_when_the_disk_cannot(
    safe: SafeSessions, kept: KeptSessions, told: list[RecordFault]
) -> None:
    kept.begin("older", STAMP, CONTENT, AT)
    known = safe.load("s")
    damage(kept)
    assert safe.load("s") == known
    assert [line.id for line in safe.lines()] == ["s"]
    assert isinstance(told[-1], DamagedRecord)
    with pytest.raises(DamagedRecord):
        safe.load("older")


def test_trying_again_has_not_done_while_the_record_cannot_be_read(
    safe: SafeSessions, kept: KeptSessions, path: Path, told: list[RecordFault]
) -> None:
    safe.load("s")
    assert kept._database.empty_the_log()
    sound = path.read_bytes()
    damage(kept)
    safe.lines()
    assert not safe.retry()
    assert [isinstance(fault, DamagedRecord) for fault in told] == [True, True]
    path.write_bytes(sound)
    assert safe.retry()
    assert [line.id for line in safe.lines()] == ["s"]


def test_a_list_that_cannot_be_read_is_not_told_as_an_empty_one(
    safe: SafeSessions, kept: KeptSessions
) -> None:
    damage(kept)
    with pytest.raises(DamagedRecord):
        safe.lines()


def moved_away(path: Path) -> Path:
    away = path.with_name("moved.sqlite")
    path.rename(away)
    return away


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_a_record_brought_back_as_a_copy_is_gone_on_with_and_lacks_nothing_of_this_run(
    safe: SafeSessions, path: Path
) -> None:
    safe.write_answer("s", "age", 40, "notes", AT)
    away = moved_away(path)
    safe.write_answer("s", "age", 41, "notes", AT)
    safe.begin("t", STAMP, CONTENT, AT)
    assert not safe.retry()
    copy(away, path)
    assert safe.retry()
    safe.write_answer("t", "age", 71, "notes", AT)
    with open_sessions(path) as other:
        assert other.load("s").answers == {"rf_cauda": ["saddle"], "age": 41}
        assert other.load("t").answers == {"age": 71}
    safe.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_an_older_copy_gets_what_this_run_said_and_keeps_what_was_said_in_it_later(
    safe: SafeSessions, kept: KeptSessions, path: Path
) -> None:
    assert kept._database.empty_the_log()
    older = path.with_name("older.sqlite")
    copy(path, older)
    safe.begin("t", STAMP, CONTENT, AT)
    safe.write_answer("s", "age", 40, "notes", AT + timedelta(minutes=1))
    safe.finish("s", {"urgency": "routine", "outcome": "o"}, AT + timedelta(minutes=1))
    moved_away(path)
    with open_sessions(older) as elsewhere:
        elsewhere.write_answer("s", "rf_cauda", ["pee_hard"], "review", AT + timedelta(minutes=2))
    copy(older, path)
    safe.write_answer("t", "notes", "said while it was away", "review", AT + timedelta(minutes=3))
    assert safe.retry()
    with open_sessions(path) as other:
        assert other.load("t").answers == {"notes": "said while it was away"}
        assert other.load("s").answers == {"rf_cauda": ["pee_hard"], "age": 40}
        assert other.load("s").line.finished is None
    safe.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_an_older_copy_is_finished_where_this_run_had_finished(
    safe: SafeSessions, kept: KeptSessions, path: Path
) -> None:
    assert kept._database.empty_the_log()
    older = path.with_name("older.sqlite")
    copy(path, older)
    safe.write_answer("s", "age", 40, "notes", AT)
    safe.name_person("s", "A. N.", AT)
    safe.finish("s", {"urgency": "routine", "outcome": "o"}, AT)
    known = safe.load("s")
    moved_away(path)
    copy(older, path)
    safe.begin("t", STAMP, CONTENT, AT)
    assert safe.retry()
    with open_sessions(path) as other:
        assert other.load("s") == known
    safe.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_the_log_of_a_damaged_record_is_not_mixed_into_the_copy_that_is_brought_back(
    safe: SafeSessions, kept: KeptSessions, path: Path, told: list[RecordFault]
) -> None:
    assert kept._database.empty_the_log()
    older = path.with_name("older.sqlite")
    copy(path, older)
    damage(kept)
    safe.begin("t", STAMP, CONTENT, AT)
    assert isinstance(told[-1], DamagedRecord)
    path.with_name(path.name + "-wal").write_bytes(b"of the damaged one")
    path.unlink()
    copy(older, path)
    assert safe.retry()
    assert {line.id for line in safe.lines()} == {"s", "t"}
    assert any("put aside" in each.name and each.name.endswith("-wal") for each in path.parent.iterdir())
    safe.close()


def test_an_end_that_waited_is_none_where_another_copy_said_more_meanwhile(
    safe: SafeSessions, path: Path
) -> None:
    with written_by_another(path):
        safe.write_answer("s", "age", 40, "notes", AT)
        safe.finish("s", {"urgency": "routine", "outcome": "o"}, AT)
    with open_sessions(path) as other:
        other.write_answer("s", "rf_limb", ["cold"], "review", AT)
    assert safe.retry()
    record = safe.load("s")
    assert record.answers == {"rf_cauda": ["saddle"], "rf_limb": ["cold"], "age": 40}
    assert record.line.finished is None


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_what_was_deleted_is_deleted_in_an_older_copy_too(
    safe: SafeSessions, kept: KeptSessions, path: Path
) -> None:
    kept.begin("other", STAMP, CONTENT, AT)
    assert kept._database.empty_the_log()
    older = path.with_name("older.sqlite")
    copy(path, older)
    safe.delete("s")
    moved_away(path)
    copy(older, path)
    safe.begin("t", STAMP, CONTENT, AT)
    assert safe.retry()
    assert {line.id for line in safe.lines()} == {"other", "t"}
    safe.close()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
def test_a_damaged_copy_takes_nothing_from_what_waits(
    safe: SafeSessions, path: Path, told: list[RecordFault]
) -> None:
    moved_away(path)
    safe.write_answer("s", "age", 41, "notes", AT)
    path.write_bytes(b"no database " * 500)
    assert not safe.retry()
    assert isinstance(told[-1], DamagedRecord)
    assert safe.load("s").answers["age"] == 41
    path.unlink()
    assert safe.retry()
    with open_sessions(path) as other:
        assert other.load("s").answers == {"rf_cauda": ["saddle"], "age": 41}
    safe.close()


def test_a_record_that_does_not_open_costs_no_answer_either(path: Path, told: list[RecordFault]) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database " * 500)
    safe = open_safely(path, told.append)
    assert isinstance(told[0], DamagedRecord)
    safe.begin("s", STAMP, CONTENT, AT)
    safe.write_answer("s", "age", 40, "notes", AT)
    assert (safe.pending, safe.lines()[0].answered) == (2, 1)
    assert not safe.retry()
    set_aside(path)
    assert safe.retry()
    with open_sessions(path) as other:
        assert other.load("s").answers == {"age": 40}
    safe.close()


def test_a_record_that_does_not_open_can_be_kept_elsewhere(
    path: Path, elsewhere: Path, told: list[RecordFault]
) -> None:
    path.mkdir(parents=True)
    safe = open_safely(path, told.append)
    safe.begin("s", STAMP, CONTENT, AT)
    safe.save_elsewhere(elsewhere)
    safe.write_answer("s", "age", 40, "notes", AT)
    with open_sessions(elsewhere) as other:
        assert other.load("s").answers == {"age": 40}
    assert len(told) == 1
    safe.close()
