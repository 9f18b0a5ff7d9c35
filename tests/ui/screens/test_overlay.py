"""The skin of a root or nerve drawn over the painted picture, chosen by keyboard and told in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.territory import territories, words_of_territory
from legnumb_desktop.ui.leg_chart.overlaid import Outline, OutlineSign, OverlaidLegs
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.result.overlay import NONE, Overlay
from legnumb_desktop.ui.screens.result.painted_part import painted_part


@pytest.fixture
def opened(qtbot: QtBot, pathway: Pathway) -> Fold:
    fold = painted_part(pathway, {"map_numb": Marked(frozenset({"L.shin_outer"}))})
    assert isinstance(fold, Fold)
    qtbot.addWidget(fold)
    fold.resize(760, 1000)
    fold.show()
    fold.header.click()
    QApplication.processEvents()
    return fold


def test_every_root_from_l1_to_s5_and_every_nerve_is_offered(opened: Fold, pathway: Pathway) -> None:
    (overlay,) = opened.findChildren(Overlay)
    offered = [overlay.box.itemText(place) for place in range(overlay.box.count())]
    roots = [f"{root} dermatome" for root in ["L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5"]]
    assert offered[: len(roots) + 1] == [NONE, *roots]
    assert {"sural nerve", "saphenous nerve", "lateral femoral cutaneous nerve"} <= set(offered)
    assert len(offered) == len(territories(pathway.form, pathway.patterns)) + 1


def test_by_keyboard_the_outline_comes_over_the_picture_and_goes_again(qtbot: QtBot, opened: Fold) -> None:
    (overlay,) = opened.findChildren(Overlay)
    (picture,) = opened.findChildren(OverlaidLegs)
    picture.setFixedSize(picture.size())
    QApplication.processEvents()
    bare = picture.grab().toImage()
    told_before = picture.accessibleDescription()
    for _ in range(5):
        qtbot.keyClick(overlay.box, Qt.Key.Key_Down)
    assert picture.territory is not None
    assert picture.territory.pattern.clinical == "L5 dermatome"
    assert overlay.told.text() in picture.accessibleDescription()
    assert picture.grab().toImage() != bare
    assert picture.marks == {"L.shin_outer"}
    overlay.box.setCurrentIndex(0)
    assert picture.grab().toImage() == bare
    assert picture.accessibleDescription() == told_before


def test_skin_by_most_maps_and_by_some_is_told_apart(pathway: Pathway) -> None:
    (l4,) = [each for each in territories(pathway.form, pathway.patterns) if each.pattern.id == "l4"]
    assert {"L.shin_inner", "R.shin_inner"} <= l4.core
    assert not l4.core & l4.possible
    agreed, possible = words_of_territory(pathway.form, l4).split(". Possible: ")
    assert "inner side of shin" in agreed
    assert "inner side of shin" not in possible


def test_the_two_lines_differ_without_colour(qtbot: QtBot) -> None:
    dark = []
    for outline in Outline:
        sign = OutlineSign(outline)
        qtbot.addWidget(sign)
        image = sign.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        row = [image.pixelColor(QPoint(x, 4)).red() < 100 for x in range(4, sign.width() - 4)]
        dark.append(sum(row) / len(row))
    broken, solid = dark
    assert solid > 0.95
    assert broken < 0.85
