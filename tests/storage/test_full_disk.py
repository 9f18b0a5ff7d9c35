"""A disk that is full to its last block: what is kept can be read, and what is said waits for room."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import KeptSessions, SafeSessions, open_sessions

from .conftest import AT, CONTENT, STAMP


@pytest.fixture
def on_small_disk(small_disk: Path) -> Path:
    """A record with one session, closed."""
    path = small_disk / "legnumb.sqlite"
    with open_sessions(path) as kept:
        kept.begin("s", STAMP, CONTENT, AT)
        kept.write_answer("s", "rf_cauda", ["saddle"], "rf_limb", AT)
    return path


def fill(disk: Path) -> Path:
    """To the last byte."""
    films = disk / "films"
    with suppress(OSError), films.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    return films


def answers_in(kept: KeptSessions) -> dict[str, object]:
    (line,) = kept.lines()
    return dict(kept.load(line.id).answers)


def test_what_is_kept_can_be_read_and_a_write_tells_that_the_disk_is_full(on_small_disk: Path) -> None:
    fill(on_small_disk.parent)
    with open_sessions(on_small_disk) as kept:
        assert answers_in(kept) == {"rf_cauda": ["saddle"]}
        assert kept.content(STAMP.digest) == CONTENT
        with pytest.raises(RecordFault, match="disk is full"):
            kept.write_answer("s", "age", 40, "notes", AT)
        with pytest.raises(RecordFault, match="disk is full"):
            kept.delete("s")


def test_what_was_said_meanwhile_is_written_once_there_is_room(
    on_small_disk: Path, told: list[RecordFault]
) -> None:
    films = fill(on_small_disk.parent)
    safe = SafeSessions(open_sessions(on_small_disk), told.append)
    safe.write_answer("s", "age", 40, "notes", AT)
    assert not safe.retry()
    assert [fault.happened for fault in told] == ["The disk is full."] * 2
    films.unlink()
    assert safe.retry()
    with open_sessions(on_small_disk) as kept:
        assert answers_in(kept) == {"rf_cauda": ["saddle"], "age": 40}
    safe.close()


def test_a_whole_record_that_can_only_be_read_is_saved_to_another_place(
    on_small_disk: Path, tmp_path: Path, told: list[RecordFault]
) -> None:
    fill(on_small_disk.parent)
    safe = SafeSessions(open_sessions(on_small_disk), told.append)
    safe.write_answer("s", "age", 40, "notes", AT)
    safe.save_elsewhere(tmp_path / "stick.sqlite")
    safe.close()
    with open_sessions(tmp_path / "stick.sqlite") as kept:
        assert answers_in(kept) == {"rf_cauda": ["saddle"], "age": 40}


def test_a_record_whose_log_holds_answers_is_not_read_without_them(on_small_disk: Path) -> None:
    log = on_small_disk.with_name(on_small_disk.name + "-wal")
    log.write_bytes(b"answers of a program that was killed")
    fill(on_small_disk.parent)
    with pytest.raises(RecordFault, match="disk is full"):
        open_sessions(on_small_disk)
