"""The program may be open twice: both copies read and write, and each can tell that the other is there."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, closing
from pathlib import Path
from threading import Barrier, Timer

import pytest

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage import KeptSessions, SingleCopy, open_sessions

from .conftest import AT, CONTENT, STAMP

WRITING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.storage import open_sessions

path, session = Path(sys.argv[1]), sys.argv[2]
with open_sessions(path, patience=30) as kept:
    kept.begin(session, Stamp("f", "1", "d"), {"a": b"a"}, datetime.now(UTC))
    for number in range(60):
        kept.write_answer(session, f"q{number}", number, f"q{number + 1}", datetime.now(UTC))
"""

HOLDING = """
import sys
from pathlib import Path
from legnumb_desktop.storage import SingleCopy

copy = SingleCopy(Path(sys.argv[1]))
print(copy.take(), flush=True)
sys.stdin.read()
"""


def test_copies_that_open_a_new_record_together_and_write_at_once_lose_nothing(path: Path) -> None:
    copies = [subprocess.Popen([sys.executable, "-c", WRITING, str(path), session]) for session in "abc"]
    assert [copy.wait() for copy in copies] == [0, 0, 0]
    with open_sessions(path) as kept:
        for session in "abc":
            record = kept.load(session)
            assert record.answers == {f"q{number}": number for number in range(60)}
            assert record.position == "q60"


def test_copies_that_make_the_same_record_at_the_same_moment_wait_for_each_other(tmp_path: Path) -> None:
    together = Barrier(4)

    def begin(session: str, number: int) -> None:
        together.wait(timeout=60)
        with open_sessions(tmp_path / str(number) / "legnumb.sqlite", patience=30) as kept:
            kept.begin(session, STAMP, CONTENT, AT)

    with ThreadPoolExecutor(4) as copies:
        for number in range(60):
            list(copies.map(begin, "abcd", [number] * 4))
            with open_sessions(tmp_path / str(number) / "legnumb.sqlite") as kept:
                assert {line.id for line in kept.lines()} == set("abcd")


def test_a_record_that_another_copy_is_just_making_is_waited_for(path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with pytest.raises(RecordFault, match="Another copy"):
            open_sessions(path, patience=0)
        ending = Timer(0.2, other.execute, ["ROLLBACK"])
        ending.start()
        with open_sessions(path, patience=60) as kept:
            assert kept.lines() == ()
        ending.join()


def test_a_second_copy_is_told_so_until_the_first_has_left(tmp_path: Path) -> None:
    with SingleCopy(tmp_path) as first, SingleCopy(tmp_path) as second:
        assert first.take()
        assert first.take()
        assert not second.take()
        first.leave()
        assert second.take()


def test_a_copy_that_was_killed_stands_in_nobodys_way(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"True"
        with SingleCopy(tmp_path) as here:
            assert not here.take()
            other.send_signal(signal.SIGKILL)
            other.wait()
            assert here.take()


def test_a_copy_on_another_folder_is_alone_there(tmp_path: Path) -> None:
    with SingleCopy(tmp_path / "one") as one, SingleCopy(tmp_path / "two") as two:
        assert one.take()
        assert two.take()


def test_a_folder_that_may_not_be_written_is_told(
    as_ordinary_person: Callable[[], AbstractContextManager[Path]],
) -> None:
    with as_ordinary_person() as folder:
        folder.chmod(0o500)
        with pytest.raises(RecordFault, match="cannot be written"):
            SingleCopy(folder).take()


def test_the_lock_does_not_hinder_the_record(kept: KeptSessions, path: Path) -> None:
    with SingleCopy(path.parent) as here:
        assert here.take()
        with open_sessions(path) as other:
            assert other.lines() == kept.lines()
