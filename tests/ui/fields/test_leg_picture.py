"""Painting on the legs: press, draw over, erase, undo, the other leg, and by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.form import Question
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.picture import LegPicture

Show = Callable[[Question | str], Field]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def field(show: Show) -> RegionsField:
    field = show("map_numb")
    assert isinstance(field, RegionsField)
    return field


@pytest.fixture
def picture(field: RegionsField) -> LegPicture:
    assert field.picture is not None
    return field.picture


def at(picture: LegPicture, mark: str) -> QPoint:
    return picture.place_of(mark).toPoint()


def draw_over(picture: LegPicture, *marks: str) -> None:
    places = [picture.place_of(mark) for mark in marks]
    send(picture, QEvent.Type.MouseButtonPress, places[0], LEFT)
    for place in places[1:]:
        send(picture, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
    send(picture, QEvent.Type.MouseButtonRelease, places[-1], LEFT)


def send(picture: LegPicture, kind: QEvent.Type, where: QPointF, button: Qt.MouseButton) -> None:
    buttons = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else LEFT
    event = QMouseEvent(
        kind, where, picture.mapToGlobal(where), button, buttons, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(picture, event)


def marks_of(field: RegionsField) -> set[str]:
    answer = field.answer()
    return set(answer.regions) if isinstance(answer, Marked) else set()


def test_a_press_on_a_place_marks_it_and_the_list_says_so(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(picture, LEFT, pos=at(picture, "L.shin_outer"))
    assert marks_of(field) == {"L.shin_outer"}
    checked = {button.mark for row in field.rows for button in row.buttons if button.isChecked()}
    assert checked == {"L.shin_outer"}
    qtbot.mouseClick(picture, LEFT, pos=at(picture, "L.shin_outer"))
    assert marks_of(field) == set()


def test_drawing_over_places_marks_them_all_and_from_a_marked_one_erases(
    field: RegionsField, picture: LegPicture
) -> None:
    draw_over(picture, "L.thigh_front_upper", "L.thigh_front_lower", "L.knee_front")
    assert marks_of(field) == {"L.thigh_front_upper", "L.thigh_front_lower", "L.knee_front"}
    draw_over(picture, "L.thigh_front_lower", "L.knee_front")
    assert marks_of(field) == {"L.thigh_front_upper"}


def test_a_stroke_is_one_change(field: RegionsField, picture: LegPicture, qtbot: QtBot) -> None:
    told: list[int] = []
    field.changed.connect(lambda: told.append(1))
    draw_over(picture, "R.calf_inner", "R.calf_outer")
    assert told == [1]


def test_changes_are_undone_one_by_one(field: RegionsField, picture: LegPicture, qtbot: QtBot) -> None:
    assert not field.tools.undo.isEnabled()
    draw_over(picture, "L.groin")
    draw_over(picture, "L.thigh_outer")
    qtbot.mouseClick(field.tools.undo, LEFT)
    assert marks_of(field) == {"L.groin"}
    qtbot.mouseClick(field.tools.undo, LEFT)
    assert marks_of(field) == set()
    assert not field.tools.undo.isEnabled()


def test_the_same_is_marked_on_the_other_leg(field: RegionsField, picture: LegPicture, qtbot: QtBot) -> None:
    assert not field.tools.mirror.isEnabled()
    draw_over(picture, "L.sole_inner")
    draw_over(picture, "L.heel_sole")
    qtbot.mouseClick(field.tools.mirror, LEFT)
    assert marks_of(field) == {"L.sole_inner", "L.heel_sole", "R.sole_inner", "R.heel_sole"}
    assert not field.tools.mirror.isEnabled()


def test_a_place_marked_in_the_list_shows_on_the_picture(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    before = picture.grab().toImage()
    button = next(b for row in field.rows for b in row.buttons if b.mark == "L.toe_big")
    qtbot.mouseClick(button, LEFT)
    after = picture.grab().toImage()
    place = at(picture, "L.toe_big")
    assert before.pixelColor(place) != after.pixelColor(place)


def test_the_keyboard_goes_from_place_to_place_and_marks(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    draw_over(picture, "L.thigh_front_lower")
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    assert picture.accessibleDescription().startswith("Front of knee, left: not marked")
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert marks_of(field) == {"L.thigh_front_lower", "L.knee_front"}
    assert picture.accessibleDescription().startswith("Front of knee, left: numb")


def test_a_press_beside_the_legs_changes_nothing(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    qtbot.mouseClick(picture, LEFT, pos=QPoint(1, 1))
    assert marks_of(field) == set()
    assert not field.tools.undo.isEnabled()


def test_every_mark_can_be_painted(field: RegionsField, picture: LegPicture, qtbot: QtBot) -> None:
    for row in field.rows:
        for mark in row.region.marks:
            qtbot.mouseClick(picture, LEFT, pos=at(picture, mark))
    assert marks_of(field) == {mark for row in field.rows for mark in row.region.marks}
