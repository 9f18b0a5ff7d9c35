"""What was said on a page counts also when it is left otherwise than by *Continue*."""

from __future__ import annotations

from pathlib import Path

import pytest
from at_the_page import go_on_at, intake_of, kept, opened, page, press, type_in
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Chosen, Measured, Written
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.question import NOT_KEPT


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    presenter = opened(tmp_path, qtbot)
    presenter.begin()
    return presenter


def test_words_typed_are_kept_by_going_back(presenter: Presenter, qtbot: QtBot) -> None:
    presenter.interviewing.change("notes")
    type_in(presenter, "since the fall", qtbot)
    presenter.screens.question.back.click()
    assert kept(presenter, "notes") == Written("since the fall")
    assert presenter.screens.question.field.question.id != "notes"
    presenter.interviewing.change("notes")
    assert presenter.screens.question.field.answer() == Written("since the fall")


def test_words_typed_are_kept_by_going_to_a_stage_and_by_closing(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    presenter.interviewing.change("notes")
    type_in(presenter, "first", qtbot)
    presenter.screens.rail.question_chosen.emit("rf_stroke")
    assert presenter.screens.question.field.question.id == "rf_stroke"
    assert kept(presenter, "notes") == Written("first")
    presenter.interviewing.change("notes")
    type_in(presenter, " and second", qtbot)
    assert presenter.interviewing.visit is not None
    session = presenter.interviewing.visit.session
    assert presenter.window.close()
    later = opened(tmp_path, qtbot)
    visit = later.desk.intake.resume(session)
    assert visit.interview.answers["notes"] == Written("first and second")
    assert visit.interview.position == "notes", "it is gone on with at the page that was left"


def test_a_warning_sign_chosen_before_going_back_is_told_at_once(presenter: Presenter) -> None:
    question = presenter.screens.question.field.question
    face = next(option for option in question.options if not option.exclusive)
    press(presenter, face.text)
    presenter.screens.question.back.click()
    assert kept(presenter, question.id) == Chosen(frozenset({face.id}))
    presenter.interviewing.change("rf_stroke_when")
    press(presenter, presenter.screens.question.field.question.options[0].text)
    presenter.screens.question.back.click()
    assert presenter.window.shown is presenter.screens.emergency


def test_words_typed_are_kept_by_looking_at_an_emergency_again(presenter: Presenter, qtbot: QtBot) -> None:
    presenter.interviewing.answer("rf_cauda", Chosen(frozenset({"saddle"})))
    assert presenter.window.shown is presenter.screens.emergency
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("notes")
    type_in(presenter, "numb since noon", qtbot)
    presenter.window.emergency_line.button.click()
    assert presenter.window.shown is presenter.screens.emergency
    assert kept(presenter, "notes") == Written("numb since noon")


def test_back_leads_to_the_page_before_also_after_a_file_was_dropped_and_left_again(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    presenter.interviewing.change("onset_speed")
    press(presenter, presenter.screens.question.field.question.options[0].text)
    before = presenter.interviewing.visit.interview.back().position
    presenter.arrive_from(tmp_path / "no such report.pdf")
    presenter.window.show_screen(presenter.screens.question, beside_rail=True)
    presenter.screens.question.back.click()
    assert presenter.screens.question.field.question.id == before


def test_nothing_new_is_kept_where_nothing_was_changed_or_it_cannot_be_used(
    presenter: Presenter, qtbot: QtBot
) -> None:
    presenter.interviewing.change("age")
    presenter.screens.question.back.click()
    assert kept(presenter, "age") is None
    presenter.interviewing.change("age")
    qtbot.keyClicks(presenter.screens.question.field.first_focus(), "999")
    presenter.screens.question.back.click()
    assert kept(presenter, "age") is None


def type_an_age(presenter: Presenter, typed: str, qtbot: QtBot) -> QLineEdit:
    presenter.interviewing.change("age")
    edit = presenter.screens.question.field.findChild(QLineEdit)
    qtbot.keyClicks(edit, typed)
    return edit


@pytest.mark.parametrize("way", ["back", "stage"])
def test_what_is_typed_and_cannot_be_used_is_told_before_it_is_left_behind(
    presenter: Presenter, way: str, qtbot: QtBot
) -> None:
    screens = presenter.screens

    def leave() -> None:
        screens.question.back.click() if way == "back" else screens.rail.question_chosen.emit("rf_stroke")

    edit = type_an_age(presenter, "999", qtbot)
    leave()
    assert page(presenter) == "age"
    assert screens.question.hint.words.text() == NOT_KEPT
    assert edit.text() == "999"
    leave()
    assert page(presenter) != "age"
    assert kept(presenter, "age") is None


def test_another_age_that_cannot_be_used_is_told_too_and_a_mended_one_is_kept(
    presenter: Presenter, qtbot: QtBot
) -> None:
    back = presenter.screens.question.back
    edit = type_an_age(presenter, "99", qtbot)
    qtbot.keyClicks(edit, "9")
    back.click()
    qtbot.keyClicks(edit, "8")
    back.click()
    assert page(presenter) == "age"
    for _ in range(2):
        qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    back.click()
    assert page(presenter) != "age"
    assert kept(presenter, "age") == Measured(99)


def test_what_cannot_be_used_keeps_nobody_from_closing(presenter: Presenter, qtbot: QtBot) -> None:
    type_an_age(presenter, "999", qtbot)
    assert presenter.window.close()


def test_what_is_offered_from_the_visit_before_is_not_kept_by_going_back(
    presenter: Presenter, qtbot: QtBot
) -> None:
    presenter.interviewing.answer("age", Measured(60))
    visit = presenter.interviewing.visit
    assert visit is not None
    presenter.interviewing.change(REVIEW)
    presenter.interviewing.finish()
    presenter.two_visits.repeat(visit.session)
    presenter.interviewing.change("age")
    assert presenter.screens.question.field.answer() == Measured(60)
    qtbot.keyClick(presenter.screens.question, Qt.Key.Key_Backspace)
    assert kept(presenter, "age") is None


def test_a_choice_made_just_before_closing_is_kept_and_goes_on_no_further(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    presenter.interviewing.change("onset_speed")
    question = presenter.screens.question.field.question
    press(presenter, question.options[0].text)
    assert presenter.screens.question.soon.waiting
    assert presenter.interviewing.visit is not None
    session = presenter.interviewing.visit.session
    assert presenter.window.close()
    assert not presenter.screens.question.soon.waiting
    visit = opened(tmp_path, qtbot).desk.intake.resume(session)
    assert visit.interview.answers["onset_speed"] == Chosen(frozenset({question.options[0].id}))


def test_a_session_deleted_meanwhile_keeps_nobody_from_closing(presenter: Presenter, qtbot: QtBot) -> None:
    presenter.interviewing.change("notes")
    type_in(presenter, "gone", qtbot)
    assert presenter.interviewing.visit is not None
    presenter.desk.intake.sessions.delete(presenter.interviewing.visit.session)
    assert presenter.window.close()


def test_a_name_typed_at_the_review_is_kept_by_closing(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = go_on_at(presenter, REVIEW)
    name = presenter.screens.review.name_field
    with qtbot.waitActive(presenter.window):
        presenter.window.activateWindow()
    name.setFocus()
    qtbot.keyClicks(name, "Anna B")
    assert presenter.window.close()
    QApplication.processEvents()
    assert opened(tmp_path, qtbot).desk.intake.resume(visit.session).person == "Anna B"


def test_a_name_typed_at_the_review_is_kept_by_dropping_a_file(presenter: Presenter, tmp_path: Path) -> None:
    visit = go_on_at(presenter, REVIEW)
    presenter.screens.review.name_field.setText("Anna B")
    presenter.arrive_from(tmp_path / "no such report.pdf")
    assert intake_of(presenter).resume(visit.session).person == "Anna B"


def test_the_stages_are_there_again_after_a_dropped_file_was_left(
    presenter: Presenter, tmp_path: Path
) -> None:
    go_on_at(presenter, "notes")
    assert presenter.screens.rail.isVisible()
    presenter.arrive_from(tmp_path / "no such report.pdf")
    assert not presenter.screens.rail.isVisible()
    presenter.window.shown.back_requested.emit()
    assert page(presenter) == "notes"
    assert presenter.screens.rail.isVisible()


def test_words_typed_before_help_and_a_dropped_file_are_kept(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    go_on_at(presenter, "notes")
    type_in(presenter, "since the fall", qtbot)
    presenter.window.show_help()
    presenter.arrive_from(tmp_path / "no such report.pdf")
    assert kept(presenter, "notes") == Written("since the fall")


def test_words_typed_before_help_are_kept_by_closing(
    presenter: Presenter, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = go_on_at(presenter, "notes")
    type_in(presenter, "since the fall", qtbot)
    presenter.window.show_help()
    assert presenter.window.close()
    later = opened(tmp_path, qtbot).desk.intake.resume(visit.session)
    assert later.interview.answers["notes"] == Written("since the fall")
