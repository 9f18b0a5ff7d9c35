from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from contrast import contrast
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.screens.buttons import Role, button


@pytest.mark.parametrize("role", ["", "primary"], ids=["plain", "primary"])
@pytest.mark.parametrize("scheme", [Scheme.HIGH_CONTRAST, Scheme.DARK, Scheme.LIGHT])
def test_what_stands_on_a_button_that_is_not_ready_can_be_read(
    scheme: Scheme, role: Role, qtbot: QtBot, qapp: QApplication
) -> None:
    Theme(scheme, parent=qapp).apply(qapp)
    waiting = button("MMMM", role)
    qtbot.addWidget(waiting)
    waiting.setEnabled(False)
    seen = waiting.grab().toImage()
    ground = seen.pixelColor(seen.width() // 2, 8).name()
    middle = [seen.pixelColor(x, seen.height() // 2).name() for x in range(16, seen.width() - 16)]
    assert max(contrast(each, ground) for each in middle) >= 3
