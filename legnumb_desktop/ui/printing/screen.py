"""*Print*: what will come out of the printer, which pages of it, and on which paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.printing.page_picture import PagePicture
from legnumb_desktop.ui.printing.parts import PartChoice
from legnumb_desktop.ui.printing.print_run import PrintRun
from legnumb_desktop.ui.printing.sheets import Sheets
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.one_row import OneRow
from legnumb_desktop.ui.screens.page import Page, empty_out
from legnumb_desktop.ui.screens.words import Words

_PAPERS = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}
_OTHER = {"A4": "Letter", "Letter": "A4"}


class PrintScreen(QWidget):
    back_requested = Signal()
    other_paper_requested = Signal(str)
    open_requested = Signal()
    """In the program that the system has for PDF files."""
    printing_ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("Print")
        self._fixed = self._page.column.count()
        self._run: PrintRun | None = None
        self._printer: QPrinter | None = None
        self.pictures: tuple[PagePicture, ...] = ()
        self.notice = Notice()
        self.print_button = button("Print…", "primary", Icon.PRINTER)
        self.stop_button = button("Stop printing")
        self.paper_button = button("")
        self.open_button = button("Open in my PDF program", "quiet")
        self.back_button = button("Back")
        self.print_button.clicked.connect(self._ask_printer)
        self.stop_button.clicked.connect(self._stop)
        self.paper_button.clicked.connect(lambda: self.other_paper_requested.emit(_OTHER[self._paper]))
        self.open_button.clicked.connect(self.open_requested)
        self.back_button.clicked.connect(self._leave)
        self._page.foot.addWidget(self.notice)
        self._page.foot.addWidget(
            OneRow(
                (self.print_button, self.stop_button, self.back_button), (self.paper_button, self.open_button)
            )
        )
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_pages(self, pdf: bytes) -> None:
        self._sheets = sheets = Sheets(pdf)
        self._paper = sheets.paper
        empty_out(self._page.column, keep=self._fixed)
        self.notice.clear()
        column = self._page.column
        column.addWidget(Words("Tick what you want on paper. It looks like this:", "help"))
        self.pictures = tuple(PagePicture(sheets, page) for page in range(sheets.count))
        self.parts = tuple(
            PartChoice(part, [self.pictures[page] for page in part.pages]) for part in sheets.parts
        )
        for choice in self.parts:
            column.addWidget(choice)
        for picture in self.pictures:
            picture.toggled.connect(self._tell_count)
            column.addWidget(picture)
        column.addStretch(1)
        self.paper_button.setText(f"Use {_OTHER[sheets.paper]} paper")
        self.paper_button.setAccessibleDescription(f"These pages are made for {sheets.paper} paper.")
        self.stop_button.hide()
        self._tell_count()
        self._page.to_top()
        self.print_button.setFocus()

    @property
    def is_printing(self) -> bool:
        return self._run is not None

    @property
    def chosen_pages(self) -> tuple[int, ...]:
        return tuple(picture.page for picture in self.pictures if picture.isChecked())

    def print_to(self, printer: QPrinter, pages: Sequence[int]) -> None:
        self._run = run = PrintRun(self._sheets, pages, printer, self)
        self._printer = printer
        run.begun.connect(
            lambda page, of: self.notice.tell(f"Printing page {page} of {of}…", state="working")
        )
        run.finished.connect(lambda: self._ended(_sent(printer)))
        run.stopped.connect(lambda: self._ended("Printing was stopped. Pages that were sent may still come."))
        run.failed.connect(lambda: self._ended(_REFUSED, state="fault"))
        self.stop_button.show()
        self.print_button.setEnabled(False)
        run.start()

    def _ask_printer(self) -> None:
        pages, paper = self.chosen_pages, QPageSize(_PAPERS[self._paper])
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Legnumb")
        printer.setFullPage(True)
        printer.setPageSize(paper)
        printer.setPageOrientation(QPageLayout.Orientation.Portrait)
        dialog = QPrintDialog(printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, False)
        dialog.accepted.connect(
            lambda: keep_shown_paper(printer, paper, QPrinterInfo(printer).defaultPageSize())
        )
        dialog.accepted.connect(lambda: self.print_to(printer, pages))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def _tell_count(self) -> None:
        chosen = len(self.chosen_pages)
        self.print_button.setEnabled(chosen > 0 and self._run is None)
        self.print_button.setText(
            f"Print {chosen} {'page' if chosen == 1 else 'pages'}…" if chosen else "Print…"
        )
        for choice in self.parts:
            choice.follow_pages()

    def _stop(self) -> None:
        if self._run is not None:
            self._run.stop()

    def _leave(self) -> None:
        self._stop()
        self.back_requested.emit()

    def _ended(self, words: str, *, state: str = "done") -> None:
        if self._run is not None:
            self._run.deleteLater()
        self._run = None
        self.stop_button.hide()
        self._tell_count()
        self.print_button.setFocus()
        self.notice.tell(words, state=state)
        self.printing_ended.emit()


def keep_shown_paper(printer: QPrinter, shown: QPageSize, usual: QPageSize) -> None:
    """The system's dialog goes back to the usual paper of the printer; other paper was chosen there."""
    if printer.pageLayout().pageSize().isEquivalentTo(usual):
        printer.setPageSize(shown)


def _sent(printer: QPrinter) -> str:
    if printer.outputFileName():
        return f"The pages were written to {printer.outputFileName()}"
    return f"The pages were sent to {printer.printerName() or 'the printer'}."


_REFUSED = (
    "The printer did not take the pages. Your answers are kept. "
    "Check that it is switched on and has paper, or go back and choose Save PDF."
)
