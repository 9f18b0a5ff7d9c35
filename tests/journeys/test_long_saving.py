"""A paper that takes long to be written, from the program's own window: progress, Escape, and closing it."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import Workshop
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.going_on import GoingOn
from legnumb_desktop.intake import Record, RecordFault, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.notice import Notice

LONGEST_WAIT = 20


def open_on_a_slow_computer(window: MainWindow, folder: Path, may_go_on: Event) -> Presenter:
    """The program as it is put together, but for a rest after the first page until it may go on."""
    workshop = Workshop(DataFolder(folder), window.emergency_line)

    def open_desk(on_disk: bool, on_fault: Callable[[RecordFault], None]) -> Desk:
        desk = workshop.open_desk(on_disk, on_fault)

        def write_slowly(
            out: Path,
            visit: Visit,
            assessment: Assessment,
            record: Record | None,
            password: str,
            going_on: GoingOn,
        ) -> None:
            def page(done: int, steps: int) -> None:
                going_on(done, steps)
                assert not done or may_go_on.wait(LONGEST_WAIT)

            desk.write_report(out, visit, assessment, record, password, page)

        return replace(desk, write_report=write_slowly)

    presenter = Presenter(window, open_desk)
    presenter.open()
    return presenter


def save_in_an_emergency(window: MainWindow, presenter: Presenter, out: Path) -> Notice:
    """Tells of a numb saddle and saves from the page that this leads to."""
    presenter.begin()
    presenter.interviewing.answer("rf_cauda", Chosen(frozenset({"saddle"})))
    emergency = presenter.screens.emergency
    assert window.shown is emergency
    emergency.save.click()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(out.parent))
    dialog.findChildren(QLineEdit)[0].setText(str(out))
    dialog.accept()
    return emergency.notice


def test_escape_stops_a_paper_that_takes_long_and_nothing_else(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    may_go_on = Event()
    presenter = open_on_a_slow_computer(window, tmp_path / "data", may_go_on)
    folder = tmp_path / "papers"
    folder.mkdir()
    notice = save_in_an_emergency(window, presenter, folder / "paper.pdf")
    assert not notice.progress.isVisible()
    qtbot.waitUntil(lambda: notice.progress.isVisible() and notice.progress.bar.value() > 0, timeout=20_000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: notice.words.text() == "Stopping…")
    may_go_on.set()
    qtbot.waitUntil(lambda: notice.words.text().startswith("Not saved."), timeout=20_000)
    assert list(folder.iterdir()) == []
    assert window.shown is presenter.screens.emergency


def test_closing_the_window_while_a_paper_is_written_finishes_the_paper(tmp_path: Path) -> None:
    out = tmp_path / "papers" / "paper.pdf"
    out.parent.mkdir()
    ended = subprocess.run(
        [sys.executable, __file__, tmp_path / "data", out], check=False, timeout=60, capture_output=True
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.split() == [b"closed", b"0"]
    assert len(PdfReader(out).pages) > 1
    assert [each.name for each in out.parent.iterdir()] == [out.name]


def close_while_writing(folder: Path, out: Path) -> int:
    """Closes the window in the middle of the paper, and tells whether the file was there by then."""
    app = QApplication([])
    window = MainWindow("GB", Theme())
    window.show()
    may_go_on = Event()
    presenter = open_on_a_slow_computer(window, folder, may_go_on)
    notice = save_in_an_emergency(window, presenter, out)
    watch = QTimer(interval=20)

    def close() -> None:
        if notice.progress.isVisible() and notice.progress.bar.value() > 0:
            watch.stop()
            closed = window.close()
            sys.stdout.write(f"{'closed' if closed else 'open'} {out.exists():d}\n")
            may_go_on.set()

    watch.timeout.connect(close)
    watch.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(close_while_writing(Path(sys.argv[1]), Path(sys.argv[2])))
