"""Every page in sight names the number of the country that was chosen last."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from at_the_page import choose, choose_country, finished, go_on_at, intake_of, opened, words_on
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.ui.presenter import Presenter


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    return opened(tmp_path, qtbot)


def numbers(presenter: Presenter) -> set[str]:
    return set(re.findall(r"\b(?:999|911|112)\b", words_on(presenter.window.shown)))


def emergency_shown(presenter: Presenter) -> None:
    go_on_at(presenter, "rf_cauda")
    choose(presenter, "saddle")
    presenter.screens.question.go_on.click()
    assert presenter.window.shown is presenter.screens.emergency
    assert numbers(presenter) == {"999"}


def result_shown(presenter: Presenter) -> None:
    visit = finished(intake_of(presenter), {"rf_cauda": Chosen(frozenset({"saddle"}))})
    presenter.open_result(visit.session)
    assert numbers(presenter) == {"999"}


def test_an_emergency_that_help_covered_meanwhile_names_the_new_number(presenter: Presenter) -> None:
    emergency_shown(presenter)
    presenter.window.emergency_line.button.click()
    choose_country(presenter, "US")
    assert numbers(presenter) == {"911"}
    presenter.window.shown.back.click()
    assert presenter.window.shown is presenter.screens.emergency
    assert numbers(presenter) == {"911"}


def test_a_result_names_the_new_number_after_its_pages_to_print(presenter: Presenter, qtbot: QtBot) -> None:
    result_shown(presenter)
    presenter.screens.result.print_button.click()
    printing = presenter.papers.printing
    qtbot.waitUntil(lambda: presenter.window.shown is printing, timeout=30_000)
    choose_country(presenter, "US")
    printing.back_button.click()
    assert presenter.window.shown is presenter.screens.result
    assert numbers(presenter) == {"911"}


def test_pages_to_print_are_made_again_for_the_new_country(presenter: Presenter, qtbot: QtBot) -> None:
    result_shown(presenter)
    presenter.screens.result.print_button.click()
    printing = presenter.papers.printing
    qtbot.waitUntil(lambda: presenter.window.shown is printing, timeout=30_000)
    assert printing.paper_button.text() == "Use Letter paper"
    choose_country(presenter, "US")
    qtbot.waitUntil(lambda: printing.paper_button.text() == "Use A4 paper", timeout=30_000)


def test_a_page_in_sight_names_the_new_number_at_once(presenter: Presenter) -> None:
    emergency_shown(presenter)
    choose_country(presenter, "US")
    assert numbers(presenter) == {"911"}


def test_a_result_whose_session_was_deleted_meanwhile_names_the_new_number_too(presenter: Presenter) -> None:
    result_shown(presenter)
    session = presenter.interviewing.at_hand()[0].session
    presenter.window.show_help()
    presenter.interviewing.let_go(session)
    presenter.window.shown.back.click()
    choose_country(presenter, "US")
    assert presenter.interviewing.visit is None
    assert numbers(presenter) == {"911"}
