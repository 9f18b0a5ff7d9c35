"""From *Save PDF* or *Export* to the file, and the line that says how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.going_on import GoingOn
from legnumb_desktop.intake import Record, RecordFault, Visit
from legnumb_desktop.ui.saving.background import Background, Made
from legnumb_desktop.ui.saving.faults import in_words
from legnumb_desktop.ui.saving.names import offered
from legnumb_desktop.ui.saving.private_folder import private_folder, sweep_leftovers
from legnumb_desktop.ui.saving.record_file import write_record
from legnumb_desktop.ui.saving.session_export import SessionExport
from legnumb_desktop.ui.saving.waiting import Waiting
from legnumb_desktop.ui.screens.notice import Notice

ReportWriter = Callable[[Path, Visit, Assessment, Record | None, str, GoingOn], None]
"""Writes the PDF of a visit: given the path, the visit, its assessment, its record or None, a password or an
empty text, and what is told of its steps. Its faults of the world have the three sentences of ``ToldCalmly``.
"""
ReportMaker = Callable[[Visit, Assessment, Record | None, str, GoingOn], bytes]
"""The same PDF as bytes, for ``A4`` or ``Letter``; for the usual paper where that is empty."""


def open_in_its_program(path: Path) -> bool:
    """Shows the file in the program that the system has for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class Saving(QObject):
    """Needs a window for its dialogs, the writer of the paper, and an executor to write it in."""

    def __init__(
        self,
        window: QWidget,
        write_report: ReportWriter,
        executor: Executor,
        open_file: Callable[[Path], bool] = open_in_its_program,
    ) -> None:
        super().__init__(window)
        self._open_file = open_file
        self._window = window
        self._write_report = write_report
        self._background = Background(executor, self)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(documents or Path.home())
        self._to_print: Path | None = None
        executor.submit(sweep_leftovers, Path(QDir.tempPath()))

    def save_pdf(self, visit: Visit, assessment: Assessment, record: Record | None, notice: Notice) -> None:
        """``record`` travels within the PDF; None where it cannot be read."""

        def write_to(out: Path) -> None:
            self._write(
                out, lambda going_on: self._write_report(out, visit, assessment, record, "", going_on), notice
            )

        self._ask_where("Save PDF", visit.finished or visit.started, "pdf", "PDF (*.pdf)", write_to)

    def save_protected(
        self, visit: Visit, assessment: Assessment, record: Record | None, notice: Notice
    ) -> None:
        """As :meth:`save_pdf`, with a password that is asked for first."""
        from legnumb_desktop.ui.saving.choosing_password import ChoosingPassword

        def chosen(password: str) -> None:
            def write_to(out: Path) -> None:
                def write(going_on: GoingOn) -> None:
                    self._write_report(out, visit, assessment, record, password, going_on)

                self._write(out, write, notice)

            self._ask_where("Save PDF", visit.finished or visit.started, "pdf", "PDF (*.pdf)", write_to)

        dialog = ChoosingPassword(self._window)
        dialog.chosen.connect(chosen)
        dialog.open()

    def export(self, record: Record, exports: Sequence[SessionExport], notice: Notice) -> None:
        def write_to(out: Path, export: SessionExport) -> None:
            try:
                make = export.prepare(record)
            except RecordFault as fault:
                notice.tell(in_words(fault), state="fault")
            else:
                self._write(out, lambda going_on: write_record(out, make(), going_on), notice)

        self._ask_how("Export session", record.line.started, exports, write_to)

    def export_all(
        self, records: Sequence[Record], unread: int, exports: Sequence[SessionExport], notice: Notice
    ) -> None:
        """``unread`` sessions could not be read before; they and those that cannot be told are counted."""

        def write_to(out: Path, export: SessionExport) -> None:
            make, untold = export.prepare_all(records)
            told = _in_numbers(len(records) - untold, unread + untold)
            self._write(out, lambda going_on: write_record(out, make(), going_on), notice, told)

        self._ask_how("Export all sessions", records[0].line.changed, exports, write_to)

    def _ask_how(
        self,
        title: str,
        when: datetime,
        exports: Sequence[SessionExport],
        write_to: Callable[[Path, SessionExport], None],
    ) -> None:
        """The dialog offers every one of ``exports`` as a type of file, the first one to begin with."""
        first = exports[0]
        by_words = {_without_endings(each.files): each for each in exports}

        def chosen(files: str) -> SessionExport:
            return by_words.get(_without_endings(files), first)

        def write(out: Path) -> None:
            write_to(out, chosen(dialog.selectedNameFilter()))

        def offer_another_name(files: str) -> None:
            ending = chosen(files).ending
            dialog.setDefaultSuffix(ending)
            dialog.selectFile(offered(Path(dialog.directory().absolutePath()), when, ending).name)

        dialog = self._ask_where(title, when, first.ending, ";;".join(each.files for each in exports), write)
        dialog.filterSelected.connect(offer_another_name)

    def open_pdf(self, visit: Visit, assessment: Assessment, record: Record | None, notice: Notice) -> None:
        """Shows the very PDF in its program, from a folder of its own that goes when the program ends."""
        if self._to_print is None or not self._to_print.is_dir():
            self._to_print = private_folder(self)
        if self._to_print is None:
            notice.tell(_NO_FOLDER, state="fault")
            return
        out = offered(self._to_print, visit.finished or visit.started, "pdf")

        def shown(_: None) -> None:
            if self._open_file(out):
                notice.tell("The paper is open in your PDF program. Choose Print there.")
            else:
                notice.tell(_NO_PROGRAM, state="fault")

        def write(going_on: GoingOn) -> None:
            self._write_report(out, visit, assessment, record, "", going_on)

        self._begin("Getting the paper ready…", write, shown, "Stopped. Nothing is shown.", notice)

    def make_ready(
        self, make: Callable[[GoingOn], bytes], notice: Notice, ready: Callable[[bytes], None]
    ) -> None:
        """The PDF to be looked at and printed, made beside the window."""
        self._begin("Getting the paper ready…", make, ready, "Stopped. Nothing was printed.", notice)

    def _ask_where(
        self, title: str, when: datetime, ending: str, files: str, chosen: Callable[[Path], None]
    ) -> QFileDialog:
        """A dialog that does not stop the window; it asks by itself before an existing file is replaced."""
        dialog = QFileDialog(self._window, title, str(self._folder), files)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(ending)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.selectFile(offered(self._folder, when, ending).name)

        def take(name: str) -> None:
            self._folder = Path(name).parent
            chosen(Path(name))

        dialog.fileSelected.connect(take)
        dialog.open()
        return dialog

    def _write(
        self, out: Path, write: Callable[[GoingOn], None], notice: Notice, told: str = "Saved to"
    ) -> None:
        def done(_: None) -> None:
            notice.tell(f"{told} {out}", opens=lambda: self._show(out, notice))

        self._begin("Saving…", write, done, "Not saved. Your answers are kept here.", notice)

    def _begin(
        self,
        doing: str,
        work: Callable[[GoingOn], Made],
        done: Callable[[Made], None],
        stopped: str,
        notice: Notice,
    ) -> None:
        notice.tell(doing, state="working")
        underway = self._background.run(
            work,
            done,
            lambda fault: notice.tell(in_words(fault), state="fault"),
            lambda: notice.tell(stopped),
        )
        Waiting(underway, notice)

    def _show(self, out: Path, notice: Notice) -> None:
        if not self._open_file(out):
            notice.tell(f"No program was found that opens it. The file is kept: {out}", state="fault")


def _in_numbers(saved: int, left_out: int) -> str:
    sessions = "1 session" if saved == 1 else f"{saved} sessions"
    but = (
        f" {left_out} could not be read and {'is' if left_out == 1 else 'are'} left out." if left_out else ""
    )
    return f"{sessions} exported.{but} Saved to"


def _without_endings(files: str) -> str:
    """``FHIR`` of ``FHIR (*.fhir.json)``: a dialog of the system may give the endings in another way."""
    return files.partition(" (")[0]


_NO_PROGRAM = (
    "No program that shows PDF files was found. Your answers are kept. "
    "Choose Save PDF and print it on another computer."
)
_NO_FOLDER = (
    "There is no place on this computer where the paper could be shown from. Your answers are kept. "
    "Choose Save PDF, and open it from there."
)
