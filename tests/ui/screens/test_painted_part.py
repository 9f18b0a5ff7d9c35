"""Where it is, on the result: the picture as it was painted, and what it matches."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answers, Marked, NotSure
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.ui.leg_chart.shown import ShownLegs
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.result.painted_part import painted_part

THIGH: Answers = {"map_numb": Marked(frozenset({"L.thigh_outer"}))}


def opened(qtbot: QtBot, pathway: Pathway, answers: Answers) -> Fold:
    fold = painted_part(pathway, answers)
    assert isinstance(fold, Fold)
    qtbot.addWidget(fold)
    fold.resize(700, 900)
    fold.show()
    fold.header.click()
    return fold


def test_it_shows_the_marks_and_the_nerve_whose_skin_they_match(qtbot: QtBot, pathway: Pathway) -> None:
    fold = opened(qtbot, pathway, THIGH)
    (picture,) = fold.findChildren(ShownLegs)
    assert picture.marks == {"L.thigh_outer"}
    assert "thigh" in picture.accessibleDescription().lower()
    said = [label.text() for label in fold.findChildren(QLabel)]
    assert "lateral femoral cutaneous nerve, left: 1 of 1 area marked" in said


def test_other_marks_make_another_picture(qtbot: QtBot, pathway: Pathway) -> None:
    folds = [
        opened(qtbot, pathway, {"map_numb": Marked(frozenset({mark}))})
        for mark in ("L.thigh_outer", "saddle")
    ]
    here, there = (fold.findChildren(ShownLegs)[0] for fold in folds)
    assert here.grab().toImage() != there.grab().toImage()


def test_without_marks_there_is_no_picture(pathway: Pathway) -> None:
    assert painted_part(pathway, {}) is None
    assert painted_part(pathway, {"map_numb": NotSure()}) is None


def test_areas_that_match_nothing_are_said_to(qtbot: QtBot, pathway: Pathway) -> None:
    scattered = Marked(frozenset({"L.shin_inner", "L.toe_little"}))
    fold = opened(qtbot, pathway, {"map_numb": scattered})
    assert any("no single root" in label.text() for label in fold.findChildren(QLabel))
