from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import open_sessions, set_aside


def three_files(path: Path, told: bytes) -> None:
    path.parent.mkdir(exist_ok=True)
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).write_bytes(told + end.encode())


def test_a_record_is_put_aside_with_its_logs_under_a_dated_name_and_a_new_one_can_begin(path: Path) -> None:
    three_files(path, b"bad")
    aside = set_aside(path)
    assert "put aside 20" in aside.name
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == {
        aside.name: b"bad",
        f"{aside.name}-wal": b"bad-wal",
        f"{aside.name}-shm": b"bad-shm",
    }
    with open_sessions(path) as fresh:
        assert fresh.lines() == ()


def test_what_was_put_aside_before_is_never_written_over(path: Path) -> None:
    places = set()
    for number in range(3):
        three_files(path, str(number).encode())
        places.add(set_aside(path))
    assert sorted(place.read_bytes() for place in places) == [b"0", b"1", b"2"]


def test_opening_never_puts_a_damaged_record_aside_by_itself(path: Path) -> None:
    three_files(path, b"bad")
    with pytest.raises(RecordFault):
        open_sessions(path)
    assert path.read_bytes() == b"bad"


def test_a_record_that_cannot_be_put_aside_is_told(path: Path) -> None:
    with pytest.raises(RecordFault, match="could not be put aside"):
        set_aside(path)
