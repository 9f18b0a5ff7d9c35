"""The PDF against a bare canvas that places the same words at the same places with the same fonts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from io import BytesIO

from pypdf import PageObject, PdfReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.figure import Figure, in_turn, milliseconds
from benchmarks.other_papers import makers
from benchmarks.patient import answers, pathway
from benchmarks.sent_session import sent_pdf, sent_record
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.report import Report, report_bytes
from legnumb_desktop.report.fonts import BOLD, REGULAR, font

_BARS = {"weasyprint": 1.0, "typst": 4.0}
"""Typst is compiled; WeasyPrint is Python as ours is."""
_AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words in one font, at points from the lower left corner of the page."""

    words: str
    left: float
    base: float
    face: str
    size: float


def paper() -> Figure:
    report = Report(
        pathway=pathway(),
        answers=answers(),
        assessment=assess(pathway(), answers()),
        person="",
        started=_AT,
        finished=_AT,
        printed=_AT,
        program_version="0",
        emergency_number="112",
        page="A4",
        session="0" * 32,
    )
    pages = [_pieces(page) for page in PdfReader(BytesIO(report_bytes(report))).pages]
    ours, floor = in_turn(
        partial(milliseconds, lambda: report_bytes(report)), partial(milliseconds, lambda: _bare(pages)), 25
    )
    return Figure("PDF written", ours, floor, "ms", 4.0)


def whole_paper() -> list[Figure]:
    """The paper as it is sent, with picture, tags, codes and files, beside other makers of the bare text."""
    record = sent_record("0" * 32)
    pages = [_lines(page) for page in PdfReader(BytesIO(sent_pdf(record))).pages]
    others = makers()
    if not others:
        print("whole paper: neither weasyprint nor typst is installed (pip install '.[benchmark]')")
    figures = []
    for name, make in others.items():
        ours, theirs = in_turn(
            partial(milliseconds, lambda: sent_pdf(record)),
            partial(milliseconds, lambda make=make: make(pages)),
            5,
        )
        figures.append(Figure(f"whole paper, to the text alone by {name}", ours, theirs, "ms", _BARS[name]))
    return figures


def _lines(page: PageObject) -> list[tuple[str, float]]:
    """Pieces that stand on one line of the page, as one."""
    lines: dict[float, tuple[list[str], float]] = {}
    for piece in _pieces(page):
        words, _ = lines.setdefault(round(piece.base, 1), ([], piece.size))
        words.append(piece.words)
    return [(" ".join(words), size) for words, size in lines.values()]


def _pieces(page: PageObject) -> list[_Piece]:
    pieces: list[_Piece] = []

    def take(
        words: str, _: list[float], place: list[float], font_told: dict[str, str] | None, size: float
    ) -> None:
        if words.strip() and font_told:
            face = BOLD if font_told["/BaseFont"].endswith(BOLD) else REGULAR
            pieces.append(_Piece(words.strip(), place[4], place[5], face, size))

    page.extract_text(visitor_text=take)
    return pieces


def _bare(pages: list[list[_Piece]]) -> bytes:
    font(REGULAR)
    font(BOLD)
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for pieces in pages:
        for piece in pieces:
            canvas.setFont(piece.face, piece.size)
            canvas.drawString(piece.left, piece.base, piece.words)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
