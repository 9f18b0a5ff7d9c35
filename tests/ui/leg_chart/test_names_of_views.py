from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import leg_chart
from legnumb_desktop.ui.leg_chart.shown import ShownLegs
from legnumb_desktop.ui.look.theme import Scheme, Theme


@pytest.mark.parametrize("wide", [420, 455, 540, 660])
def test_the_names_of_the_views_stay_within_a_small_picture(
    wide: int, qapp: QApplication, qtbot: QtBot
) -> None:
    Theme(Scheme.LIGHT, parent=qapp).apply(qapp)
    legs = ShownLegs(leg_chart(), frozenset(), "")
    qtbot.addWidget(legs)
    legs.resize(wide, legs.heightForWidth(wide))
    seen = legs.grab().toImage()
    ground = seen.pixelColor(0, 0)
    edges = [(x, y) for x in (0, wide - 1) for y in range(seen.height())]
    assert [place for place in edges if seen.pixelColor(*place) != ground] == []
