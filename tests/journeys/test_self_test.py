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

from legnumb_desktop import __version__, assets
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.bootstrap.worked_cases import WorkedCases
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.intake import Record, RecordFault
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.arriving.arrival import NotOpened
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


def finished(presenter: Presenter) -> Record:
    """A finished session with numbness between the legs, as it is kept."""
    assert presenter.desk is not None
    intake = presenter.desk.intake
    visit, _ = intake.finish(intake.answer(intake.begin(), "rf_cauda", Chosen(frozenset({"saddle"}))))
    return intake.sessions.load(visit.session)


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "once the test has failed"])
def test_a_file_is_not_told_of_by_content_that_fails(
    at_once: bool, spoil: Spoil, opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "session.json"
    file.write_bytes(session_file(finished(opened()), "1"))
    spoil(*SPOILED[1])
    refused = opened()
    if not at_once:
        qtbot.waitUntil(lambda: isinstance(refused.window.shown, Refusal))
    assert refused.desk is not None
    examine = refused.desk.arrivals.open_file(file, "", lambda: True)
    assert examine is not None
    with pytest.raises(NotOpened, match="do not pass their own test"):
        examine()
    qtbot.waitUntil(lambda: isinstance(refused.window.shown, Refusal))


def test_only_the_answers_themselves_leave_while_the_content_fails(spoil: Spoil, opened: Open) -> None:
    record = finished(opened())
    spoil(*SPOILED[1])
    refused = opened()
    assert refused.desk is not None
    for_this_program, *for_others = refused.desk.exports
    assert for_this_program.prepare(record)() == session_file(record, __version__)
    told, left_out = for_this_program.prepare_all([record])
    assert left_out == 0
    assert record.line.id.encode() in told()
    for export in for_others:
        with pytest.raises(RecordFault, match="do not pass their own test"):
            export.prepare(record)
        with pytest.raises(RecordFault, match="do not pass their own test"):
            export.prepare_all([record])[0]()


def test_sound_content_stays_at_the_welcome_and_begins(opened: Open, qtbot: QtBot) -> None:
    presenter = opened()
    (test,) = presenter.window.findChildren(SelfTest)
    (steps,) = test.findChildren(QTimer)
    qtbot.waitUntil(lambda: not steps.isActive(), timeout=60_000)
    assert presenter.window.shown is presenter.window.welcome
    presenter.begin()
    assert presenter.window.shown is presenter.screens.question


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


def test_whoever_asks_first_runs_the_test_and_what_is_amiss_is_told_to_all(qtbot: QtBot) -> None:
    met: list[int] = []

    def cases(amiss: int) -> Iterator[tuple[Problem, ...]]:
        for case in range(3):
            met.append(case)
            yield (Problem("cases", "", "wrong", "mend"),) if case == amiss else ()

    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    failing, sound = WorkedCases(cases(1)), WorkedCases(cases(-1))
    assert not failing.passed()
    assert not SelfTest(failing, window).passed()
    assert not failing.passed()
    assert met == [0, 1]
    assert sound.passed()
    assert SelfTest(sound, window).passed()
    assert sound.passed()
    assert met == [0, 1, 0, 1, 2]


def test_a_case_that_makes_the_program_fail_does_not_pass_for_anybody(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def cases() -> Iterator[tuple[Problem, ...]]:
        yield ()
        raise KeyError("a fault of ours")

    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    worked_cases = WorkedCases(cases())
    with caplog.at_level(logging.ERROR, "legnumb"):
        assert not worked_cases.passed()
        assert not SelfTest(worked_cases, window).passed()
        assert not worked_cases.passed()
    assert "a fault of ours" in caplog.text
