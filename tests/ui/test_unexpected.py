"""Faults of the program itself: logged, said once, and never the end of the window."""

from __future__ import annotations

import logging
import stat
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.unexpected import UnexpectedFault, log_to, tell_unexpected_faults

Fail = Callable[[], None]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "not there yet" / "faults.log"
    handler = log_to(path)
    yield path
    handler.close()
    logging.getLogger("legnumb").removeHandler(handler)
    logging.getLogger("legnumb").propagate = True


@pytest.fixture
def window(qtbot: QtBot, log: Path) -> Iterator[QWidget]:
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    before = sys.excepthook, threading.excepthook
    tell_unexpected_faults(shown, log)
    yield shown
    sys.excepthook, threading.excepthook = before


def _fail() -> None:
    try:
        raise ValueError("of ours")
    except ValueError as fault:
        sys.excepthook(ValueError, fault, fault.__traceback__)


def test_a_fault_is_said_calmly_and_logged_with_its_traceback(window: QWidget, log: Path) -> None:
    _fail()
    (box,) = window.findChildren(UnexpectedFault)
    assert "kept" in box.words.text()
    assert "Traceback" not in box.words.text()
    assert "Traceback" in log.read_text(encoding="utf-8")
    assert "of ours" in log.read_text(encoding="utf-8")


def test_many_faults_are_said_once_and_all_logged(window: QWidget, log: Path) -> None:
    for _ in range(3):
        _fail()
    assert len(window.findChildren(UnexpectedFault)) == 1
    assert log.read_text(encoding="utf-8").count("unexpected fault") == 3


def test_a_fault_in_another_thread_is_logged(window: QWidget, log: Path) -> None:
    def fail() -> None:
        raise ValueError("far away")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "far away" in log.read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="rights are of another kind there")
def test_the_log_is_for_its_person_alone_in_a_folder_that_others_may_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    handler = log_to(tmp_path / "faults.log")
    try:
        logging.getLogger("legnumb").warning("the first line")
    finally:
        handler.close()
        logging.getLogger("legnumb").removeHandler(handler)
        logging.getLogger("legnumb").propagate = True
    assert stat.S_IMODE((tmp_path / "faults.log").stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_is_no_fault_of_its_own(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    handler = log_to(tmp_path)
    try:
        logging.getLogger("legnumb").warning("the disk is gone")
    finally:
        logging.getLogger("legnumb").removeHandler(handler)
        logging.getLogger("legnumb").propagate = True
    assert "the disk is gone" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_log_on_a_full_disk_tells_its_line_and_no_fault_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    handler = log_to(Path("/dev/full"))
    try:
        logging.getLogger("legnumb").warning("the disk is full")
    finally:
        logging.getLogger("legnumb").removeHandler(handler)
        logging.getLogger("legnumb").propagate = True
    told = capsys.readouterr().err
    assert "the disk is full" in told
    assert "Traceback" not in told
