"""One place of the body drawn in two views: painted, ringed, named and listed as one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.form import Form
from legnumb_desktop.core.leg_chart import LegChart, Shape
from legnumb_desktop.core.leg_chart_file import read_leg_chart
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.look.theme import Scheme, Theme

LEFT = Qt.MouseButton.LeftButton
INNER, FRONT, CALF = "L.thigh_inner_upper", "L.knee_front", "L.calf_inner"


def square(name: str, left: int, top: int) -> str:
    corners = ((left, top), (left + 80, top), (left + 80, top + 80), (left, top + 80))
    outline = " L ".join(f"{x} {y}" for x, y in corners)
    return f'<path class="region" id="{name}" d="M {outline} Z"/>'


TWO_VIEWS = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">
<g id="front"><title>Front</title>
{square(f"front.{INNER}", 20, 60)}{square(f"front.{FRONT}", 20, 160)}</g>
<g id="inner"><title>Inner side</title>
{square(f"inner.{INNER}", 260, 60)}{square(f"inner.{CALF}", 260, 160)}</g></svg>"""


@pytest.fixture(scope="module")
def chart() -> LegChart:
    return read_leg_chart(TWO_VIEWS.encode())


@pytest.fixture
def field(form: Form, chart: LegChart, qapp: QApplication, qtbot: QtBot) -> RegionsField:
    Theme(Scheme.LIGHT, parent=qapp).apply(qapp)
    of_chart = tuple(
        replace(region, sided=False, id=f"L.{region.id}")
        for region in form.regions
        if f"L.{region.id}" in chart.marks
    )
    small = replace(form, regions=of_chart)
    field = RegionsField(small, small.question("map_numb"), chart=chart)
    qtbot.addWidget(field)
    field.resize(800, 900)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    return field


@pytest.fixture
def picture(field: RegionsField) -> LegPicture:
    assert field.picture is not None
    return field.picture


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Qt would hand to the screen reader."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def inks(picture: LegPicture, mark: str, view: str) -> int:
    """Colours within a small piece of the place: bare skin has one."""
    at = picture.place_of(mark, view).toPoint()
    seen: QImage = picture.grab().toImage()
    return len({seen.pixel(at.x() + i, at.y() + j) for i in range(-8, 8) for j in range(-8, 8)})


@pytest.mark.parametrize("touched", ["front", "inner"])
def test_painting_it_in_one_view_shows_in_every_view(
    field: RegionsField, picture: LegPicture, touched: str, qtbot: QtBot
) -> None:
    assert inks(picture, INNER, "front") == inks(picture, INNER, "inner") == 1
    qtbot.mouseClick(picture, LEFT, pos=picture.place_of(INNER, touched).toPoint())
    assert field.answer() == Marked(frozenset({INNER}))
    assert inks(picture, INNER, "front") > 1
    assert inks(picture, INNER, "inner") > 1
    other = "inner" if touched == "front" else "front"
    qtbot.mouseClick(picture, LEFT, pos=picture.place_of(INNER, other).toPoint())
    assert field.answer() is None
    assert inks(picture, INNER, "front") == inks(picture, INNER, "inner") == 1


def test_a_stroke_through_both_views_marks_it_once_and_does_not_take_it_back(
    field: RegionsField, picture: LegPicture
) -> None:
    QTest.mousePress(picture, LEFT, pos=picture.place_of(INNER, "front").toPoint())
    picture.go_on(picture.place_of(INNER, "inner"), 0)
    QTest.mouseRelease(picture, LEFT, pos=picture.place_of(INNER, "inner").toPoint())
    assert field.answer() == Marked(frozenset({INNER}))


def test_the_list_has_it_once(field: RegionsField) -> None:
    listed = [button.mark for row in field.rows for button in row.buttons]
    assert sorted(listed) == sorted({INNER, FRONT, CALF})


def test_pointing_at_it_rings_it_in_both_views(picture: LegPicture) -> None:
    before = picture.grab().toImage()
    picture.point_at(picture.place_of(INNER, "front"))
    after = picture.grab().toImage()
    for view in ("front", "inner"):
        at = picture.place_of(INNER, view).toPoint()
        row = range(at.x(), min(at.x() + 140, before.width()))
        assert any(before.pixel(x, at.y()) != after.pixel(x, at.y()) for x in row), view
    picture.point_at(QPointF(1, 1))
    assert picture.grab().toImage() == before


def test_arrows_lead_through_both_views_and_say_in_which_picture_one_is(
    picture: LegPicture, said: list[str], qtbot: QtBot
) -> None:
    picture.setFocus()
    name = picture.words_of(INNER)
    qtbot.keyClick(picture, Qt.Key.Key_Right)
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    qtbot.keyClick(picture, Qt.Key.Key_Left)
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    assert said == [
        f"{name} (picture: Inner side)",
        picture.words_of(CALF),
        picture.words_of(FRONT),
        f"{name} (picture: Front)",
    ]


def test_space_says_once_what_is_marked_there_now(picture: LegPicture, said: list[str], qtbot: QtBot) -> None:
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert [words.count("numb") for words in said] == [1]


def test_a_place_is_found_by_its_view(chart: LegChart, picture: LegPicture) -> None:
    views: list[Shape] = [shape for shape in chart.shapes if shape.mark == INNER]
    assert picture.place_of(INNER, views[0].view).x() < picture.place_of(INNER, views[1].view).x()
