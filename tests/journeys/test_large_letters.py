"""The page of the legs in the real window, at the usual size of letters and at twice that."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens.question import QuestionScreen

Open = Callable[[float], QuestionScreen]


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Open]:
    """The page of the legs in a window of 1280 by 800 pixels, with letters so many times as large."""

    def opens(scale: float) -> QuestionScreen:
        theme = Theme(Scheme.LIGHT, scale)
        theme.apply(qapp)
        window = MainWindow("GB", theme)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        presenter = open_program(window, theme, DataFolder(tmp_path))
        presenter.begin()
        presenter.interviewing.change("map_numb")
        screen = presenter.screens.question
        assert window.shown is screen
        return screen

    yield opens
    Theme(Scheme.LIGHT).apply(qapp)


def field_of(screen: QuestionScreen) -> RegionsField:
    assert isinstance(screen.field, RegionsField)
    return screen.field


def picture_of(screen: QuestionScreen) -> LegPicture:
    picture = field_of(screen).picture
    assert picture is not None
    return picture


def in_sight(picture: LegPicture) -> float:
    return picture.visibleRegion().boundingRect().height() / picture.height()


def helps_shown(screen: QuestionScreen) -> int:
    told = field_of(screen).question.help
    return sum(label.isVisible() and label.text() == told for label in screen.findChildren(QLabel))


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_half_of_the_legs_is_in_sight_when_the_page_is_opened(
    qtbot: QtBot, opened: Open, scale: float
) -> None:
    screen = opened(scale)
    qtbot.waitUntil(lambda: in_sight(picture_of(screen)) > 0.48)
    assert helps_shown(screen) == 1


def test_in_letters_of_the_usual_size_the_feelings_stand_above_the_legs(qtbot: QtBot, opened: Open) -> None:
    screen = opened(1.0)
    field = field_of(screen)
    palette, picture = field.palette_of_kinds, picture_of(screen)
    assert palette is not None
    qtbot.waitUntil(lambda: picture.mapTo(field, QPoint()) == QPoint(0, palette.height()))
    assert picture.width() == field.width()


def test_in_large_letters_they_stand_beside_the_legs_and_whole(qtbot: QtBot, opened: Open) -> None:
    screen = opened(2.0)
    field = field_of(screen)
    palette, picture = field.palette_of_kinds, picture_of(screen)
    assert palette is not None
    qtbot.waitUntil(lambda: picture.mapTo(field, QPoint()).y() == 0)
    assert picture.mapTo(field, QPoint()).x() > palette.width()
    for button in palette.buttons:
        assert palette.rect().contains(button.geometry().translated(button.parentWidget().pos()))


def test_where_the_window_becomes_too_narrow_the_legs_go_below_again(qtbot: QtBot, opened: Open) -> None:
    screen = opened(2.0)
    field = field_of(screen)
    palette, picture = field.palette_of_kinds, picture_of(screen)
    assert palette is not None
    screen.window().resize(1000, 800)
    qtbot.waitUntil(lambda: picture.mapTo(field, QPoint()) == QPoint(0, palette.height()))
    assert picture.width() == field.width()
    assert helps_shown(screen) == 1
