"""One session open in two windows: what is answered in one is never passed over by the other."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Measured, NotSure
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.saving import saving

SADDLE = Chosen(frozenset({"saddle"}))
NONE = Chosen(frozenset({"none"}))


def window_on(qtbot: QtBot, folder: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(folder))


@pytest.fixture
def one(qtbot: QtBot, tmp_path: Path) -> Presenter:
    return window_on(qtbot, tmp_path / "data")


@pytest.fixture
def other(qtbot: QtBot, one: Presenter, tmp_path: Path) -> Presenter:
    return window_on(qtbot, tmp_path / "data")


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


def quiet(intake: Intake) -> dict[str, Answer]:
    """Someone who denies every warning sign."""
    denied = {question.id: question.option_with(OptionRole.NO) for question in intake.pathway.form.questions}
    said: dict[str, Answer] = {
        name: Chosen(frozenset({option.id})) for name, option in denied.items() if option is not None
    }
    return said | {"bother": Measured(3), "age": Measured(60)}


def at_the_review(intake: Intake) -> Visit:
    visit = intake.begin()
    for question, answer in quiet(intake).items():
        visit = intake.answer(visit, question, answer)
    return intake.go(visit, visit.interview.go_to(REVIEW))


def told(presenter: Presenter) -> str:
    return presenter.window.notice.words.text()


def test_a_result_is_not_shown_past_an_emergency_that_was_said_in_the_other_window(
    one: Presenter, other: Presenter
) -> None:
    session = at_the_review(intake_of(one)).session
    one.resume(session)
    other.resume(session)
    other.interviewing.answer("rf_cauda", SADDLE)
    one.interviewing.finish()
    assert one.window.shown is one.screens.emergency
    assert "another copy" in told(one)
    record = intake_of(one).sessions.load(session)
    assert (record.answers["rf_cauda"], record.line.finished) == (["saddle"], None)
    one.interviewing.finish()
    assert one.window.shown is one.screens.result
    assert intake_of(one).sessions.load(session).line.urgency == "emergency_now"


def test_an_answer_given_meanwhile_in_the_other_window_counts_at_the_next_answer_here(
    one: Presenter, other: Presenter
) -> None:
    intake = intake_of(one)
    session = intake.answer(intake.begin(), "rf_stroke", NONE).session
    one.resume(session)
    other.resume(session)
    other.interviewing.answer("rf_cauda", SADDLE)
    one.interviewing.answer("age", Measured(60))
    assert one.window.shown is one.screens.emergency
    assert "another copy" in told(one)
    answers = intake.sessions.load(session).answers
    assert (answers["rf_cauda"], answers["age"]) == (["saddle"], 60)


def test_a_warning_sign_said_in_the_other_window_is_not_taken_back_unseen(
    one: Presenter, other: Presenter
) -> None:
    intake = intake_of(one)
    visit = at_the_review(intake)
    session = intake.go(visit, visit.interview.go_to("rf_cauda")).session
    one.resume(session)
    other.resume(session)
    other.interviewing.answer("rf_cauda", SADDLE)
    one.interviewing.answer("rf_cauda", NotSure())
    assert one.window.shown is one.screens.emergency
    assert intake.sessions.load(session).answers["rf_cauda"] == ["saddle"]
    one.screens.emergency.go_on_requested.emit()
    assert one.window.shown is one.screens.question
    one.interviewing.answer("rf_cauda", NONE)
    assert intake.sessions.load(session).answers["rf_cauda"] == ["none"]


def test_a_question_is_not_passed_over_that_was_answered_in_the_other_window(
    one: Presenter, other: Presenter
) -> None:
    intake = intake_of(one)
    visit = at_the_review(intake)
    session = intake.go(visit, visit.interview.go_to("notes")).session
    one.resume(session)
    other.resume(session)
    other.interviewing.answer("rf_cauda", SADDLE)
    one.interviewing.pass_over()
    assert one.window.shown is one.screens.emergency


def test_the_paper_never_carries_other_answers_than_its_pages(
    one: Presenter, other: Presenter, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake = intake_of(one)
    session = intake.finish(at_the_review(intake))[0].session
    out = tmp_path / "paper.pdf"
    monkeypatch.setattr(saving.Saving, "_ask_where", lambda *given: given[-1](out))
    one.open_result(session)
    other.open_result(session)
    other.interviewing.show_review()
    other.interviewing.answer("rf_cauda", SADDLE)
    one.papers.save(one.screens.result.notice)
    assert not out.exists()
    assert one.window.shown is one.screens.emergency
    assert "another copy" in told(one)


def test_a_visit_at_the_review_of_a_finished_session_is_a_draft_once_something_is_passed_over(
    tmp_path: Path,
) -> None:
    files = form_files()
    with open_sessions(tmp_path / "legnumb.sqlite") as kept:
        intake = Intake(read_pathway(files), files, kept, lambda: datetime.now(UTC), read_pathway)
        visit, _ = intake.finish(intake.answer(intake.begin(), "rf_stroke", NONE))
        assert visit.interview.question is not None
        passed = intake.go(visit, visit.interview.forward())
        assert kept.load(visit.session).line.finished is None
        assert passed.finished is None
