"""The PDF against a bare canvas that places the same words with the same fonts."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.figure import Figure, in_turn, milliseconds
from benchmarks.patient import answers, pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.report import Report, report_bytes
from legnumb_desktop.report.fonts import REGULAR, font

_AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


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
    pages = [page.extract_text().splitlines() for page in PdfReader(BytesIO(report_bytes(report))).pages]
    ours, floor = in_turn(
        lambda: milliseconds(lambda: report_bytes(report)), lambda: milliseconds(lambda: _bare(pages)), 25
    )
    return Figure("PDF written", ours, floor, "ms", 4.0)


def _bare(pages: list[list[str]]) -> bytes:
    font(REGULAR)
    out = BytesIO()
    canvas = Canvas(out, pageCompression=1)
    for lines in pages:
        canvas.setFont(REGULAR, 9)
        for number, line in enumerate(lines):
            canvas.drawString(40, 800 - 10 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
