"""Whatever keeps the record from opening, there is a way on."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import Workshop
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.trouble import Trouble


def test_a_fault_of_our_own_at_opening_is_logged_and_the_interview_goes_on_without_the_record(
    qtbot: QtBot, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    workshop = Workshop(DataFolder(tmp_path), window.emergency_line)

    def open_desk(on_disk: bool, on_fault: Callable[[RecordFault], None]) -> Desk:
        if on_disk:
            raise KeyError("nobody thought of this")
        return workshop.open_desk(on_disk, on_fault)

    presenter = Presenter(window, open_desk)
    qtbot.mouseClick(window.welcome.start, Qt.MouseButton.LeftButton)
    with caplog.at_level(logging.ERROR, "legnumb"):
        presenter.open()
    assert "nobody thought of this" in caplog.text
    trouble = window.stack.currentWidget()
    assert isinstance(trouble, Trouble)
    assert "when the record was opened" in trouble.happened.text()
    qtbot.mouseClick(trouble.unsaved, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: presenter.desk is not None)
    assert window.stack.currentWidget() is presenter.screens.question


def test_a_record_that_opens_and_cannot_be_listed_is_let_go_of(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    workshop = Workshop(DataFolder(tmp_path), window.emergency_line)
    opened: list[Desk] = []

    def open_desk(on_disk: bool, on_fault: Callable[[RecordFault], None]) -> Desk:
        desk = workshop.open_desk(on_disk, on_fault)
        opened.append(desk)
        with closing(sqlite3.connect(DataFolder(tmp_path).record)) as other:
            other.execute("DROP TABLE answer_event")
        return desk

    Presenter(window, open_desk).open()
    assert isinstance(window.stack.currentWidget(), Trouble)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].intake.sessions.lines()
