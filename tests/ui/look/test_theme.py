from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.icons import Icon, icon_pixmap
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.theme import STEPS, Scheme, Theme
from legnumb_desktop.ui.look.tokens import LIGHT
from legnumb_desktop.ui.look.urgency_shape import SHAPES, UrgencyShape


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(Scheme.LIGHT)
    theme.apply(qapp)
    return theme


def test_a_new_scale_reaches_the_letters_of_a_heading_at_once(theme: Theme, qtbot: QtBot) -> None:
    heading = QLabel("How old are you?")
    heading.setProperty("role", "heading")
    qtbot.addWidget(heading)
    heading.show()
    assert heading.fontInfo().pixelSize() == 26
    theme.set_scale(2.0)
    assert heading.fontInfo().pixelSize() == 52
    assert heading.fontInfo().family() == "Open Sans"


def test_larger_and_smaller_step_between_80_and_200_percent_and_no_further(theme: Theme) -> None:
    for _ in STEPS:
        theme.larger()
    assert theme.scale == 2.0
    for _ in STEPS:
        theme.smaller()
    assert theme.scale == 0.8
    theme.set_scale(9)
    assert theme.scale == 2.0


def test_a_change_is_told_once_and_no_change_is_not_told(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_scale(1.5)
    assert look().scale == 1.5
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_scale(1.5)


def test_a_scheme_that_was_chosen_stays_when_the_system_turns_dark(theme: Theme, qapp: QApplication) -> None:
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    try:
        assert theme.look.colours is LIGHT
        assert look().colours is LIGHT
    finally:
        qapp.styleHints().unsetColorScheme()


@pytest.mark.parametrize("icon", list(Icon))
def test_every_icon_draws_something_in_the_ink_that_was_asked(icon: Icon, qapp: QApplication) -> None:
    image = icon_pixmap(icon, 24, colour("#ff0000")).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(24) for y in range(24) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(ink.red() > 240 and ink.green() < 10 for ink in inked)


def test_the_urgency_shapes_differ_in_outline_and_not_only_in_colour(theme: Theme, qtbot: QtBot) -> None:
    outlines = set()
    for shape in SHAPES:
        widget = UrgencyShape(shape, f"Urgency {shape}")
        qtbot.addWidget(widget)
        widget.resize(widget.sizeHint())
        widget.show()
        image = widget.grab().toImage()
        ground = image.pixelColor(0, 28) if shape == "diamond" else colour(look().colours.page)
        outlines.add(
            frozenset(
                (x, y)
                for x in range(0, image.width(), 2)
                for y in range(0, image.height(), 2)
                if image.pixelColor(x, y) != ground
            )
        )
        assert widget.accessibleName() == f"Urgency {shape}"
    assert len(outlines) == len(SHAPES)
