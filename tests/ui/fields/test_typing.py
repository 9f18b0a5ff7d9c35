from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Dated, Declined, Measured, NotSure, Written
from legnumb_desktop.core.form import NumberBounds, Question, QuestionType
from legnumb_desktop.core.raw_answers import LONGEST_TEXT
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.date_field import DateField
from legnumb_desktop.ui.fields.number import NumberField
from legnumb_desktop.ui.fields.scale import ScaleField
from legnumb_desktop.ui.fields.text import TextField

Show = Callable[[Question | str], Field]
SHOWN_AGAIN = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
HALVES = Question(
    "dose", "about", QuestionType.NUMBER, "How many tablets?", "Dose", may_be_unsure=True,
    bounds=NumberBounds("tablets", 0, 10, 0.5),
)  # fmt: skip


def number(field: Field) -> NumberField:
    assert isinstance(field, NumberField)
    return field


def day(field: Field) -> DateField:
    assert isinstance(field, DateField)
    return field


def typed_day(qtbot: QtBot, field: DateField, *parts: str) -> None:
    for edit, part in zip((field.day, field.month, field.year), parts, strict=True):
        edit.clear()
        qtbot.keyClicks(edit, part)


def test_a_number_is_typed_and_read_with_its_unit(show: Show, qtbot: QtBot) -> None:
    field = number(show("age"))
    qtbot.keyClicks(QApplication.focusWidget(), "71")
    assert field.answer() == Measured(71)
    assert field.fault() == ""
    assert field.edit.accessibleName() == "How old are you? years"


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("230", "Please check this number. It should be from 0 to 120 years."),
        ("about 70", "Please use digits only. Type a number from 0 to 120."),
        ("1e2", "Please use digits only. Type a number from 0 to 120."),
        ("70,5", "Please type a whole number."),
    ],
)
def test_a_number_that_cannot_be_used_is_told_calmly_and_is_no_answer(
    show: Show, qtbot: QtBot, typed: str, fault: str
) -> None:
    field = number(show("age"))
    qtbot.keyClicks(field.edit, typed)
    assert field.fault() == fault
    assert field.answer() is None
    field.tell_fault()
    assert field.edit.hasFocus()
    assert field.edit.accessibleDescription() == fault
    field.edit.clear()
    qtbot.keyClicks(field.edit, "70")
    assert field.fault() == field.edit.accessibleDescription() == ""
    assert field.answer() == Measured(70)


def test_a_comma_is_read_as_a_decimal_point_and_steps_are_kept(show: Show, qtbot: QtBot) -> None:
    field = number(show(HALVES))
    qtbot.keyClicks(field.edit, "2,5")
    assert field.answer() == Measured(2.5)
    field.edit.clear()
    qtbot.keyClicks(field.edit, "2.3")
    assert field.fault() == "Please give it in steps of 0.5."


def test_prefer_not_to_say_empties_the_number_and_typing_takes_it_back(show: Show, qtbot: QtBot) -> None:
    field = number(show("age"))
    qtbot.keyClicks(field.edit, "71")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() == Declined()
    assert field.edit.text() == ""
    qtbot.keyClicks(field.edit, "7")
    assert field.answer() == Measured(7)


@SHOWN_AGAIN
@given(st.integers(0, 20).map(lambda halves: Measured(halves / 2)) | st.just(NotSure()))
def test_every_number_is_shown_as_it_was_given(show: Show, answer: Answer) -> None:
    field = show(HALVES)
    field.show_answer(answer)
    assert field.answer() == answer


def test_a_digit_key_chooses_a_point_of_the_scale_and_arrows_reach_ten(show: Show, qtbot: QtBot) -> None:
    field = show("bother")
    assert isinstance(field, ScaleField)
    with qtbot.waitSignals([field.changed, field.answered]):
        qtbot.keyClick(QApplication.focusWidget(), "7")
    assert field.answer() == Measured(7)
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert field.answer() == Measured(7)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() == Measured(10)
    names = [button.accessibleName() for button in field.strip.buttons]
    assert names[0] == "0 of 10, None"
    assert names[-1] == "10 of 10, Worst"


def test_every_point_of_the_scale_is_shown_as_it_was_given_and_lies_within_the_strip(show: Show) -> None:
    field = show("bother")
    assert isinstance(field, ScaleField)
    for point in range(11):
        field.show_answer(Measured(point))
        assert field.answer() == Measured(point)
    field.resize(300, 600)
    QApplication.processEvents()
    assert all(field.strip.rect().contains(button.geometry()) for button in field.strip.buttons)


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        (("31", "2", "2026"), "There is no such day. Please check the day, the month and the year."),
        (("5", "", "2026"), "Please add the month, or leave all three empty."),
        (("5", "", ""), "Please add the month and the year, or leave all three empty."),
        (("5", "ma", "2026"), "Please use digits only, such as 5, 3 and 2026."),
        (("5", "3", "26"), "Please give the year with four digits, such as 2026."),
        (("5", "3", "9000"), "This day is still to come. Please give a day up to today."),
    ],
)
def test_a_day_that_cannot_be_used_is_told_calmly_and_is_no_answer(
    show: Show, qtbot: QtBot, parts: tuple[str, str, str], fault: str
) -> None:
    field = day(show("started_date"))
    typed_day(qtbot, field, *parts)
    assert field.fault() == fault
    assert field.answer() is None


def test_today_can_be_entered_and_tomorrow_cannot(show: Show, qtbot: QtBot) -> None:
    asked = show("started_date").question
    today = date(2024, 2, 29)
    field = DateField(asked, today=lambda: today)
    qtbot.addWidget(field)
    field.show_answer(Dated(today))
    assert field.answer() == Dated(today)
    field.show_answer(Dated(today + timedelta(days=1)))
    assert field.fault() == "This day is still to come. Please give a day up to today."


@SHOWN_AGAIN
@given(st.dates(date(1900, 1, 1), date(2025, 12, 31)))
def test_every_day_is_shown_as_it_was_given(show: Show, given_day: date) -> None:
    field = show("started_date")
    field.show_answer(Dated(given_day))
    assert field.answer() == Dated(given_day)


def test_nobody_is_corrected_between_the_day_and_the_month(show: Show, qtbot: QtBot) -> None:
    field = day(show("started_date"))
    qtbot.keyClicks(field.day, "5")
    qtbot.keyClick(field.day, Qt.Key.Key_Tab)
    assert field.month.hasFocus()
    assert field.day.accessibleDescription() == ""


def test_own_words_are_kept_without_the_blanks_around_them_and_tab_moves_on(show: Show, qtbot: QtBot) -> None:
    field = show("worry")
    assert isinstance(field, TextField)
    go_on = QPushButton("Go on", field)
    go_on.show()
    qtbot.keyClicks(field.edit, "  My dog.  ")
    qtbot.keyClick(field.edit, Qt.Key.Key_Tab)
    assert go_on.hasFocus()
    assert field.answer() == Written("My dog.")
    assert "\t" not in field.edit.toPlainText()
    field.edit.setPlainText("   ")
    assert field.answer() is None


def test_words_beyond_the_longest_text_are_told_and_none_are_cut(show: Show) -> None:
    field = show("worry")
    assert isinstance(field, TextField)
    field.edit.setPlainText("a" * LONGEST_TEXT)
    assert field.fault() == ""
    field.edit.setPlainText("a" * (LONGEST_TEXT + 3))
    assert field.fault() == "This text is 3 characters too long to keep whole. Please shorten it a little."
    assert len(field.edit.toPlainText()) == LONGEST_TEXT + 3
