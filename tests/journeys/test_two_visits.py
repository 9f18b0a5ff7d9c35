"""Two visits of one person, through the real window and the real record."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.leg_chart.compared import Change, ComparedLegs
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(tmp_path))


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


def quiet(intake: Intake) -> dict[str, Answer]:
    """Someone who denies every warning sign."""
    questions = intake.pathway.form.questions
    denied = {q.id: q.option_with(OptionRole.NO) for q in questions}
    said: dict[str, Answer] = {
        name: Chosen(frozenset({option.id})) for name, option in denied.items() if option is not None
    }
    said["duration"] = Chosen(frozenset({"m3_12"}))
    said["course"] = Chosen(frozenset({"same"}))
    return said | {"bother": Measured(3), "age": Measured(60)}


def finished(intake: Intake, visit: Visit, answers: dict[str, Answer], person: str = "Anna") -> Visit:
    for question, answer in answers.items():
        visit = intake.answer(visit, question, answer)
    visit = intake.go(visit, visit.interview.go_to(REVIEW))
    return intake.finish(intake.name_person(visit, person))[0]


def marks(*regions: str) -> dict[str, Answer]:
    return {"map_numb": Marked(frozenset(regions))}


def test_two_kept_sessions_are_compared_and_the_way_back_leads_to_the_list(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big", "R.toe_big"))
    presenter.show_sessions()
    newest, oldest = presenter.screens.sessions.rows
    newest.compare_button.click()
    oldest.compare_button.click()
    comparison = presenter.screens.comparison
    assert presenter.window.shown is comparison
    _, now = comparison.findChildren(ComparedLegs)
    assert now.groups[Change.NEW] == {"R.toe_big"}
    comparison.back_button.click()
    assert presenter.window.shown is presenter.screens.sessions
