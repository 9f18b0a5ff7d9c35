"""Where the keyboard is can be seen on every kind of button, in every colour scheme."""

from __future__ import annotations

import pytest
from contrast import contrast
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.screens.buttons import button

FROM_THE_EDGE = 4


@pytest.mark.parametrize("scheme", [Scheme.HIGH_CONTRAST, Scheme.DARK, Scheme.LIGHT])
@pytest.mark.parametrize("icon", [None, Icon.PRINTER])
def test_the_ring_of_a_filled_button_stands_out_from_its_fill(
    qtbot: QtBot, qapp: QApplication, scheme: Scheme, icon: Icon | None
) -> None:
    Theme(scheme, parent=qapp).apply(qapp)
    filled = button("Continue", "primary", icon)
    qtbot.addWidget(filled)
    filled.show()
    filled.activateWindow()
    filled.setFocus()
    qtbot.waitUntil(filled.hasFocus)
    drawn = filled.grab().toImage()
    middle = drawn.width() // 2
    ring = drawn.pixelColor(middle, FROM_THE_EDGE)
    fill = drawn.pixelColor(middle, FROM_THE_EDGE * 2)
    assert contrast(ring.name(), fill.name()) > 3
