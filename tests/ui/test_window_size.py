from __future__ import annotations

from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow


def test_the_window_is_never_larger_than_the_screen(qtbot: QtBot) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() + 1, room.height())
    window.show_fitting()
    qtbot.waitUntil(lambda: window.width() <= room.width())
    assert window.isMaximized()


def test_a_window_that_fits_keeps_its_size(qtbot: QtBot) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    window.resize(room.width() - 1, room.height() - 1)
    window.show_fitting()
    assert not window.isMaximized()
