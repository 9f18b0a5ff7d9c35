from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.contrast import contrast
from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.screens.buttons import Role, button


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    worn = Theme(Scheme.LIGHT, parent=qapp)
    worn.apply(qapp)
    yield worn
    worn.set_scheme(Scheme.LIGHT)


@pytest.mark.parametrize("role", ["", "primary"], ids=["plain", "primary"])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK, Scheme.HIGH_CONTRAST])
def test_what_stands_on_a_button_that_is_not_ready_can_be_read(
    scheme: Scheme, role: Role, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_scheme(scheme)
    waiting = button("MMMM", role)
    qtbot.addWidget(waiting)
    waiting.setEnabled(False)
    seen = waiting.grab().toImage()
    ground = seen.pixelColor(seen.width() // 2, 8).name()
    middle = [seen.pixelColor(x, seen.height() // 2).name() for x in range(16, seen.width() - 16)]
    assert max(contrast(each, ground) for each in middle) >= 3
