"""The window over a spoiled copy of the content: nothing is asked, and nothing kept is lost."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import logging
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop import assets
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.refusal import Refusal
from legnumb_desktop.ui.self_test import SelfTest

ROOT = Path(__file__).parents[2]
CASE = "cases/v04_saddle_numbness_and_straining_to_pee.toml"
Open = Callable[[], Presenter]
Spoil = Callable[[str, str, str], None]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The installed content, as a copy that may be spoiled."""
    place = tmp_path / "installed"
    for part in ("forms", "resources"):
        copytree(ROOT / part, place / part)
    monkeypatch.setattr(assets, "_root", lambda: place)
    return place / "forms" / "leg_numbness"


@pytest.fixture
def spoil(installed: Path) -> Spoil:
    def spoiled(name: str, one: str, other: str) -> None:
        """Each of the two words stands where the other stood."""
        text = (installed / name).read_text(encoding="utf-8")
        swapped = text.replace(one, "\0").replace(other, one).replace("\0", other)
        assert swapped != text
        (installed / name).write_text(swapped, encoding="utf-8")

    return spoiled


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, installed: Path) -> Open:
    def opens() -> Presenter:
        window = MainWindow("GB", Theme())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return open_program(window, Theme(), DataFolder(tmp_path / "data"))

    return opens


def said_on(screen: Refusal) -> str:
    return " ".join(label.text() for label in screen.findChildren(QLabel))


SPOILED = [
    (CASE, 'urgency = "emergency_now"', 'urgency = "routine"'),
    ("tree.toml", 'yes = "emergency_mri"', 'yes = "urgent_appointment"'),
]


@pytest.mark.parametrize(("name", "one", "other"), SPOILED, ids=["a wrong case", "swapped ways out"])
def test_content_that_fails_its_own_test_begins_nothing_and_tells_whom_to_call(
    name: str, one: str, other: str, spoil: Spoil, opened: Open, qtbot: QtBot
) -> None:
    spoil(name, one, other)
    presenter = opened()
    window = presenter.window
    qtbot.mouseClick(window.welcome.start, Qt.MouseButton.LeftButton)
    assert isinstance(window.shown, Refusal)
    assert presenter.interviewing.visit is None
    assert presenter.desk is not None
    assert presenter.desk.intake.sessions.lines() == ()
    assert window.shown.number.number.text() == "999"
    assert "call 999 now" in said_on(window.shown)
    assert "Install the program again" in said_on(window.shown)
    assert window.emergency_line.isVisible()


def test_it_is_told_without_anything_being_pressed(spoil: Spoil, opened: Open, qtbot: QtBot) -> None:
    spoil(*SPOILED[0])
    window = opened().window
    qtbot.waitUntil(lambda: isinstance(window.shown, Refusal))


def test_the_number_is_that_of_the_country_chosen_there(spoil: Spoil, opened: Open, qtbot: QtBot) -> None:
    spoil(*SPOILED[0])
    window = opened().window
    qtbot.waitUntil(lambda: isinstance(window.shown, Refusal))
    countries = window.emergency_line.countries
    countries.setCurrentIndex(countries.findData("US"))
    assert isinstance(window.shown, Refusal)
    assert window.shown.number.number.text() == "911"
    assert "999" not in said_on(window.shown)


def test_an_open_interview_is_not_gone_on_with_and_keeps_its_answers_until_the_mend(
    spoil: Spoil, opened: Open, qtbot: QtBot
) -> None:
    sound = opened()
    sound.begin()
    sound.interviewing.answer("rf_stroke", Chosen(frozenset({"none"})))
    spoil(*SPOILED[0])
    refused = opened()
    qtbot.mouseClick(refused.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert isinstance(refused.window.shown, Refusal)
    assert refused.interviewing.visit is None
    qtbot.mouseClick(refused.window.shown.sessions, Qt.MouseButton.LeftButton)
    assert refused.window.shown is refused.screens.sessions
    assert refused.desk is not None
    (line,) = refused.desk.intake.sessions.lines()
    refused.screens.sessions.resumed.emit(line.id)
    assert isinstance(refused.window.shown, Refusal)
    spoil(*SPOILED[0])
    mended = opened()
    mended.resume(line.id)
    assert mended.interviewing.visit is not None
    assert mended.interviewing.visit.interview.answers == {"rf_stroke": Chosen(frozenset({"none"}))}


def test_a_finished_session_is_not_shown_anew_by_content_that_fails(
    spoil: Spoil, opened: Open, qtbot: QtBot
) -> None:
    sound = opened()
    sound.begin()
    sound.interviewing.finish()
    assert sound.interviewing.visit is not None
    spoil(*SPOILED[0])
    refused = opened()
    refused.open_result(sound.interviewing.visit.session)
    assert isinstance(refused.window.shown, Refusal)
    assert refused.interviewing.assessment is None


def test_sound_content_stays_at_the_welcome_and_begins(opened: Open, qtbot: QtBot) -> None:
    presenter = opened()
    (test,) = presenter.window.findChildren(SelfTest)
    (steps,) = test.findChildren(QTimer)
    qtbot.waitUntil(lambda: not steps.isActive(), timeout=60_000)
    assert presenter.window.shown is presenter.window.welcome
    presenter.begin()
    assert presenter.window.shown is presenter.screens.question


def test_a_case_that_makes_the_program_fail_does_not_pass(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def cases() -> Iterator[tuple[Problem, ...]]:
        yield ()
        raise KeyError("a fault of ours")

    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    with caplog.at_level(logging.ERROR, "legnumb"):
        test = SelfTest(cases(), window)
        assert not test.passed()
        assert not test.passed()
    assert "a fault of ours" in caplog.text


def test_the_test_goes_a_case_at_a_time_while_the_window_answers(qtbot: QtBot) -> None:
    met: list[int] = []

    def cases() -> Iterator[tuple[Problem, ...]]:
        for case in range(3):
            met.append(case)
            yield ()

    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    test = SelfTest(cases(), window)
    test.start()
    assert met == []
    qtbot.waitUntil(lambda: met == [0, 1, 2])
    assert test.passed()
