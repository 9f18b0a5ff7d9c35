"""Two visits on one screen: what is new stands out without colour, and every change is in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.leg_chart.compared import Change, ChangeSign, ComparedLegs
from legnumb_desktop.ui.screens.beside import Beside
from legnumb_desktop.ui.screens.comparison import ComparisonScreen
from legnumb_desktop.ui.screens.comparison.screen import OTHER_CONTENT, OTHER_NAMES
from legnumb_desktop.ui.screens.fold import Fold


def visit(pathway: Pathway, answers: Mapping[str, Answer], person: str = "Anna", month: int = 9) -> Visit:
    return Visit(f"s{month}", Interview(pathway, answers), datetime(2026, month, 3, 9, tzinfo=UTC), person)


def marked(*marks: str) -> dict[str, Answer]:
    return {"map_numb": Marked(frozenset(marks))}


@pytest.fixture
def screen(qtbot: QtBot) -> ComparisonScreen:
    shown = ComparisonScreen()
    shown.resize(1280, 900)
    qtbot.addWidget(shown)
    shown.show()
    return shown


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def test_new_gone_and_same_areas_are_in_the_later_picture_and_in_its_description(
    screen: ComparisonScreen, pathway: Pathway
) -> None:
    screen.show_visits(
        visit(pathway, marked("L.toe_big", "L.shin_outer")), visit(pathway, marked("L.toe_big", "saddle"))
    )
    then, now = screen.findChildren(ComparedLegs)
    assert then.groups == {Change.SAME: {"L.toe_big", "L.shin_outer"}}
    assert {change: marks for change, marks in now.groups.items() if marks} == {
        Change.SAME: {"L.toe_big"},
        Change.NEW: {"saddle"},
        Change.GONE: {"L.shin_outer"},
    }
    assert "Gone: Outer side of shin, left" in now.accessibleDescription()
    assert "Numb between the legs now, and not then." in texts(screen)


def test_the_signs_differ_in_grey(qtbot: QtBot) -> None:
    greys = set()
    for change in Change:
        sign = ChangeSign(change)
        qtbot.addWidget(sign)
        image = sign.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        inner = [image.pixelColor(QPoint(x, y)).red() for x in range(6, 30) for y in range(6, 18)]
        greys.add(round(sum(inner) / len(inner) / 16))
    assert len(greys) == len(Change)


def test_severity_and_clinical_words_are_told(screen: ComparisonScreen, pathway: Pathway) -> None:
    screen.show_visits(
        visit(pathway, {**marked("L.toe_big"), "bother": Measured(3)}),
        visit(pathway, {**marked("L.toe_big", "R.toe_big"), "bother": Measured(6)}),
    )
    assert "How bad the numbness is: then 3 of 10, now 6 of 10 – worse" in texts(screen)
    (fold,) = screen.findChildren(Fold)
    fold.header.click()
    assert "other leg newly marked" in texts(fold)


def test_a_chart_that_was_not_painted_is_said_to_be_not_comparable(
    screen: ComparisonScreen, pathway: Pathway
) -> None:
    screen.show_visits(visit(pathway, {}), visit(pathway, marked("L.toe_big")))
    said = texts(screen)
    assert "Nothing was painted." in said
    assert "It was not painted both times, so the two pictures cannot be compared." in said


def test_another_name_and_other_content_are_said(screen: ComparisonScreen, pathway: Pathway) -> None:
    older = replace(pathway, digest="0" * 64)
    screen.show_visits(visit(older, marked("L.toe_big"), "Bo"), visit(pathway, marked("L.toe_big")))
    assert {OTHER_NAMES, OTHER_CONTENT} <= set(texts(screen))


def test_the_pictures_stand_below_each_other_in_a_narrow_window(
    qtbot: QtBot, screen: ComparisonScreen, pathway: Pathway
) -> None:
    screen.show_visits(visit(pathway, marked("L.toe_big")), visit(pathway, marked("L.groin")))
    _, charts = screen.findChildren(Beside)
    assert charts.side_by_side
    screen.resize(700, 700)
    qtbot.waitUntil(lambda: not charts.side_by_side)


def test_an_area_that_feels_otherwise_is_drawn_apart_and_told(
    screen: ComparisonScreen, pathway: Pathway
) -> None:
    numb = Marked(frozenset({"L.toe_big"}))
    painful = Marked(
        frozenset({"L.toe_big"}),
        frozenset({("L.toe_big", "numb"), ("L.toe_big", "pain"), ("L.groin", "pain")}),
    )
    screen.show_visits(visit(pathway, {"map_numb": numb}), visit(pathway, {"map_numb": painful}))
    _, now = screen.findChildren(ComparedLegs)
    assert now.groups[Change.OTHERWISE] == {"L.toe_big", "L.groin"}
    assert not now.groups[Change.SAME] | now.groups[Change.NEW] | now.groups[Change.GONE]
    assert any(
        text.startswith("Feels otherwise: Big toe, left: then “Numb”, now “Numb, ") for text in texts(screen)
    )


def test_spread_that_raises_the_urgency_of_visits_that_were_not_linked_is_said(
    screen: ComparisonScreen, pathway: Pathway
) -> None:
    old: dict[str, Answer] = {"rf_cauda": Chosen(frozenset({"old_stable"}))}
    then, now = marked("L.toe_big") | old, marked("L.toe_big", "saddle") | old
    screen.show_visits(visit(pathway, then), visit(pathway, now))
    (told,) = [text for text in texts(screen) if "more urgent than told above" in text]
    assert pathway.urgency["emergency_now"].title in told
