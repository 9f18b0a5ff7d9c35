"""What goes wrong is logged; what a person said is not."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.unexpected import log_to

SAID = "since my operation in Uppsala"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    handler = log_to(tmp_path / "faults.log")
    yield tmp_path / "faults.log"
    handler.close()
    logging.getLogger("legnumb").removeHandler(handler)
    logging.getLogger("legnumb").propagate = True


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(tmp_path / "data"))


@pytest.mark.parametrize("question", ["age", "rf_cauda", "map_numb", "no_such_question"])
def test_an_answer_that_cannot_be_read_is_named_by_its_question_and_never_by_what_was_said(
    question: str, presenter: Presenter, log: Path
) -> None:
    assert presenter.desk is not None
    intake = presenter.desk.intake
    visit, _ = intake.finish(intake.begin())
    intake.sessions.write_answer(visit.session, question, [SAID], "review", intake.now())
    presenter.resume(visit.session)
    presenter.open_result(visit.session)
    presenter.show_sessions()
    presenter.screens.sessions.export_all_requested.emit()
    assert f"First fault: {question}: " in presenter.window.notice.words.text()
    logged = log.read_text(encoding="utf-8")
    assert question in logged
    assert "Uppsala" not in logged
    assert "Uppsala" not in presenter.window.notice.words.text()
