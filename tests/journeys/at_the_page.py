"""Someone at a page of the real window, over the real record."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter


def opened(folder: Path, qtbot: QtBot) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window, before_close_func=lambda window: window.close())  # an emergency waits once
    window.show()
    return open_program(window, Theme(), DataFolder(folder))


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


def visit_of(presenter: Presenter) -> Visit:
    assert presenter.interviewing.visit is not None
    return presenter.interviewing.visit


def quiet(intake: Intake) -> dict[str, Answer]:
    """Someone with one numb toe who denies every warning sign."""
    denied = {q.id: q.option_with(OptionRole.NO) for q in intake.pathway.form.questions}
    said: dict[str, Answer] = {
        name: Chosen(frozenset({option.id})) for name, option in denied.items() if option is not None
    }
    said["duration"] = Chosen(frozenset({"m3_12"}))
    said["course"] = Chosen(frozenset({"same"}))
    return said | {"bother": Measured(3), "age": Measured(60), "map_numb": Marked(frozenset({"L.toe_big"}))}


def answered(intake: Intake, more: dict[str, Answer] | None = None) -> Visit:
    """At the review."""
    visit = intake.begin()
    for question, answer in (quiet(intake) | (more or {})).items():
        visit = intake.answer(visit, question, answer)
    return intake.go(visit, visit.interview.go_to(REVIEW))


def finished(intake: Intake, more: dict[str, Answer] | None = None, person: str = "") -> Visit:
    return intake.finish(intake.name_person(answered(intake, more), person))[0]


def go_on_at(presenter: Presenter, position: str, more: dict[str, Answer] | None = None) -> Visit:
    """A draft, with everything else answered, gone on with at this question."""
    intake = intake_of(presenter)
    visit = answered(intake, more)
    visit = intake.go(visit, visit.interview.go_to(position))
    presenter.resume(visit.session)
    return visit


def kept(presenter: Presenter, question: str) -> Answer | None:
    session = visit_of(presenter).session
    return intake_of(presenter).resume(session).interview.answers.get(question)


def page(presenter: Presenter) -> str:
    """The question in sight."""
    assert presenter.window.shown is presenter.screens.question
    return presenter.screens.question.field.question.id


def press(presenter: Presenter, text: str) -> None:
    field = presenter.screens.question.field
    (card,) = [each for each in field.findChildren(QAbstractButton) if each.text() == text]
    card.click()


def choose(presenter: Presenter, option: str) -> None:
    press(presenter, presenter.screens.question.field.question.option(option).text)


def type_in(presenter: Presenter, words: str, qtbot: QtBot) -> None:
    qtbot.keyClicks(presenter.screens.question.field.findChild(QPlainTextEdit), words)


def words_on(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel))


def choose_country(presenter: Presenter, code: str) -> None:
    countries = presenter.window.emergency_line.countries
    countries.setCurrentIndex(countries.findData(code))
