"""Every fault of the disk or the file is a calm sentence, and nothing is changed by it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import DamagedRecord, KeptSessions, open_sessions
from legnumb_desktop.storage.database import Database
from legnumb_desktop.storage.migrations import STEPS
from legnumb_desktop.storage.opening import _prepare

from .conftest import AT, CONTENT, STAMP, full_disk, written_by_another

ActAs = Callable[[], AbstractContextManager[Path]]


def filled(path: Path) -> None:
    with open_sessions(path) as kept:
        kept.begin("s", STAMP, CONTENT, AT)
        kept.write_answer("s", "notes", "word " * 4000, "review", AT)


def bytes_beside(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir() if file.is_file()}


def faults_of(path: Path) -> RecordFault:
    """What opening the file is told as; the file must be the same afterwards, with nothing beside it."""
    before = bytes_beside(path)
    with pytest.raises(RecordFault) as caught:
        open_sessions(path)
    assert bytes_beside(path) == before
    for sentence in (caught.value.happened, caught.value.kept, caught.value.do_now):
        assert sentence[0].isupper()
        assert sentence.endswith(".")
    return caught.value


@pytest.mark.parametrize("told", [b"this is no database at all" * 100, b"SQLite format 3\0" + b"x" * 5000])
def test_a_file_that_is_no_database_is_damaged(path: Path, told: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(told)
    assert isinstance(faults_of(path), DamagedRecord)


def test_a_record_cut_short_is_damaged(path: Path) -> None:
    filled(path)
    os.truncate(path, path.stat().st_size // 2)
    assert isinstance(faults_of(path), DamagedRecord)


def test_a_record_with_a_page_scribbled_over_is_damaged(path: Path) -> None:
    filled(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 3 * 4096)
    assert isinstance(faults_of(path), DamagedRecord)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE session SET started = 'yesterday'",
        "UPDATE content SET files = x'00ff'",
        "INSERT INTO answer_event VALUES ('s', 9, 'age', '{not json', '2026-03-05')",
        "INSERT INTO answer_event VALUES ('s', 9, 'age', cast(x'ff' AS TEXT), '2026-03-05')",
    ],
)
def test_a_row_that_cannot_be_understood_is_damage_too(
    kept: KeptSessions, path: Path, statement: str
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(statement)
    with pytest.raises(DamagedRecord):
        _ = (kept.load("s"), kept.content(STAMP.digest))


def test_a_record_of_a_newer_program_is_not_touched(path: Path) -> None:
    filled(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version={len(STEPS) + 1}")
    fault = faults_of(path)
    assert "newer version" in fault.happened
    assert not isinstance(fault, DamagedRecord)


@pytest.mark.parametrize("version", [0, 1])
def test_a_database_of_another_program_is_not_touched(path: Path, version: int) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE session (recipe TEXT)")
        connection.execute(f"PRAGMA user_version={version}")
    assert "another program" in faults_of(path).happened


def test_a_folder_in_the_place_of_the_record_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    assert "another program" in faults_of(path).happened


def test_a_file_in_the_place_of_the_folder_is_told(path: Path) -> None:
    path.parent.write_text("not a folder")
    with pytest.raises(RecordFault, match="cannot be written"):
        open_sessions(path)


def test_a_folder_that_may_not_be_written_is_told(as_ordinary_person: ActAs) -> None:
    with as_ordinary_person() as folder:
        folder.chmod(0o500)
        with pytest.raises(RecordFault, match=r"folder .* cannot be written"):
            open_sessions(folder / "legnumb.sqlite")
        with pytest.raises(RecordFault, match=r"folder .* cannot be written"):
            open_sessions(folder / "below" / "legnumb.sqlite")


def test_a_record_that_may_not_be_written_is_told_and_not_changed(as_ordinary_person: ActAs) -> None:
    with as_ordinary_person() as folder:
        filled(folder / "legnumb.sqlite")
        (folder / "legnumb.sqlite").chmod(0o400)
        assert "may not be written" in faults_of(folder / "legnumb.sqlite").happened


def test_a_record_in_a_folder_that_may_not_be_written_is_told(as_ordinary_person: ActAs) -> None:
    with as_ordinary_person() as folder:
        filled(folder / "legnumb.sqlite")
        folder.chmod(0o500)
        faults_of(folder / "legnumb.sqlite")


def test_a_write_that_finds_the_disk_full_is_undone_as_a_whole(kept: KeptSessions) -> None:
    before = kept.load("s")
    with full_disk(kept), pytest.raises(RecordFault, match="disk is full"):
        kept.write_answer("s", "notes", "word " * 20_000, "review", AT)
    assert kept.load("s") == before
    kept.write_answer("s", "notes", "word " * 20_000, "review", AT)
    assert kept.load("s").position == "review"


def test_a_disk_that_is_really_full_is_told_and_what_was_saved_is_kept(small_disk: Path) -> None:
    path = small_disk / "legnumb.sqlite"
    with open_sessions(path) as kept:
        kept.begin("s", STAMP, CONTENT, AT)
        saved: list[str] = []
        with pytest.raises(RecordFault, match="disk is full"):
            write_until_told(kept, saved)
        assert list(kept.load("s").answers) == saved != []
    with open_sessions(path) as later:
        assert list(later.load("s").answers) == saved


def write_until_told(kept: KeptSessions, saved: list[str]) -> None:
    for number in range(1000):
        kept.write_answer("s", f"q{number}", "word " * 2000, "review", AT)
        saved.append(f"q{number}")


def test_a_full_disk_is_told_where_a_record_should_begin(small_disk: Path) -> None:
    (small_disk / "films").write_bytes(bytes(1 << 20))
    with pytest.raises(RecordFault, match=r"full|No space"):
        open_sessions(small_disk / "legnumb.sqlite")


def test_a_record_being_written_by_another_copy_is_told_and_can_be_read_meanwhile(
    kept: KeptSessions, path: Path
) -> None:
    with written_by_another(path):
        with pytest.raises(RecordFault, match="Another copy"):
            kept.write_answer("s", "age", 40, "notes", AT)
        assert kept.load("s").answers == {"rf_cauda": ["saddle"]}
    kept.write_answer("s", "age", 40, "notes", AT)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be moved")
@pytest.mark.parametrize("replaced", [False, True])
def test_a_record_that_was_moved_away_does_not_swallow_answers(
    kept: KeptSessions, path: Path, replaced: bool
) -> None:
    path.rename(path.with_name("elsewhere"))
    if replaced:
        path.touch()
    with pytest.raises(RecordFault, match="was moved or deleted"):
        kept.write_answer("s", "age", 40, "notes", AT)
    path.with_name("elsewhere").rename(path)
    kept.write_answer("s", "age", 40, "notes", AT)
    assert kept.load("s").answers["age"] == 40


def test_a_fault_of_our_own_is_not_taken_for_one_of_the_disk(kept: KeptSessions) -> None:
    with pytest.raises(TypeError):
        kept.write_answer("s", "age", {40}, "notes", AT)
    kept.close()
    with pytest.raises(sqlite3.ProgrammingError):
        kept.lines()


@pytest.mark.skipif(os.name != "posix", reason="file modes are of POSIX systems")
def test_only_their_owner_may_read_the_record_its_log_and_its_folder(kept: KeptSessions, path: Path) -> None:
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="file modes are of POSIX systems")
def test_a_record_that_others_could_read_is_closed_to_them_when_it_opens(path: Path) -> None:
    filled(path)
    path.chmod(0o644)
    with open_sessions(path):
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_copy_to_a_file_that_another_program_holds_is_given_up_in_time(
    kept: KeptSessions, tmp_path: Path
) -> None:
    held = tmp_path / "held.sqlite"
    with closing(sqlite3.connect(held, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RecordFault, match="Another copy"):
            kept.copy_to(held)
        other.execute("ROLLBACK")
    kept.copy_to(held)
    with open_sessions(held) as copied:
        assert copied.load("s") == kept.load("s")


@pytest.mark.skipif(os.name != "posix", reason="these locks are of POSIX systems")
def test_on_a_disk_that_takes_no_log_ahead_a_commit_waits_for_the_folder_too(path: Path) -> None:
    """SQLite's locks by files know no shared memory, as a disk in a network may not."""
    path.parent.mkdir()
    place = f"{path.as_uri()}?vfs=unix-dotfile"
    with closing(sqlite3.connect(place, uri=True, isolation_level=None)) as connection:
        connection.text_factory = bytes
        _prepare(connection, path, 1)
        assert connection.execute("PRAGMA journal_mode").fetchone() == (b"delete",)
        assert connection.execute("PRAGMA synchronous").fetchone() == (3,)
        with KeptSessions(Database(connection, path, 1)) as kept:
            kept.begin("s", STAMP, CONTENT, AT)
            kept.write_answer("s", "age", 40, "notes", AT)
            kept.begin("t", STAMP, CONTENT, AT)
            kept.delete("t")
            assert kept.load("s").answers == {"age": 40}
