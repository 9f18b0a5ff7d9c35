"""Kinds, redo, near misses, whole feet, and what is heard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from legs_on_screen import GROIN, KNEE, LEFT, THIGH, at, hear, marks, pairs, picture_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.painting import ERASER
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.leg_chart.pointers import FINGERTIP, TIP

Show = Callable[[Question | str], Field]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def field(show: Show) -> RegionsField:
    field = show("map_numb")
    assert isinstance(field, RegionsField)
    return field


@pytest.fixture
def picture(field: RegionsField) -> LegPicture:
    return picture_of(field)


def choose(field: RegionsField, tool: str) -> None:
    assert field.palette_of_kinds is not None
    next(button for button in field.palette_of_kinds.buttons if button.tool == tool).click()


def tap(picture: LegPicture, mark: str) -> None:
    QTest.mouseClick(picture, LEFT, pos=at(picture, mark))


def edge_of(picture: LegPicture) -> QPointF:
    """A place on the paper beside the outermost area, that no area is nearer to than one pixel."""
    top = min((at(picture, mark) for mark in picture._drawing.chart.marks), key=lambda place: place.x())
    x = top.x()
    while picture._under(QPointF(x, top.y())) is not None:
        x -= 1
    return QPointF(x, top.y())


@pytest.mark.parametrize("keys", [(Qt.Key.Key_Y, CONTROL), (Qt.Key.Key_Z, CONTROL | SHIFT)])
def test_what_was_undone_comes_back_by_keys(
    field: RegionsField, picture: LegPicture, keys: tuple[Qt.Key, Qt.KeyboardModifier], qtbot: QtBot
) -> None:
    tap(picture, KNEE)
    tap(picture, THIGH)
    picture.setFocus()
    for expected in ({KNEE}, set()):
        qtbot.keyClick(picture, Qt.Key.Key_Z, CONTROL)
        assert marks(field) == expected
    for expected in ({KNEE}, {KNEE, THIGH}):
        qtbot.keyClick(picture, *keys)
        assert marks(field) == expected
    assert not field.tools.redo.isEnabled()


def test_what_was_undone_comes_back_by_its_button_until_something_else_is_painted(
    field: RegionsField, picture: LegPicture
) -> None:
    tap(picture, KNEE)
    field.tools.undo.click()
    assert field.tools.redo.isEnabled()
    field.tools.redo.click()
    assert marks(field) == {KNEE}
    field.tools.undo.click()
    tap(picture, THIGH)
    assert not field.tools.redo.isEnabled()


def test_a_digit_chooses_the_feeling_that_is_painted_next(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    picture.setFocus()
    painted = set()
    for number, kind in enumerate(field.question.kinds, start=1):
        qtbot.keyClick(picture, str(number))
        tap(picture, KNEE)
        painted.add((KNEE, kind.id))
        assert pairs(field) == painted
    qtbot.keyClick(picture, "0")
    tap(picture, KNEE)
    assert field.answer() is None


def test_the_eraser_takes_every_kind_of_a_place_and_of_no_other(
    field: RegionsField, picture: LegPicture
) -> None:
    for kind in field.question.kinds:
        choose(field, kind.id)
        tap(picture, KNEE)
        tap(picture, THIGH)
    choose(field, ERASER)
    tap(picture, KNEE)
    assert pairs(field) == {(THIGH, kind.id) for kind in field.question.kinds}
    field.tools.undo.click()
    assert marks(field) == {KNEE, THIGH}


def test_rubbing_out_where_nothing_is_painted_is_no_step(field: RegionsField, picture: LegPicture) -> None:
    choose(field, ERASER)
    tap(picture, KNEE)
    assert not field.tools.undo.isEnabled()


def test_the_other_leg_gets_the_same_kinds(field: RegionsField, picture: LegPicture) -> None:
    tap(picture, KNEE)
    choose(field, "pain")
    tap(picture, THIGH)
    tap(picture, KNEE)
    field.tools.mirror.click()
    other = {(f"R.{mark[2:]}", kind) for mark, kind in [(KNEE, "numb"), (THIGH, "pain"), (KNEE, "pain")]}
    assert {pair for pair in pairs(field) if pair[0].startswith("R.")} == other


@pytest.mark.parametrize("part", ["foot", "leg"])
def test_the_whole_part_is_painted_in_the_chosen_feeling_beside_what_is_there(
    field: RegionsField, part: str
) -> None:
    field.tools.wholes[part, "L"].click()
    numb = pairs(field)
    choose(field, "burning")
    field.tools.wholes[part, "L"].click()
    assert pairs(field) == numb | {(mark, "burning") for mark, _ in numb}
    assert field.tools.wholes[part, "L"].isChecked()
    field.tools.wholes[part, "L"].click()
    assert pairs(field) == numb
    assert field.tools.wholes[part, "L"].isChecked()
    choose(field, ERASER)
    field.tools.wholes[part, "L"].click()
    assert field.answer() is None
    assert not field.tools.wholes[part, "L"].isChecked()


def test_everything_can_be_painted_in_every_feeling_and_is_told_as_such(
    field: RegionsField, picture: LegPicture, form: Form
) -> None:
    all_pairs = frozenset((mark, kind.id) for mark in form.region_marks for kind in field.question.kinds)
    field.show_answer(Marked(frozenset(form.region_marks), all_pairs))
    assert pairs(field) == all_pairs
    assert field.tools.count.text() == f"{len(form.region_marks)} places are marked."
    assert not field.tools.mirror.isEnabled()
    assert not picture.grab().isNull()


def test_a_tap_just_beside_a_place_marks_it_and_a_tap_on_the_paper_nothing(
    field: RegionsField, picture: LegPicture
) -> None:
    beside = edge_of(picture)
    picture.begin_stroke(beside - QPointF(TIP - 3, 0), TIP)
    picture.end_stroke()
    assert len(marks(field)) == 1
    field.tools.undo.click()
    picture.begin_stroke(beside - QPointF(FINGERTIP - 4, 0), TIP)
    picture.end_stroke()
    assert marks(field) == set()
    picture.begin_stroke(beside - QPointF(FINGERTIP - 4, 0), FINGERTIP)
    picture.end_stroke()
    assert len(marks(field)) == 1


def test_a_stroke_that_begins_on_the_paper_paints_the_places_it_comes_to(
    field: RegionsField, picture: LegPicture, qtbot: QtBot
) -> None:
    start = QPoint(2, at(picture, KNEE).y())
    assert picture._under(QPointF(start)) is None
    qtbot.mousePress(picture, LEFT, pos=start)
    qtbot.mouseMove(picture, pos=at(picture, KNEE))
    qtbot.mouseRelease(picture, LEFT, pos=at(picture, KNEE))
    assert KNEE in marks(field)


def test_a_touch_of_one_pixel_marks_the_whole_place(field: RegionsField, picture: LegPicture) -> None:
    picture.begin_stroke(picture.place_of(GROIN), 0)
    picture.end_stroke()
    assert marks(field) == {GROIN}


def test_what_is_pressed_in_the_list_is_said_with_its_kinds(
    field: RegionsField, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = hear(monkeypatch)
    (button,) = [button for row in field.rows for button in row.buttons if button.mark == KNEE]
    button.click()
    choose(field, "pain")
    button.click()
    choose(field, ERASER)
    button.click()
    name = button.accessibleName()
    assert said == [f"{name}: numb", f"{name}: numb, pain", f"{name}: not marked"]


def test_whatever_is_done_at_once_is_said_in_numbers(
    field: RegionsField, picture: LegPicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    tap(picture, KNEE)
    said = hear(monkeypatch)
    for button in (field.tools.mirror, field.tools.undo, field.tools.redo):
        button.click()
    field.tools.wholes["foot", "L"].click()
    count = field.tools.count.text()
    assert said == [
        "The same on the other leg: 2 places are marked.",
        "Undo: 1 place is marked.",
        "Redo: 2 places are marked.",
        f"Whole left foot: {count}",
    ]


def test_a_feeling_chosen_by_key_is_said(
    picture: LegPicture, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    picture.setFocus()
    said = hear(monkeypatch)
    qtbot.keyClick(picture, "4")
    qtbot.keyClick(picture, "0")
    assert said == ["Chosen: Pain.", "Chosen: Rub out."]


def test_the_arrow_keys_say_the_place_and_what_is_marked_there(
    field: RegionsField, picture: LegPicture, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    tap(picture, THIGH)
    picture.setFocus()
    said = hear(monkeypatch)
    qtbot.keyClick(picture, Qt.Key.Key_Down)
    qtbot.keyClick(picture, Qt.Key.Key_Up)
    assert len(said) == 2
    assert said[0].split(" (")[0].endswith(": not marked")
    assert said[1].startswith(f"{picture.words_of(THIGH)}")
    assert ": numb" in said[1]
