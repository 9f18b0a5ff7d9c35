from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop import __version__
from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.intake import Record, SessionLine, Visit
from legnumb_desktop.report import Report, write_report
from legnumb_desktop.ui.saving import ReportWriter, Saving, SessionExport
from legnumb_desktop.ui.saving.waiting import Waiting
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.notice_progress import NoticeProgress


def write(
    out: Path,
    visit: Visit,
    assessment: Assessment,
    _record: Record | None = None,
    _password: str = "",
    going_on: GoingOn = unwatched,
) -> None:
    """The paper as the program writes it."""
    write_report(
        out,
        Report(
            pathway=visit.interview.pathway,
            answers=visit.interview.answers,
            assessment=assessment,
            person=visit.person,
            started=visit.started,
            finished=visit.finished,
            printed=visit.started,
            program_version=__version__,
            emergency_number="112",
            page="A4",
            session=visit.session,
        ),
        going_on=going_on,
    )


def _made(ending: str, words: str) -> SessionExport:
    """A file that holds its own ending."""
    return SessionExport(
        ending,
        f"{words} (*.{ending})",
        lambda _: lambda: ending.encode(),
        lambda _: (lambda: ending.encode(), 0),
    )


EXPORTS = (_made("json", "Session, for this program"), _made("fhir.json", "FHIR, for health records"))


@dataclass
class Desk:
    """A window with a notice, where things are saved from."""

    window: QWidget
    notice: Notice
    executor: ThreadPoolExecutor
    visit: Visit
    assessment: Assessment
    has_viewer: bool = True
    opened: list[Path] = field(default_factory=list)

    def saving(self, writer: ReportWriter = write) -> Saving:
        return Saving(self.window, writer, self.executor, self._open)

    def _open(self, path: Path) -> bool:
        """In the place of the system's program for the file, which a test computer need not have."""
        self.opened.append(path)
        return self.has_viewer

    def choose(self, out: Path) -> None:
        """Types the file's name into the dialog that is open and accepts it."""
        (dialog,) = [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]
        dialog.setDirectory(str(out.parent))
        dialog.findChildren(QLineEdit)[0].setText(str(out))
        dialog.accept()

    def offered_name(self) -> str:
        (dialog,) = [each for each in self.window.findChildren(QFileDialog) if each.isVisible()]
        return Path(dialog.selectedFiles()[0]).name


@pytest.fixture(scope="module")
def finished() -> tuple[Visit, Assessment]:
    files = form_files("leg_numbness")
    pathway = read_pathway(files)
    (case,) = [case for case in read_cases(files, pathway) if case.id == "V05"]
    at = datetime(2026, 11, 23, 12, 2, tzinfo=UTC)
    visit = Visit("s1", Interview(pathway, case.answers, REVIEW), at, "A. Moreau", at)
    return visit, assess(pathway, case.answers)


@pytest.fixture
def desk(qtbot: QtBot, finished: tuple[Visit, Assessment]) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    notice = Notice()
    notice.setParent(window)
    window.show()
    with ThreadPoolExecutor(1) as executor:
        yield Desk(window, notice, executor, *finished)


