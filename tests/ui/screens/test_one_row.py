from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.screens.one_row import OneRow

WORDS = ("Save", "Print", "Change answers", "My sessions", "Home")


@pytest.fixture
def row(qtbot: QtBot) -> OneRow:
    save, print_, *further = (QPushButton(words) for words in WORDS)
    made = OneRow((save, print_), further)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def in_sight(row: OneRow) -> list[str]:
    return [part.text() for part in row.findChildren(QPushButton) if part.isVisible()]


def wide_for(row: OneRow, *words: str) -> int:
    parts = [part for part in row.findChildren(QPushButton) if part.text() in words]
    return sum(part.sizeHint().width() for part in parts) + 12 * (len(parts) - 1)


def test_where_all_have_room_there_is_nothing_more_to_show(row: OneRow) -> None:
    row.resize(wide_for(row, *WORDS), 60)
    assert in_sight(row) == list(WORDS)


def test_what_has_no_room_waits_behind_more_and_comes_when_it_is_pressed(row: OneRow, qtbot: QtBot) -> None:
    wide = wide_for(row, "Save", "Print", "Change answers", "More…")
    row.resize(wide, 60)
    assert in_sight(row) == ["Save", "Print", "Change answers", "More…"]
    one_row = row.heightForWidth(wide)
    qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    assert set(in_sight(row)) == {*WORDS, "More…"}
    assert row.heightForWidth(wide) > one_row
    qtbot.mouseClick(row.more, Qt.MouseButton.LeftButton)
    assert row.heightForWidth(wide) == one_row


def test_the_main_ones_stay_in_sight_however_narrow_it_is(row: OneRow) -> None:
    row.resize(wide_for(row, "Save"), 60)
    assert in_sight(row) == ["Save", "Print", "More…"]


def test_a_main_one_that_is_hidden_stays_hidden_and_takes_no_room(row: OneRow) -> None:
    (print_,) = [part for part in row.parts if isinstance(part, QPushButton) and part.text() == "Print"]
    print_.hide()
    row.resize(wide_for(row, "Save", "Change answers", "More…"), 60)
    assert in_sight(row) == ["Save", "Change answers", "More…"]


def test_tab_goes_from_more_to_what_it_shows(row: OneRow, qtbot: QtBot) -> None:
    row.resize(wide_for(row, "Save", "Print", "More…"), 60)
    row.more.setFocus()
    qtbot.keyClick(row.more, Qt.Key.Key_Space)
    qtbot.keyClick(row.more, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Change answers"
