"""A computer whose clock was wrong, and was set right."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.exchange.session_reading import read_session_file
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter

NONE = Chosen(frozenset({"none"}))


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(tmp_path))


def test_after_the_clock_was_set_back_the_draft_of_today_is_gone_on_with(
    presenter: Presenter, qtbot: QtBot
) -> None:
    assert presenter.desk is not None
    intake = presenter.desk.intake
    today = intake.now
    for wrong_by in (timedelta(days=400), timedelta(days=-1), timedelta(0)):
        intake.now = lambda wrong_by=wrong_by: today() + wrong_by
        last = intake.answer(intake.begin(), "rf_stroke", NONE)
    presenter.go_home()
    qtbot.mouseClick(presenter.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert presenter.interviewing.visit is not None
    assert presenter.interviewing.visit.session == last.session


def test_a_session_of_a_clock_that_had_stopped_can_be_read_from_its_file(presenter: Presenter) -> None:
    assert presenter.desk is not None
    intake = presenter.desk.intake
    intake.now = lambda: datetime(1970, 1, 1, 0, 2, tzinfo=UTC)
    visit, _ = intake.finish(intake.answer(intake.begin(), "rf_stroke", NONE))
    record = intake.sessions.load(visit.session)
    assert read_session_file(session_file(record, "1")).record == record
