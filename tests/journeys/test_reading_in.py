"""A file that arrives, while it is being read in: the program's own fault, and closing the window."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Event

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import Workshop
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.arriving.arrival import Examine, Scan
from legnumb_desktop.ui.arriving.screen import ArrivingScreen
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter

Read = Callable[[Callable[[], bool]], None]
LONGEST_WAIT = 30.0


class Reading:
    """Where every file is read by ``read``, which is told whether it is still wanted."""

    def __init__(self, read: Read) -> None:
        self._read = read

    def open_file(self, path: Path, password: str, wanted: Callable[[], bool]) -> Examine | None:
        self._read(wanted)
        return None

    def scanned(self, texts: Sequence[str]) -> Scan:
        return Scan(0, 0, (), None)


def open_and_read(window: MainWindow, folder: Path, read: Read) -> Presenter:
    workshop = Workshop(DataFolder(folder), window.emergency_line)

    def open_desk(on_disk: bool, on_fault: Callable[[RecordFault], None]) -> Desk:
        return replace(workshop.open_desk(on_disk, on_fault), arrivals=Reading(read))

    presenter = Presenter(window, open_desk)
    presenter.open()
    presenter.arrive_from(folder / "report.pdf")
    return presenter


def test_a_fault_of_ours_ends_the_reading_and_another_file_may_be_chosen(
    qtbot: QtBot, tmp_path: Path
) -> None:
    def fail(_: Callable[[], bool]) -> None:
        raise KeyError("ours")

    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    with qtbot.captureExceptions() as raised:
        open_and_read(window, tmp_path, fail)
        qtbot.waitUntil(lambda: len(raised) == 1)
    screen = window.shown
    assert isinstance(screen, ArrivingScreen)
    assert screen.notice.words.text().startswith("Something went wrong in this program.")
    assert screen.file_button.isVisible()
    assert not screen.stop_button.isVisible()


def test_closing_the_window_ends_the_reading_of_a_file(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, __file__, tmp_path], check=False, timeout=2 * LONGEST_WAIT, capture_output=True
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == [b"closed", b"stopped"]


def close_while_reading(folder: Path) -> int:
    """Closes the window over a file that takes long, and tells whether its reading was stopped by that."""
    app = QApplication([])
    window = MainWindow("GB", Theme())
    window.show()
    reading, never = Event(), Event()

    def read(wanted: Callable[[], bool]) -> None:
        reading.set()
        waited = 0.0
        while wanted() and waited < LONGEST_WAIT:
            never.wait(0.02)
            waited += 0.02
        sys.stdout.write("waited for\n" if wanted() else "stopped\n")

    open_and_read(window, folder, read)
    watch = QTimer(interval=20)

    def close() -> None:
        if reading.is_set():
            watch.stop()
            sys.stdout.write("closed\n" if window.close() else "open\n")

    watch.timeout.connect(close)
    watch.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(close_while_reading(Path(sys.argv[1])))
