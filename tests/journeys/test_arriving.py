"""A report from elsewhere, through the real window into the real record."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_cases
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.intake import Intake, Record
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.arriving.screen import ArrivingScreen
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.saving.choosing_password import ChoosingPassword


def program(qtbot: QtBot, folder: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(folder))


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


@pytest.fixture
def clinic(qtbot: QtBot, tmp_path: Path) -> Presenter:
    return program(qtbot, tmp_path / "clinic")


@pytest.fixture
def home(qtbot: QtBot, tmp_path: Path) -> Presenter:
    """Where a session was finished and its report saved as ``report.pdf``."""
    presenter = program(qtbot, tmp_path / "home")
    intake = intake_of(presenter)
    (case,) = [case for case in read_cases(intake.content, intake.pathway) if case.id == "V04"]
    visit = intake.begin()
    for question, answer in case.answers.items():
        visit = intake.answer(visit, question, answer)
    visit = intake.name_person(intake.go(visit, visit.interview.go_to(REVIEW)), "Zoë")
    visit, result = intake.finish(visit)
    assert presenter.desk is not None
    presenter.desk.write_report(tmp_path / "report.pdf", visit, result, intake.sessions.load(visit.session))
    return presenter


def sent(home: Presenter) -> Record:
    intake = intake_of(home)
    (line,) = intake.sessions.lines()
    return intake.sessions.load(line.id)


def screen_of(presenter: Presenter) -> ArrivingScreen:
    assert isinstance(presenter.window.shown, ArrivingScreen)
    return presenter.window.shown


def drop(presenter: Presenter, *paths: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPointF(50, 50).toPoint(), action, held, left, none)
    QApplication.sendEvent(presenter.window, entered)
    if entered.isAccepted():
        QApplication.sendEvent(presenter.window, QDropEvent(QPointF(50, 50), action, held, left, none))


def test_a_dropped_report_is_looked_at_then_kept_and_its_result_shown(
    qtbot: QtBot, home: Presenter, clinic: Presenter, tmp_path: Path
) -> None:
    drop(clinic, tmp_path / "report.pdf")
    screen = screen_of(clinic)
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    assert intake_of(clinic).sessions.lines() == ()
    assert screen.keep_button.text() == "Keep it here"
    screen.keep_button.click()
    assert clinic.window.shown is clinic.screens.result
    (line,) = intake_of(clinic).sessions.lines()
    assert (line.person, line.urgency) == ("Zoë", "emergency_now")
    assert intake_of(clinic).sessions.load(line.id).answers == sent(home).answers


def test_a_report_is_chosen_from_my_sessions_and_one_that_is_here_is_only_opened(
    qtbot: QtBot, home: Presenter, tmp_path: Path
) -> None:
    home.show_sessions()
    home.screens.sessions.arrival_button.click()
    screen = screen_of(home)
    screen.file_button.click()
    (dialog,) = [each for each in home.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.setDirectory(str(tmp_path))
    dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "report.pdf"))
    dialog.accept()
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    assert screen.keep_button.text() == "Open it"
    screen.keep_button.click()
    assert home.window.shown is home.screens.result
    assert len(intake_of(home).sessions.lines()) == 1


def test_a_protected_report_asks_for_its_password_until_it_is_right(
    qtbot: QtBot, home: Presenter, clinic: Presenter, tmp_path: Path
) -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO((tmp_path / "report.pdf").read_bytes())))
    writer.encrypt("kalte Zehe", algorithm="AES-256")
    writer.write(tmp_path / "locked.pdf")
    drop(clinic, tmp_path / "locked.pdf")
    screen = screen_of(clinic)
    qtbot.waitUntil(screen.unlock_button.isVisible, timeout=30_000)
    assert screen.password.isVisible()
    qtbot.keyClicks(screen.password, "warme Zehe")
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "not its password" in screen.notice.words.text(), timeout=30_000)
    qtbot.keyClicks(screen.password, "kalte Zehe")
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)


def test_scanned_codes_come_to_the_same_session(qtbot: QtBot, home: Presenter, clinic: Presenter) -> None:
    clinic.show_sessions()
    clinic.screens.sessions.arrival_button.click()
    screen = screen_of(clinic)
    box = screen.scan_box
    codes = codes_of(sent(home), "1")
    for number, code in enumerate(reversed(codes), start=1):
        qtbot.keyClicks(box.box, "4006381333931")
        qtbot.keyClick(box.box, Qt.Key.Key_Return)
        assert "not a code of Legnumb" in box.state.text()
        box.box.setText(code)
        qtbot.keyClick(box.box, Qt.Key.Key_Return)
        if number < len(codes):
            assert f"{number} of {len(codes)} codes read" in box.state.text()
    screen.keep_button.click()
    (line,) = intake_of(clinic).sessions.lines()
    assert intake_of(clinic).sessions.load(line.id).answers == sent(home).answers


def test_an_altered_file_is_said_to_be_and_kept_only_all_the_same(
    qtbot: QtBot, home: Presenter, clinic: Presenter, tmp_path: Path
) -> None:
    told = json.loads(session_file(sent(home), "1"))
    file = tmp_path / "session.json"
    file.write_text(json.dumps({**told, "person": "Somebody else"}), encoding="utf-8")
    drop(clinic, file)
    screen = screen_of(clinic)
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    assert screen.keep_button.text() == "Keep it here all the same"
    screen.back_button.click()
    assert clinic.window.shown is clinic.window.welcome
    assert intake_of(clinic).sessions.lines() == ()


def test_another_file_is_refused_calmly_and_the_next_can_be_chosen(
    qtbot: QtBot, clinic: Presenter, tmp_path: Path
) -> None:
    file = tmp_path / "holiday.pdf"
    file.write_bytes(b"%PDF-1.7 but nothing else")
    drop(clinic, file)
    screen = screen_of(clinic)
    qtbot.waitUntil(lambda: "holiday.pdf" in screen.notice.words.text(), timeout=30_000)
    assert "Nothing was changed" in screen.notice.words.text()
    assert screen.file_button.isVisible()


def test_a_file_that_is_gone_and_two_files_at_once(qtbot: QtBot, clinic: Presenter, tmp_path: Path) -> None:
    drop(clinic, tmp_path / "one.pdf", tmp_path / "two.pdf")
    assert clinic.window.shown is clinic.window.welcome
    drop(clinic, tmp_path / "gone.pdf")
    screen = screen_of(clinic)
    qtbot.waitUntil(lambda: "cannot be read" in screen.notice.words.text(), timeout=30_000)


def test_a_file_dropped_during_an_interview_leaves_it_where_it_was(
    qtbot: QtBot, home: Presenter, clinic: Presenter, tmp_path: Path
) -> None:
    clinic.begin()
    shown = clinic.window.shown
    drop(clinic, tmp_path / "report.pdf")
    screen = screen_of(clinic)
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    screen.back_button.click()
    assert clinic.window.shown is shown
    assert clinic.interviewing.visit is not None
    assert clinic.interviewing.visit.interview.question is not None


def test_a_result_is_saved_with_a_password_that_is_typed_twice_and_opens_elsewhere(
    qtbot: QtBot, home: Presenter, clinic: Presenter, tmp_path: Path
) -> None:
    (line,) = intake_of(home).sessions.lines()
    home.open_result(line.id)
    home.screens.result.protect_button.click()
    (asking,) = home.window.findChildren(ChoosingPassword)
    qtbot.keyClicks(asking.first, "kalte Zehe")
    assert not asking.go_on.isEnabled()
    assert "twice" in asking.fault.text()
    qtbot.keyClicks(asking.again, "kalte Zehe")
    asking.go_on.click()
    (dialog,) = [each for each in home.window.findChildren(QFileDialog) if each.isVisible()]
    out = tmp_path / "protected.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.findChildren(QLineEdit)[0].setText(str(out))
    dialog.accept()
    notice = home.screens.result.notice
    qtbot.waitUntil(lambda: notice.words.text() == f"Saved to {out}", timeout=30_000)
    assert b"session.json" not in out.read_bytes()
    drop(clinic, out)
    screen = screen_of(clinic)
    qtbot.waitUntil(screen.unlock_button.isVisible, timeout=30_000)
    qtbot.keyClicks(screen.password, "kalte Zehe")
    qtbot.keyClick(screen.password, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    assert screen.keep_button.text() == "Keep it here"