def test_the_pdf_is_saved_where_it_was_asked_and_the_line_says_where(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    out = tmp_path / "for the doctor.pdf"
    desk.saving().save_pdf(desk.visit, desk.assessment, None, desk.notice)
    assert desk.offered_name().startswith("legnumb-2026-11-23")
    desk.choose(out)
    qtbot.waitUntil(lambda: desk.notice.words.text() == f"Saved to {out}", timeout=20_000)
    assert PdfReader(out).pages
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_open_shows_the_file_that_was_saved(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "paper.pdf"
    desk.saving().save_pdf(desk.visit, desk.assessment, None, desk.notice)
    desk.choose(out)
    qtbot.waitUntil(lambda: desk.notice.words.text() == f"Saved to {out}", timeout=20_000)
    desk.notice.open_button.click()
    assert desk.opened == [out]


def test_cancelling_the_dialog_saves_nothing_and_says_nothing(desk: Desk) -> None:
    desk.saving().save_pdf(desk.visit, desk.assessment, None, desk.notice)
    (dialog,) = desk.window.findChildren(QFileDialog)
    dialog.reject()
    assert desk.notice.isHidden()


def test_a_fault_of_the_disk_is_told_in_three_sentences(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "paper.pdf"
    desk.saving()._write(
        folder / "x.pdf", lambda _: write(folder / "x.pdf", desk.visit, desk.assessment), desk.notice
    )
    qtbot.waitUntil(lambda: "does not exist" in desk.notice.words.text(), timeout=20_000)
    assert "Your answers are kept" in desk.notice.words.text()
    assert desk.notice.open_button.isHidden()
    assert desk.notice.words.property("role") == "fault"


def test_the_window_answers_while_the_paper_is_written(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    may_end = Event()

    def slow(out: Path, visit: Visit, assessment: Assessment, *_: object) -> None:
        assert may_end.wait(20)
        write(out, visit, assessment)

    out = tmp_path / "paper.pdf"
    desk.saving(slow).save_pdf(desk.visit, desk.assessment, None, desk.notice)
    desk.choose(out)
    qtbot.waitUntil(lambda: desk.notice.words.text() == "Saving…")
    assert not out.exists()
    may_end.set()
    qtbot.waitUntil(lambda: desk.notice.words.text() == f"Saved to {out}", timeout=20_000)


@dataclass
class SlowPage:
    """A disk or a computer that takes long: the paper stops at its third page until it may go on."""

    reached: Event = field(default_factory=Event)
    may_go_on: Event = field(default_factory=Event)

    def write(
        self, out: Path, visit: Visit, assessment: Assessment, _: Record | None, _p: str, going_on: GoingOn
    ) -> None:
        def page(done: int, steps: int) -> None:
            going_on(done, steps)
            if done == 2:
                self.reached.set()
                assert self.may_go_on.wait(20)

        write(out, visit, assessment, going_on=page)


def test_what_takes_longer_says_how_far_it_is(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    out, slow = tmp_path / "paper.pdf", SlowPage()
    desk.saving(slow.write).save_pdf(desk.visit, desk.assessment, None, desk.notice)
    desk.choose(out)
    qtbot.waitUntil(lambda: desk.notice.progress.isVisible(), timeout=20_000)
    assert slow.reached.wait(20)
    bar = desk.notice.progress.bar
    qtbot.waitUntil(lambda: bar.value() == 2 < bar.maximum())
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: desk.notice.words.text() == f"Saved to {out}", timeout=20_000)
    assert not desk.notice.progress.isVisible()


def test_escape_stops_it_and_the_older_file_stays(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    out, slow = tmp_path / "paper.pdf", SlowPage()
    out.write_bytes(b"older")
    saving = desk.saving(slow.write)
    saving._write(
        out, lambda going_on: slow.write(out, desk.visit, desk.assessment, None, "", going_on), desk.notice
    )
    qtbot.waitUntil(lambda: desk.notice.progress.isVisible(), timeout=20_000)
    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.notice.words.text() == "Stopping…")
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: desk.notice.words.text().startswith("Not saved."), timeout=20_000)
    assert not desk.notice.progress.isVisible()
    assert out.read_bytes() == b"older"
    assert [each.name for each in tmp_path.iterdir()] == [out.name]


def test_what_is_done_at_once_shows_no_progress(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    saving = desk.saving()
    ready: list[bytes] = []
    saving.make_ready(lambda _: b"pages", desk.notice, ready.append)
    qtbot.waitUntil(lambda: bool(ready))
    qtbot.waitUntil(lambda: not saving.findChildren(Waiting))
    assert not desk.notice.findChildren(NoticeProgress)


def test_a_fault_of_ours_is_raised_and_nothing_is_waited_for_any_more(qtbot: QtBot, desk: Desk) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("ours")

    with qtbot.captureExceptions() as raised:
        desk.saving(broken).open_pdf(desk.visit, desk.assessment, None, desk.notice)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is ZeroDivisionError
    assert desk.notice.words.text().startswith("Something went wrong in this program. Your answers are kept.")
    assert desk.notice.property("state") == "fault"


def test_pages_that_cannot_be_shown_once_they_are_ready_are_no_longer_waited_for(
    qtbot: QtBot, desk: Desk
) -> None:
    def show(_: bytes) -> None:
        raise KeyError("ours")

    with qtbot.captureExceptions() as raised:
        desk.saving().make_ready(lambda _: b"pages", desk.notice, show)
        qtbot.waitUntil(lambda: len(raised) == 1)
    assert raised[0][0] is KeyError
    assert desk.notice.property("state") == "fault"


@pytest.mark.parametrize(
    ("given", "ending"),
    [
        ("FHIR, for health records (*.fhir.json)", "fhir.json"),
        ("FHIR, for health records", "fhir.json"),
        ("FHIR, for health records (*.json)", "fhir.json"),
        ("All files", "json"),
    ],
)
def test_a_dialog_of_the_system_may_give_the_kind_of_file_in_other_words(
    qtbot: QtBot, desk: Desk, tmp_path: Path, given: str, ending: str
) -> None:
    at = desk.visit.started
    line = SessionLine("s1", "", at, at, at, None, None, 1, desk.visit.interview.pathway.stamp)
    desk.saving().export(Record(line, {}, {}, "", None), EXPORTS, desk.notice)
    (dialog,) = desk.window.findChildren(QFileDialog)
    dialog.setNameFilters([given])
    dialog.filterSelected.emit(given)
    assert dialog.defaultSuffix() == ending
    assert desk.offered_name() == f"legnumb-2026-11-23.{ending}"
    out = tmp_path / f"session.{ending}"
    desk.choose(out)
    qtbot.waitUntil(lambda: desk.notice.words.text() == f"Saved to {out}", timeout=20_000)
    assert out.read_text() == ending


def test_print_shows_the_very_pdf_and_says_where_to_choose_print(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    desk.saving().open_pdf(desk.visit, desk.assessment, None, desk.notice)
    qtbot.waitUntil(lambda: len(desk.opened) == 1, timeout=20_000)
    assert "Choose Print there" in desk.notice.words.text()
    write(tmp_path / "saved.pdf", desk.visit, desk.assessment)
    assert desk.opened[0].read_bytes() == (tmp_path / "saved.pdf").read_bytes()


def test_without_a_pdf_program_it_says_what_to_do_instead(qtbot: QtBot, desk: Desk) -> None:
    desk.has_viewer = False
    desk.saving().open_pdf(desk.visit, desk.assessment, None, desk.notice)
    qtbot.waitUntil(lambda: "Choose Save PDF" in desk.notice.words.text(), timeout=20_000)
    assert "Your answers are kept" in desk.notice.words.text()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this computer has its temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


needs_tmpdir = pytest.mark.skipif(os.name != "posix", reason="TMPDIR names the place on POSIX")


@needs_tmpdir
def test_where_no_private_folder_can_be_made_nothing_is_shown_and_it_is_told(
    desk: Desk, temporary: Path
) -> None:
    temporary.rmdir()
    desk.saving().open_pdf(desk.visit, desk.assessment, None, desk.notice)
    assert "Your answers are kept. Choose Save PDF" in desk.notice.words.text()
    assert desk.notice.property("state") == "fault"
    assert desk.opened == []


@needs_tmpdir
def test_a_private_folder_that_was_swept_away_meanwhile_is_made_anew(
    qtbot: QtBot, desk: Desk, temporary: Path
) -> None:
    saving = desk.saving()

    def folder_shown(times: int) -> Path:
        saving.open_pdf(desk.visit, desk.assessment, None, desk.notice)
        qtbot.waitUntil(lambda: len(desk.opened) == times, timeout=20_000)
        return desk.opened[-1].parent

    rmtree(folder_shown(1))
    assert folder_shown(2).parent == temporary


@needs_tmpdir
def test_what_a_program_that_was_killed_left_behind_is_swept_by_the_next_one(
    qtbot: QtBot, desk: Desk, temporary: Path
) -> None:
    left = temporary / "legnumb-kyfiCz"
    left.mkdir()
    (left / "legnumb-2026-11-23.pdf").write_bytes(b"%PDF-")
    os.utime(left, (0, 0))
    desk.saving()
    qtbot.waitUntil(lambda: not left.exists())
