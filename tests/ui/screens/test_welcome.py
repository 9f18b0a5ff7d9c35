"""The first page keeps the keyboard where it was, whatever becomes of the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.screens.welcome import Welcome


def test_enter_still_starts_where_the_window_gets_too_small_for_the_words(qtbot: QtBot) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.resize(1180, 1400)
    welcome.show()
    welcome.activateWindow()
    qtbot.waitUntil(welcome.start.hasFocus)
    assert welcome.findChild(QScrollArea) is None
    welcome.resize(600, 200)
    assert welcome.findChild(QScrollArea) is not None
    assert QApplication.focusWidget() is welcome.start
