"""What a page says, for each way to answer: as it was, changed, or taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Chosen, Dated, Marked, Measured, NotSure, Skipped, Written
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.ui.fields.cards import CheckCard
from legnumb_desktop.ui.fields.side_button import SideButton
from legnumb_desktop.ui.screens.question_page import QuestionPage

OPTIONAL = pytest.mark.parametrize(
    ("question", "said"),
    [
        ("notes", Written("my secret")),
        ("height_cm", Measured(170)),
        ("started_date", Dated(date(2026, 1, 5))),
        ("rf_cauda", Chosen(frozenset({"saddle", "poo"}))),
        ("rf_cauda", NotSure()),
        ("map_numb", Marked(frozenset({"L.toe_big", "R.calf_outer"}))),
        ("map_numb", NotSure()),
        ("age", Measured(60)),
    ],
)
PageOf = Callable[..., QuestionPage]


@pytest.fixture
def page_of(pathway: Pathway, qtbot: QtBot) -> PageOf:
    def page(question: str, answer: Answer | None, *, required: bool = False) -> QuestionPage:
        made = QuestionPage(pathway.form, replace(pathway.form.question(question), required=required))
        qtbot.addWidget(made)
        made.show()
        made.show_answer(answer)
        return made

    return page


def empty_out(page: QuestionPage, qtbot: QtBot) -> None:
    """As a person does: each control for itself."""
    for edit in (*page.field.findChildren(QLineEdit), *page.field.findChildren(QPlainTextEdit)):
        edit.selectAll()
        qtbot.keyClick(edit, Qt.Key.Key_Delete)
    for side in page.field.findChildren(SideButton):
        if side.isChecked():
            side.click()
    for card in page.field.findChildren(CheckCard):
        if card.isChecked():
            card.click()


@OPTIONAL
def test_an_untouched_page_says_what_was_kept_and_nothing_new(
    page_of: PageOf, question: str, said: Answer
) -> None:
    page = page_of(question, said)
    assert page.answer == said
    assert page.changed_answer is None


@OPTIONAL
def test_an_optional_answer_that_was_erased_is_passed_over(
    page_of: PageOf, question: str, said: Answer, qtbot: QtBot
) -> None:
    page = page_of(question, said)
    empty_out(page, qtbot)
    assert page.answer == Skipped()
    assert page.changed_answer == Skipped()


@OPTIONAL
def test_a_required_answer_that_was_erased_is_no_answer(
    page_of: PageOf, question: str, said: Answer, qtbot: QtBot
) -> None:
    page = page_of(question, said, required=True)
    empty_out(page, qtbot)
    assert page.answer is None
    assert page.changed_answer is None


@pytest.mark.parametrize("question", ["notes", "height_cm", "started_date", "rf_cauda", "map_numb"])
@pytest.mark.parametrize("said", [None, Skipped()])
def test_a_page_that_showed_no_answer_and_was_left_alone_says_nothing(
    page_of: PageOf, question: str, said: Answer | None
) -> None:
    page = page_of(question, said)
    assert page.answer is None
    assert page.changed_answer is None


def test_what_is_typed_and_cannot_be_used_takes_nothing_back(page_of: PageOf, qtbot: QtBot) -> None:
    page = page_of("height_cm", Measured(170))
    qtbot.keyClicks(page.field.findChild(QLineEdit), "999")
    assert page.field.fault()
    assert page.changed_answer is None


def test_once_kept_it_is_not_new_and_what_was_there_before_is(page_of: PageOf, qtbot: QtBot) -> None:
    page = page_of("notes", Written("a"))
    edit = page.field.findChild(QPlainTextEdit)
    qtbot.keyClicks(edit, "b")
    assert page.changed_answer == Written("ab")
    page.take_as_kept(Written("ab"))
    assert page.changed_answer is None
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert page.changed_answer == Written("a")
