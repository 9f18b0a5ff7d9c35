"""An optional answer can be taken back: it goes from the record and from the paper."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from at_the_page import (
    finished,
    go_on_at,
    intake_of,
    kept,
    opened,
    page,
    visit_of,
)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Dated, Measured, Skipped, Written
from legnumb_desktop.ui.presenter import Presenter

OPTIONAL: dict[str, Answer] = {
    "started_date": Dated(date(2026, 1, 5)),
    "height_cm": Measured(170),
    "weight_kg": Measured(70),
    "worry": Written("that it is a stroke"),
    "notes": Written("my secret"),
}


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    return opened(tmp_path, qtbot)


def empty_out(presenter: Presenter, qtbot: QtBot) -> None:
    field = presenter.screens.question.field
    for edit in (*field.findChildren(QLineEdit), *field.findChildren(QPlainTextEdit)):
        edit.selectAll()
        qtbot.keyClick(edit, Qt.Key.Key_Delete)


@pytest.mark.parametrize("question", OPTIONAL)
def test_continue_takes_back_what_was_erased(presenter: Presenter, question: str, qtbot: QtBot) -> None:
    go_on_at(presenter, question, OPTIONAL)
    empty_out(presenter, qtbot)
    presenter.screens.question.go_on.click()
    assert kept(presenter, question) == Skipped()
    assert visit_of(presenter).interview.position != question


@pytest.mark.parametrize("question", OPTIONAL)
def test_back_takes_back_what_was_erased(presenter: Presenter, question: str, qtbot: QtBot) -> None:
    go_on_at(presenter, question, OPTIONAL)
    empty_out(presenter, qtbot)
    presenter.screens.question.back.click()
    assert kept(presenter, question) == Skipped()


def test_a_required_answer_stays_until_another_is_given(presenter: Presenter, qtbot: QtBot) -> None:
    go_on_at(presenter, "age")
    empty_out(presenter, qtbot)
    presenter.screens.question.go_on.click()
    assert "Please choose an answer" in presenter.screens.question.hint.words.text()
    presenter.screens.question.back.click()
    assert kept(presenter, "age") == Measured(60)


@pytest.mark.parametrize("words", ["one\r\ntwo", "one\u00a0two", "one\u2028two"])
def test_looking_at_words_that_the_page_writes_otherwise_changes_nothing(
    presenter: Presenter, words: str
) -> None:
    intake = intake_of(presenter)
    visit = finished(intake, {"notes": Written(words)})
    presenter.open_result(visit.session)
    presenter.screens.result.change_button.click()
    presenter.screens.review.change_requested.emit("notes")
    presenter.screens.question.back.click()
    assert kept(presenter, "notes") == Written(words)
    assert intake.sessions.load(visit.session).line.finished is not None


def test_words_that_the_page_writes_otherwise_are_gone_on_with_as_they_are(presenter: Presenter) -> None:
    go_on_at(presenter, "worry", {"worry": Written("one\r\ntwo")})
    presenter.screens.question.go_on.click()
    assert page(presenter) == "notes"
    assert visit_of(presenter).interview.answers["worry"] == Written("one\r\ntwo")
