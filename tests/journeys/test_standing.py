"""Whether the content was verified is shown with the result, and stays what it was on that day."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop import assets
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import Certificate, read_pathway, write_certificate
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.standing import Unverified, Verified
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter

ROOT = Path(__file__).parents[2]
PROVED = Verified(124, ("total", "safe"), date(2026, 11, 23))
Open = Callable[[], Presenter]


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the installed content, with a certificate of its own."""
    place = tmp_path / "installed"
    for part in ("forms", "resources"):
        copytree(ROOT / part, place / part)
    monkeypatch.setattr(assets, "_root", lambda: place)
    stamp = read_pathway(assets.form_files()).stamp
    folder = place / "forms" / "leg_numbness"
    write_certificate(
        folder, Certificate(stamp, PROVED.requirements, PROVED.properties, PROVED.proved_on, "0.1.0")
    )
    return folder


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, installed: Path) -> Open:
    def opens() -> Presenter:
        window = MainWindow("GB", Theme())
        qtbot.addWidget(window)
        window.show()
        return open_program(window, Theme(), DataFolder(tmp_path / "data"))

    return opens


def finished(presenter: Presenter) -> str:
    presenter.begin()
    presenter.interviewing.answer("rf_cauda", Chosen(frozenset({"saddle"})))
    presenter.interviewing.finish()
    assert presenter.interviewing.visit is not None
    return presenter.interviewing.visit.session


def says_unverified(presenter: Presenter) -> bool:
    assert presenter.window.shown is presenter.screens.result
    said = [label.text() for label in presenter.screens.result.findChildren(QLabel)]
    return any(words.startswith("Not verified") for words in said)


def test_the_result_of_proved_content_says_nothing_of_it(opened: Open) -> None:
    presenter = opened()
    finished(presenter)
    assert presenter.interviewing.visit is not None
    assert presenter.interviewing.visit.standing == PROVED
    assert not says_unverified(presenter)


@pytest.mark.parametrize("damage", ["missing", "unreadable", "of other content"])
def test_the_result_of_content_that_is_not_proved_says_so(damage: str, installed: Path, opened: Open) -> None:
    certificate = installed / "certificate.toml"
    if damage == "missing":
        certificate.unlink()
    elif damage == "unreadable":
        certificate.write_bytes(certificate.read_bytes()[:30])
    else:
        with (installed / "sources.toml").open("a", encoding="utf-8") as file:
            file.write("\n")
    presenter = opened()
    finished(presenter)
    assert says_unverified(presenter)


def test_a_finished_session_is_shown_with_what_held_then(installed: Path, opened: Open) -> None:
    proved = finished(opened())
    (installed / "certificate.toml").rename(installed / "certificate.aside")
    unproved_now = opened()
    unproved = finished(unproved_now)
    unproved_now.open_result(proved)
    assert not says_unverified(unproved_now)
    (installed / "certificate.aside").rename(installed / "certificate.toml")
    proved_now = opened()
    proved_now.open_result(unproved)
    assert says_unverified(proved_now)


def test_answers_changed_after_finishing_are_finished_with_what_holds_now(
    installed: Path, opened: Open
) -> None:
    session = finished(opened())
    (installed / "certificate.toml").unlink()
    presenter = opened()
    presenter.open_result(session)
    presenter.interviewing.answer("rf_cauda", Chosen(frozenset({"none"})))
    presenter.interviewing.finish()
    assert presenter.interviewing.visit is not None
    assert isinstance(presenter.interviewing.visit.standing, Unverified)
    assert says_unverified(presenter)


def test_the_record_keeps_the_standing_with_the_assessment(opened: Open) -> None:
    presenter = opened()
    session = finished(presenter)
    assert presenter.desk is not None
    kept = presenter.desk.intake.sessions.load(session).assessment
    assert kept is not None
    assert kept["standing"] == {
        "verified": True,
        "requirements": 124,
        "properties": ["total", "safe"],
        "proved_on": "2026-11-23",
    }
