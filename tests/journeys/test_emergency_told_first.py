"""An emergency is told to whoever has it, each time anew, and before anything else happens."""

from __future__ import annotations

from pathlib import Path

import pytest
from at_the_page import (
    choose,
    finished,
    go_on_at,
    intake_of,
    kept,
    opened,
    page,
    type_in,
    visit_of,
    words_on,
)
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Chosen, Written
from legnumb_desktop.ui.presenter import Presenter

SADDLE, NONE = Chosen(frozenset({"saddle"})), Chosen(frozenset({"none"}))


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    return opened(tmp_path, qtbot)


def go_on(presenter: Presenter) -> None:
    presenter.screens.question.go_on.click()


def tells_emergency(presenter: Presenter) -> bool:
    return presenter.window.shown is presenter.screens.emergency


def test_one_person_s_emergency_does_not_keep_it_from_being_told_to_the_next(presenter: Presenter) -> None:
    other = finished(intake_of(presenter), person="Bea")
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    assert tells_emergency(presenter)
    presenter.show_sessions()
    presenter.open_result(other.session)
    presenter.screens.result.change_button.click()
    presenter.screens.review.change_requested.emit("rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    assert tells_emergency(presenter)
    assert visit_of(presenter).session == other.session


def test_it_is_told_a_second_time_after_it_was_taken_back_on_leaving_by_a_stage(presenter: Presenter) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("rf_cauda")
    choose(presenter, "none")
    presenter.screens.rail.question_chosen.emit("weakness")
    assert kept(presenter, "rf_cauda") == NONE
    presenter.interviewing.change("rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    assert tells_emergency(presenter)


def test_it_is_not_told_again_at_every_page_while_it_stays(presenter: Presenter) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("duration")
    go_on(presenter)
    assert page(presenter) != "duration"


def test_a_dropped_file_waits_until_a_sign_that_was_just_ticked_is_told(
    presenter: Presenter, tmp_path: Path
) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    presenter.arrive_from(tmp_path / "report.pdf")
    assert tells_emergency(presenter)
    assert "“report.pdf” was not opened" in presenter.window.notice.words.text()
    assert kept(presenter, "rf_cauda") == SADDLE
    presenter.screens.emergency.go_on.click()
    assert page(presenter) == "rf_cauda"
    presenter.arrive_from(tmp_path / "report.pdf")
    assert not presenter.window.holds(presenter.screens.emergency)
    assert presenter.window.holds(presenter.screens.question)


def test_closing_waits_once_until_a_sign_that_was_just_ticked_is_told(presenter: Presenter) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    assert not presenter.window.close()
    assert tells_emergency(presenter)
    assert "close it once more" in presenter.window.notice.words.text()
    assert kept(presenter, "rf_cauda") == SADDLE
    assert presenter.window.close()


def test_closing_waits_for_no_emergency_that_was_told_before(presenter: Presenter, qtbot: QtBot) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    go_on(presenter)
    presenter.screens.emergency.go_on.click()
    assert presenter.window.close()


def test_a_sign_ticked_before_help_was_looked_at_is_kept_and_told_on_closing(presenter: Presenter) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    presenter.window.emergency_line.button.click()
    assert not tells_emergency(presenter)
    assert kept(presenter, "rf_cauda") == SADDLE
    assert not presenter.window.close()
    assert tells_emergency(presenter)


def test_help_is_shown_also_where_the_record_fails_and_the_page_is_still_there_after_it(
    presenter: Presenter, qtbot: QtBot
) -> None:
    visit = go_on_at(presenter, "notes")
    type_in(presenter, "since the fall", qtbot)
    intake_of(presenter).sessions.delete(visit.session)
    presenter.window.emergency_line.button.click()
    assert "What to do now" in words_on(presenter.window.shown)
    assert "What is on this page is still here" in presenter.window.notice.words.text()
    presenter.window.shown.back.click()
    assert presenter.screens.question.field.answer() == Written("since the fall")


def test_what_was_kept_for_help_and_then_changed_back_is_kept_as_it_was_changed_back(
    presenter: Presenter,
) -> None:
    go_on_at(presenter, "rf_cauda", {"rf_cauda": SADDLE})
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("rf_cauda")
    choose(presenter, "none")
    presenter.window.show_help()
    presenter.interviewing.keep_page()
    assert kept(presenter, "rf_cauda") == NONE
    presenter.window.shown.back.click()
    choose(presenter, "saddle")
    presenter.screens.question.back.click()
    assert kept(presenter, "rf_cauda") == SADDLE
    assert tells_emergency(presenter)


def test_the_reminder_goes_once_what_is_said_on_the_page_has_taken_the_emergency_away(
    presenter: Presenter,
) -> None:
    go_on_at(presenter, "rf_cauda", {"rf_cauda": SADDLE})
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("rf_cauda")
    assert presenter.window.emergency_line.reminder.text()
    choose(presenter, "none")
    presenter.window.emergency_line.button.click()
    assert page(presenter) == "rf_cauda"
    assert not presenter.window.emergency_line.reminder.text()
    assert presenter.screens.question.field.answer() == NONE


def test_what_cannot_be_kept_yet_is_still_on_the_page_after_the_emergency_was_looked_at_again(
    presenter: Presenter, qtbot: QtBot
) -> None:
    go_on_at(presenter, "rf_cauda", {"rf_cauda": SADDLE})
    presenter.screens.emergency.go_on.click()
    presenter.interviewing.change("height_cm")
    edit = presenter.screens.question.field.findChild(QLineEdit)
    qtbot.keyClicks(edit, "999")
    presenter.window.emergency_line.button.click()
    assert tells_emergency(presenter)
    presenter.screens.emergency.go_on.click()
    assert page(presenter) == "height_cm"
    assert edit.text() == "999"
    assert presenter.window.emergency_line.reminder.text()
