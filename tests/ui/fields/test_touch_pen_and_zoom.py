"""Finger, pen, wheel and two fingers on the legs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from legs_on_screen import GROIN, KNEE, LEFT, THIGH, at, marks, picture_of, use_pen
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.form import Question
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.picture import LegPicture

Show = Callable[[Question | str], Field]
SCREEN = QTest.createTouchDevice()


@pytest.fixture
def field(show: Show) -> RegionsField:
    field = show("map_numb")
    assert isinstance(field, RegionsField)
    return field


@pytest.fixture
def picture(field: RegionsField) -> LegPicture:
    return picture_of(field)


def wheel(picture: LegPicture, where: QPointF, notches: int, held: Qt.KeyboardModifier) -> QWheelEvent:
    event = QWheelEvent(
        where, picture.mapToGlobal(where), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton,
        held, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(picture, event)
    return event


def test_a_tap_marks_a_place_and_a_second_takes_it_back(field: RegionsField, picture: LegPicture) -> None:
    for expected in ({KNEE}, set()):
        QTest.touchEvent(picture, SCREEN).press(0, at(picture, KNEE), picture).commit()
        QTest.touchEvent(picture, SCREEN).release(0, at(picture, KNEE), picture).commit()
        assert marks(field) == expected


def test_a_finger_drawn_over_places_marks_them_in_one_step(field: RegionsField, picture: LegPicture) -> None:
    QTest.touchEvent(picture, SCREEN).press(0, at(picture, THIGH), picture).commit()
    QTest.touchEvent(picture, SCREEN).move(0, at(picture, KNEE), picture).commit()
    QTest.touchEvent(picture, SCREEN).release(0, at(picture, KNEE), picture).commit()
    assert {THIGH, KNEE} <= marks(field)
    field.take_back()
    assert marks(field) == set()


def test_two_fingers_enlarge_and_what_the_first_one_painted_is_dropped(
    field: RegionsField, picture: LegPicture
) -> None:
    middle = at(picture, KNEE)
    near, far = QPoint(20, 0), QPoint(60, 0)
    QTest.touchEvent(picture, SCREEN).press(0, middle - near, picture).commit()
    first = QTest.touchEvent(picture, SCREEN).move(0, middle - near, picture)
    first.press(1, middle + near, picture).commit()
    QTest.touchEvent(picture, SCREEN).move(0, middle - far, picture).move(1, middle + far, picture).commit()
    QTest.touchEvent(picture, SCREEN).release(0, middle - far, picture).commit()
    assert picture.zoom.factor == pytest.approx(3.0, rel=0.02)
    assert (picture.place_of(KNEE) - QPointF(middle)).manhattanLength() < 6
    assert marks(field) == set()
    assert not field.tools.undo.isEnabled()


def test_two_fingers_move_the_enlarged_picture(field: RegionsField, picture: LegPicture) -> None:
    picture.zoom_by(3.0, picture.place_of(KNEE))
    one, other, by = at(picture, KNEE), at(picture, KNEE) + QPoint(40, 0), QPoint(-30, -25)
    before = picture.place_of(KNEE)
    QTest.touchEvent(picture, SCREEN).press(0, one, picture).press(1, other, picture).commit()
    QTest.touchEvent(picture, SCREEN).move(0, one + by, picture).move(1, other + by, picture).commit()
    QTest.touchEvent(picture, SCREEN).release(0, one + by, picture).release(1, other + by, picture).commit()
    assert (picture.place_of(KNEE) - before - QPointF(by)).manhattanLength() < 2
    assert marks(field) == set()


def test_the_finger_left_over_from_two_paints_nothing(field: RegionsField, picture: LegPicture) -> None:
    one, other = at(picture, KNEE), at(picture, KNEE) + QPoint(40, 0)
    QTest.touchEvent(picture, SCREEN).press(0, one, picture).press(1, other, picture).commit()
    QTest.touchEvent(picture, SCREEN).move(0, one, picture).release(1, other, picture).commit()
    QTest.touchEvent(picture, SCREEN).move(0, at(picture, THIGH), picture).commit()
    QTest.touchEvent(picture, SCREEN).release(0, at(picture, THIGH), picture).commit()
    assert marks(field) == set()


def test_a_pen_paints_and_its_other_end_erases(field: RegionsField, picture: LegPicture) -> None:
    for eraser, expected in ((False, {THIGH, KNEE}), (True, set[str]())):
        use_pen(picture, picture.place_of(THIGH), QEvent.Type.TabletPress, eraser=eraser)
        use_pen(picture, picture.place_of(KNEE), QEvent.Type.TabletMove, eraser=eraser)
        use_pen(picture, picture.place_of(KNEE), QEvent.Type.TabletRelease, eraser=eraser)
        assert marks(field) & {THIGH, KNEE} == expected


def test_the_wheel_with_ctrl_enlarges_around_the_pointer_and_without_it_scrolls_the_page(
    picture: LegPicture,
) -> None:
    where = picture.place_of(KNEE)
    assert not wheel(picture, where, 1, Qt.KeyboardModifier.NoModifier).isAccepted()
    assert picture.zoom.whole
    assert wheel(picture, where, 3, Qt.KeyboardModifier.ControlModifier).isAccepted()
    assert picture.zoom.factor == pytest.approx(1.25**3)
    assert (picture.place_of(KNEE) - where).manhattanLength() < 1
    wheel(picture, where, -9, Qt.KeyboardModifier.ControlModifier)
    assert picture.zoom.whole


def test_what_is_painted_while_enlarged_and_moved_is_what_is_under_the_pointer(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    picture.zoom_by(4.0, picture.place_of(KNEE))
    qtbot.mousePress(picture, Qt.MouseButton.MiddleButton, pos=at(picture, KNEE))
    picture.move_by(QPointF(0, 40))
    qtbot.mouseRelease(picture, Qt.MouseButton.MiddleButton, pos=at(picture, KNEE))
    qtbot.mouseClick(picture, LEFT, pos=at(picture, KNEE))
    assert marks(field) == {KNEE}


def test_while_moving_is_on_a_drag_moves_and_paints_nothing(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    picture.zoom_by(3.0, picture.place_of(KNEE))
    field.zoom.move_it.click()
    start, by = at(picture, KNEE), QPoint(-20, -20)
    qtbot.mousePress(picture, LEFT, pos=start)
    qtbot.mouseMove(picture, pos=start + by)
    qtbot.mouseRelease(picture, LEFT, pos=start + by)
    assert marks(field) == set()
    assert (picture.place_of(KNEE) - QPointF(start + by)).manhattanLength() < 2
    field.zoom.whole.click()
    assert picture.zoom.whole
    assert not field.zoom.move_it.isChecked()


def test_the_keyboard_stays_in_sight_while_enlarged(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    qtbot.mouseClick(picture, LEFT, pos=at(picture, GROIN))
    picture.setFocus()
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    for _ in range(5):
        qtbot.keyClick(picture, Qt.Key.Key_Down)
        here = picture.accessibleDescription().split(":")[0]
        (mark,) = [each for each in field._form.region_marks if picture.words_of(each).startswith(f"{here}:")]
        seen = [picture.place_of(mark, shape.view) for shape in picture._shapes_of(mark)]
        assert any(picture.rect().contains(place.toPoint()) for place in seen), here
    qtbot.keyClick(picture, Qt.Key.Key_Minus)
    assert picture.zoom.factor == pytest.approx(1.5)
