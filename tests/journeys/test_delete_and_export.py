"""From the kept sessions to a file and to nothing: screens, intake and the record on disk together."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.intake import Intake, Record, RecordFault, Visit
from legnumb_desktop.storage import KeptSessions, open_sessions
from legnumb_desktop.ui.saving import Saving, SessionExport
from legnumb_desktop.ui.screens.sessions import SessionsScreen


def no_paper(_out: Path, _visit: Visit, _assessment: Assessment, _record: Record | None) -> None:
    raise AssertionError("no paper is asked for here")


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[KeptSessions]:
    with open_sessions(tmp_path / "sessions.db") as kept:
        yield kept


@pytest.fixture
def intake(sessions: KeptSessions) -> Intake:
    files = form_files("leg_numbness")
    ticks = iter(range(100_000))
    return Intake(
        read_pathway(files),
        files,
        sessions,
        lambda: datetime(2026, 11, 23, 9, tzinfo=UTC) + timedelta(seconds=next(ticks)),
        read_pathway,
    )


def all_ids(records: Sequence[Record]) -> tuple[Callable[[], bytes], int]:
    return lambda: b" ".join(record.line.id.encode() for record in records), 0


EXPORTS = (
    SessionExport("json", "Session (*.json)", lambda record: lambda: session_file(record, "1"), all_ids),
    SessionExport("fhir.json", "FHIR (*.fhir.json)", lambda record: record.line.id.encode, all_ids),
)


def taken(intake: Intake, case_id: str, person: str) -> Visit:
    """A finished session with the answers of a worked case, each kept as it was given."""
    (case,) = [case for case in read_cases(form_files(), intake.pathway) if case.id == case_id]
    visit = intake.begin()
    for question, answer in case.answers.items():
        visit = intake.answer(visit, question, answer)
    visit = intake.go(visit, visit.interview.go_to(REVIEW))
    visit = intake.name_person(visit, person)
    return intake.finish(visit)[0]


@pytest.fixture
def screen(qtbot: QtBot, intake: Intake) -> Iterator[SessionsScreen]:
    """The kept sessions, wired to record and files."""
    shown = SessionsScreen()
    shown.resize(1024, 700)
    qtbot.addWidget(shown)

    def refresh() -> None:
        shown.show_lines(intake.sessions.lines(), intake.pathway.urgency)

    def delete(session: str) -> None:
        intake.sessions.delete(session)
        refresh()

    with ThreadPoolExecutor(1) as executor:
        saving = Saving(shown, no_paper, executor)
        shown.deletion_requested.connect(delete)
        shown.export_requested.connect(
            lambda session: saving.export(intake.sessions.load(session), EXPORTS, shown.notice)
        )
        taken(intake, "V04", "Anna")
        taken(intake, "V23", "Bo")
        refresh()
        shown.show()
        qtbot.waitExposed(shown)
        yield shown


def test_a_session_deleted_by_keyboard_is_gone_from_the_list_and_from_the_disk(
    qtbot: QtBot, screen: SessionsScreen, intake: Intake, tmp_path: Path
) -> None:
    (row,) = [row for row in screen.rows if row.line.person == "Anna"]
    gone = row.line.id
    qtbot.keyClick(row.delete_button, Qt.Key.Key_Return)
    assert row.confirmation is not None
    qtbot.keyClick(row.confirmation.keep_button, Qt.Key.Key_Tab)
    qtbot.keyClick(row.confirmation.delete_button, Qt.Key.Key_Return)
    assert [row.line.person for row in screen.rows] == ["Bo"]
    with pytest.raises(RecordFault):
        intake.sessions.load(gone)
    with open_sessions(tmp_path / "sessions.db") as opened_again:
        assert [line.person for line in opened_again.lines()] == ["Bo"]


def test_an_exported_session_is_whole_in_its_file_and_still_kept(
    qtbot: QtBot, screen: SessionsScreen, intake: Intake, tmp_path: Path
) -> None:
    (row,) = [row for row in screen.rows if row.line.person == "Anna"]
    row.export_button.click()
    out = tmp_path / "anna.json"
    (dialog,) = screen.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.findChildren(QLineEdit)[0].setText(str(out))
    dialog.accept()
    qtbot.waitUntil(lambda: screen.notice.words.text() == f"Saved to {out}")
    told = json.loads(out.read_text(encoding="utf-8"))
    kept = intake.sessions.load(row.line.id)
    assert {each["question"]: each["answer"] for each in told["answers"]} == dict(kept.answers)
    assert told["assessment"]["urgency"] == "emergency_now"
    assert told["person"] == "Anna"


def test_another_type_of_file_is_chosen_in_the_dialog_and_its_ending_goes_along(
    qtbot: QtBot, screen: SessionsScreen, tmp_path: Path
) -> None:
    (row,) = [row for row in screen.rows if row.line.person == "Anna"]
    row.export_button.click()
    (dialog,) = screen.findChildren(QFileDialog)
    assert dialog.nameFilters() == ["Session (*.json)", "FHIR (*.fhir.json)"]
    dialog.setDirectory(str(tmp_path))
    dialog.selectNameFilter("FHIR (*.fhir.json)")
    dialog.filterSelected.emit("FHIR (*.fhir.json)")
    name = dialog.findChildren(QLineEdit)[0]
    assert name.text().endswith(".fhir.json")
    out = tmp_path / "anna.fhir.json"
    name.setText(str(out))
    dialog.accept()
    qtbot.waitUntil(lambda: screen.notice.words.text() == f"Saved to {out}")
    assert out.read_bytes() == row.line.id.encode()


def test_a_session_whose_content_is_gone_is_told_calmly_and_stays(
    qtbot: QtBot, screen: SessionsScreen, intake: Intake, tmp_path: Path
) -> None:
    def gone(record: Record) -> Callable[[], bytes]:
        raise RecordFault("It cannot be read any more.", "It is still kept here.", "Export it as a session.")

    with ThreadPoolExecutor(1) as executor:
        saving = Saving(screen, no_paper, executor)
        record = intake.sessions.load(screen.rows[0].line.id)
        saving.export(record, [SessionExport("csv", "Table (*.csv)", gone, all_ids)], screen.notice)
        (dialog,) = screen.findChildren(QFileDialog)
        dialog.setDirectory(str(tmp_path))
        dialog.findChildren(QLineEdit)[0].setText(str(tmp_path / "x.csv"))
        dialog.accept()
    assert "cannot be read any more" in screen.notice.words.text()
    assert not (tmp_path / "x.csv").exists()


def test_a_finished_session_opens_with_the_answers_it_was_taken_with(
    qtbot: QtBot, screen: SessionsScreen, intake: Intake
) -> None:
    (row,) = [row for row in screen.rows if row.line.person == "Bo"]
    with qtbot.waitSignal(screen.opened) as told:
        row.open_button.click()
    visit = intake.resume(told.args[0])
    assert visit.interview.position == REVIEW
    assert visit.finished is not None
    assert visit.interview.pathway.stamp == row.line.stamp
