from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Declined, NotSure, Skipped
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.review import ReviewScreen
from legnumb_desktop.ui.screens.review.row import AnswerRow


@pytest.fixture
def review(qtbot: QtBot) -> ReviewScreen:
    screen = ReviewScreen()
    screen.resize(1024, 700)
    qtbot.addWidget(screen)
    screen.show()
    qtbot.waitExposed(screen)
    return screen


def rows(screen: ReviewScreen) -> dict[str, AnswerRow]:
    return {row.question: row for row in screen.findChildren(AnswerRow)}


def test_every_question_on_the_path_has_a_row_and_no_other(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    visit = visit_of("V01")
    review.show_visit(visit)
    path = visit.interview.pathway.path_reader.finished(visit.interview.answers)
    assert list(rows(review)) == [question.id for question in path.questions]


def test_a_row_asks_to_change_its_own_question_by_mouse_and_by_enter(
    qtbot: QtBot, review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(visit_of("V01"))
    with qtbot.waitSignal(review.change_requested) as told:
        qtbot.mouseClick(rows(review)["rf_cauda"], Qt.MouseButton.LeftButton)
    assert told.args == ["rf_cauda"]
    with qtbot.waitSignal(review.change_requested) as told:
        qtbot.keyClick(rows(review)["age"], Qt.Key.Key_Return)
    assert told.args == ["age"]


def test_not_sure_not_answered_and_preferred_not_to_say_are_told_apart(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    visit = visit_of("V01")
    interview = visit.interview
    interview = interview.answer("rf_cauda", NotSure()).answer("age", Skipped()).answer("risks", Declined())
    review.show_visit(replace(visit, interview=interview))
    shown = rows(review)
    said = {name: shown[name].accessibleName().split(": ", 1)[1] for name in ("rf_cauda", "age", "risks")}
    assert said == {"rf_cauda": "Not sure", "age": "Not answered", "risks": "You preferred not to say"}


def test_a_warning_sign_left_without_an_answer_says_that_it_counts_as_not_sure(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    visit = visit_of("V01")
    review.show_visit(replace(visit, interview=visit.interview.answer("rf_cauda", Skipped())))
    assert "counts as “not sure”" in rows(review)["rf_cauda"].accessibleName()


def test_questions_that_were_not_asked_are_named_apart_and_cannot_be_chosen(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    visit = visit_of("V01")
    review.show_visit(visit)
    (fold,) = review.findChildren(Fold)
    fold.header.click()
    assert fold.body is not None
    named = {label.text() for label in fold.body.findChildren(QLabel)}
    form = visit.interview.pathway.form
    asked = [question for question in form.questions if not question.computed]
    not_asked = {question.short for question in asked if question.id not in rows(review)}
    assert not_asked
    assert not_asked <= named


def test_a_name_is_told_before_the_result_is_asked_for(
    qtbot: QtBot, review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(visit_of("V01"))
    told: list[str] = []
    review.person_named.connect(told.append)
    review.finish_requested.connect(lambda: told.append("result"))
    review.name_field.setText("  A. M. ")
    qtbot.keyClick(review.finish_button, Qt.Key.Key_Return)
    assert told == ["A. M.", "result"]


def test_a_name_that_was_kept_is_shown_and_not_told_again(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(replace(visit_of("V01"), person="Bea"))
    told: list[str] = []
    review.person_named.connect(told.append)
    review.finish_button.click()
    assert review.name_field.text() == "Bea"
    assert told == []


LONG = "Nicolás 𝒩 " * 30 + "N"


def test_a_name_longer_than_one_can_type_is_left_as_it_came(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(replace(visit_of("V01"), person=LONG))
    told: list[str] = []
    review.person_named.connect(told.append)
    review.finish_button.click()
    assert review.name_field.text() == LONG
    assert told == []


def test_a_name_that_came_with_a_space_before_it_is_not_told_anew(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(replace(visit_of("V01"), person=" Bea"))
    told: list[str] = []
    review.person_named.connect(told.append)
    review.finish_button.click()
    assert review.name_field.text() == " Bea"
    assert told == []


def test_holding_the_keys_of_the_way_to_the_result_goes_there_once(review: ReviewScreen) -> None:
    (quick_way,) = review.findChildren(QShortcut)
    assert not quick_way.autoRepeat()


def test_a_letter_added_to_a_long_name_cuts_nothing_of_it(
    review: ReviewScreen, visit_of: Callable[[str], Visit], qtbot: QtBot
) -> None:
    review.show_visit(replace(visit_of("V01"), person=LONG))
    qtbot.keyClick(review.name_field, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(review.person_named) as told:
        review.finish_button.click()
    assert told.args == [LONG[:-1].strip()]


def test_showing_another_visit_leaves_no_row_of_the_one_before(
    review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(visit_of("V01"))
    before = set(review.findChildren(AnswerRow))
    review.show_visit(visit_of("V05"))
    assert before.isdisjoint(review.findChildren(AnswerRow))


def test_tab_goes_through_the_rows_in_the_order_of_the_form(
    qtbot: QtBot, review: ReviewScreen, visit_of: Callable[[str], Visit]
) -> None:
    review.show_visit(visit_of("V01"))
    inside = list(rows(review).values())
    qtbot.waitUntil(inside[-1].isVisible)
    inside[0].setFocus()
    for row in inside[1:4]:
        qtbot.keyClick(review.focusWidget(), Qt.Key.Key_Tab)
        assert review.focusWidget() is row
