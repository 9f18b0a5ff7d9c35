"""From the pages on the screen to what comes out of the printer; the printer here writes a file."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["CUPS_SERVER"] = "127.0.0.1:1"  # no test may reach a printer that has paper

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.report import PageSize, Report, report_bytes
from legnumb_desktop.ui.printing.screen import PrintScreen, keep_shown_paper
from legnumb_desktop.ui.printing.sheets import Sheets


def paper(page: PageSize = "A4") -> bytes:
    files = form_files()
    pathway = read_pathway(files)
    answers = next(case.answers for case in read_cases(files, pathway) if case.id == "V04")
    day = datetime(2026, 11, 23, 9, tzinfo=UTC)
    return report_bytes(
        Report(
            pathway=pathway,
            answers=answers,
            assessment=assess(pathway, answers),
            person="",
            started=day,
            finished=day,
            printed=day,
            program_version="1",
            emergency_number="112",
            page=page,
            session="s",
        )
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return paper()


@pytest.fixture
def screen(qtbot: QtBot, pdf: bytes) -> PrintScreen:
    screen = PrintScreen()
    qtbot.addWidget(screen)
    screen.resize(900, 700)
    screen.show_pages(pdf)
    screen.show()
    return screen


def to_file(out: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    printer.setFullPage(True)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def ink(sheets: Sheets, page: int) -> list[int]:
    """How dark each of a hundred fields of the page is, 0 to 255."""
    seen = sheets.picture(page, 72).scaled(
        10, 10, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return [255 - seen.pixelColor(x, y).lightness() for y in range(10) for x in range(10)]


def differs(one: list[int], other: list[int]) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def test_every_page_is_shown_with_the_part_it_belongs_to(screen: PrintScreen, pdf: bytes) -> None:
    sheets = Sheets(pdf)
    assert len(screen.pictures) == sheets.count
    assert [part.title for part in sheets.parts] == [
        "For the clinician",
        "For you",
        "In detail",
        "All answers",
    ]
    assert screen.pictures[0].accessibleName() == f"Page 1 of {sheets.count}, For the clinician"
    assert screen.print_button.text() == f"Print {sheets.count} pages…"


def test_a_part_that_is_unticked_takes_its_pages_with_it(
    qtbot: QtBot, screen: PrintScreen, pdf: bytes
) -> None:
    part = Sheets(pdf).parts[1]
    qtbot.mouseClick(screen.parts[1], Qt.MouseButton.LeftButton)
    assert not set(part.pages) & set(screen.chosen_pages)
    qtbot.mouseClick(screen.parts[1], Qt.MouseButton.LeftButton)
    assert set(part.pages) <= set(screen.chosen_pages)


def test_a_page_that_has_no_height_yet_is_not_drawn(screen: PrintScreen) -> None:
    """At 200 % Qt paints pages once before they are laid out."""
    (first, *_) = screen.pictures
    first.setFixedHeight(6)
    assert first.grab().height() == 6


def test_a_single_page_is_left_out_by_keyboard(qtbot: QtBot, screen: PrintScreen) -> None:
    screen.pictures[0].setFocus()
    qtbot.keyClick(screen.pictures[0], Qt.Key.Key_Space)
    assert 0 not in screen.chosen_pages
    assert len(screen.chosen_pages) == len(screen.pictures) - 1


def test_with_no_page_ticked_nothing_can_be_printed(qtbot: QtBot, screen: PrintScreen) -> None:
    for picture in screen.pictures:
        picture.setChecked(False)
    assert not screen.print_button.isEnabled()
    assert not any(part.isChecked() for part in screen.parts)


def test_what_is_printed_looks_like_what_would_be_saved(
    qtbot: QtBot, screen: PrintScreen, pdf: bytes, tmp_path: Path
) -> None:
    out = tmp_path / "printed.pdf"
    with qtbot.waitSignal(screen.printing_ended, timeout=60_000):
        screen.print_to(to_file(out), screen.chosen_pages)
    saved, printed = Sheets(pdf), Sheets(out.read_bytes())
    assert printed.count == saved.count
    for page in range(saved.count):
        apart = [differs(ink(saved, other), ink(printed, page)) for other in range(saved.count)]
        assert apart[page] < 2, page
        assert apart[page] == min(apart), page


def test_only_the_ticked_pages_reach_the_paper(
    qtbot: QtBot, screen: PrintScreen, pdf: bytes, tmp_path: Path
) -> None:
    last = len(screen.pictures) - 1
    for picture in screen.pictures[:-1]:
        picture.setChecked(False)
    out = tmp_path / "printed.pdf"
    with qtbot.waitSignal(screen.printing_ended, timeout=60_000):
        screen.print_to(to_file(out), screen.chosen_pages)
    printed = Sheets(out.read_bytes())
    assert printed.count == 1
    assert differs(ink(Sheets(pdf), last), ink(printed, 0)) < 2


def test_the_systems_own_dialog_prints_what_was_ticked(
    qtbot: QtBot, screen: PrintScreen, tmp_path: Path
) -> None:
    for picture in screen.pictures[1:]:
        picture.setChecked(False)
    qtbot.mouseClick(screen.print_button, Qt.MouseButton.LeftButton)
    (dialog,) = screen.findChildren(QPrintDialog)
    qtbot.waitUntil(dialog.isVisible)
    out = tmp_path / "from-dialog.pdf"
    dialog.printer().setOutputFileName(str(out))
    for field in dialog.findChildren(QLineEdit):
        field.setText(str(out))
    with qtbot.waitSignal(screen.printing_ended, timeout=60_000):
        dialog.accept()
    assert Sheets(out.read_bytes()).count == 1
    assert str(out) in screen.notice.words.text()


def test_the_paper_that_is_shown_stays_where_the_dialog_goes_back_to_the_usual_one(tmp_path: Path) -> None:
    a4, letter = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
    printer = to_file(tmp_path / "printed.pdf")
    printer.setPageSize(a4)
    keep_shown_paper(printer, letter, a4)
    assert printer.pageLayout().pageSize().isEquivalentTo(letter)


def test_other_paper_that_was_chosen_in_the_dialog_stays(tmp_path: Path) -> None:
    a4, letter = QPageSize(QPageSize.PageSizeId.A4), QPageSize(QPageSize.PageSizeId.Letter)
    printer = to_file(tmp_path / "printed.pdf")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    keep_shown_paper(printer, letter, a4)
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.A5


def test_printing_can_be_stopped_between_two_pages(qtbot: QtBot, screen: PrintScreen, tmp_path: Path) -> None:
    with qtbot.waitSignal(screen.printing_ended, timeout=60_000):
        screen.print_to(to_file(tmp_path / "stopped.pdf"), screen.chosen_pages)
        assert screen.stop_button.isVisible()
        qtbot.mouseClick(screen.stop_button, Qt.MouseButton.LeftButton)
    assert "stopped" in screen.notice.words.text()
    assert screen.print_button.isEnabled()
    assert not screen.stop_button.isVisible()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_calmly(
    qtbot: QtBot, screen: PrintScreen, tmp_path: Path
) -> None:
    with qtbot.waitSignal(screen.printing_ended, timeout=60_000):
        screen.print_to(to_file(tmp_path / "no such folder" / "printed.pdf"), screen.chosen_pages)
    assert "Your answers are kept" in screen.notice.words.text()
    assert screen.print_button.isEnabled()


def test_letter_paper_is_recognised_and_a4_is_offered_in_its_place(qtbot: QtBot, screen: PrintScreen) -> None:
    assert screen.paper_button.text() == "Use Letter paper"
    screen.show_pages(paper("Letter"))
    assert screen.paper_button.text() == "Use A4 paper"
    with qtbot.waitSignal(screen.other_paper_requested) as asked:
        qtbot.mouseClick(screen.paper_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["A4"]
