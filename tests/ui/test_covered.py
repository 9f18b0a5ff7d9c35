"""Screens over each other, and where *Back* leads."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def page(window: MainWindow) -> QWidget:
    page = QWidget()
    window.show_screen(page)
    return page


def test_what_covers_leads_back_to_what_it_covers_one_by_one(window: MainWindow, page: QWidget) -> None:
    file, more = QWidget(), QWidget()
    window.cover(file)
    window.cover(more)
    assert window.holds(page)
    assert window.holds(file)
    window.uncover()
    assert window.shown is file
    window.uncover()
    assert window.shown is page
    assert not window.holds(file)


def test_two_screens_that_cover_each_other_in_turn_lead_out_again(window: MainWindow, page: QWidget) -> None:
    file = QWidget()
    window.cover(file)
    window.show_help()
    window.cover(file)
    window.uncover()
    window.uncover()
    assert window.shown is page


def test_one_way_leads_straight_to_a_screen_that_lies_deeper(window: MainWindow, page: QWidget) -> None:
    window.show_help()
    window.cover(QWidget())
    window.uncover(page)
    assert window.shown is page


def test_another_screen_takes_the_place_of_all_that_was_covered(window: MainWindow, page: QWidget) -> None:
    window.show_help()
    window.show_screen(window.welcome)
    assert not window.holds(page)
    window.uncover()
    assert window.shown is window.welcome
