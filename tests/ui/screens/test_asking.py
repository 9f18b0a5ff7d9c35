from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.saving.choosing_password import ChoosingPassword
from legnumb_desktop.ui.screens.words import Words


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    """At 200 %."""
    theme = Theme(Scheme.LIGHT, 2.0, parent=qapp)
    theme.apply(qapp)
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    yield shown
    theme.set_scale(1.0)


def test_at_200_percent_no_word_of_a_question_is_cut(window: QWidget, qtbot: QtBot) -> None:
    asking = ChoosingPassword(window)
    asking.open()
    qtbot.waitExposed(asking)
    QApplication.processEvents()
    assert [words.text() for words in asking.findChildren(Words) if words.text()]
    for words in asking.findChildren(Words):
        assert words.height() >= words.heightForWidth(words.width()), words.text()
    assert asking.height() <= 800
    assert asking.width() <= 1280
