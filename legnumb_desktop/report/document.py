"""The PDF itself: pages drawn on a canvas, title, language and bookmarks set."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.answers_page import answers_page
from legnumb_desktop.report.attached import attach
from legnumb_desktop.report.clinician_page import clinician_page, details
from legnumb_desktop.report.codes_page import codes_page
from legnumb_desktop.report.contents import Report
from legnumb_desktop.report.fonts import BOLD, REGULAR, font, printable
from legnumb_desktop.report.footer import HEIGHT, footer
from legnumb_desktop.report.lines import Line
from legnumb_desktop.report.paging import Page, Part, paged
from legnumb_desktop.report.person_page import person_page
from legnumb_desktop.report.reading import read
from legnumb_desktop.report.styles import Colour, Style

SIDE, TOP, BOTTOM = 42.0, 34.0, 24.0
_SIZES = {"A4": A4, "Letter": LETTER}
_LANGUAGES = {"en": "en-GB"}
PROGRAM = "Legnumb Desktop"


def pdf_of(report: Report) -> bytes:
    wide, high = _SIZES[report.page]
    room = wide - 2 * SIDE
    for name in (REGULAR, BOLD):
        font(name)
    reading = read(report, room)
    height = high - TOP - BOTTOM - HEIGHT
    letter, brevity = clinician_page(reading, height)
    parts = [
        Part("For the clinician", letter),
        Part("For you", person_page(reading)),
        Part("In detail", details(reading, brevity)),
        Part("All answers", answers_page(reading)),
    ]
    if report.codes:
        parts.append(Part("For the clinic’s computer", codes_page(report.codes, room)))
    file = BytesIO()
    canvas = _canvas(file, report)
    pages = paged([part for part in parts if part.lines], height)
    for number, page in enumerate(pages, start=1):
        if page.begins:
            canvas.bookmarkPage(page.begins)
            canvas.addOutlineEntry(page.begins, page.begins, level=0)
        _draw(canvas, page, footer(report, number, len(pages), room), high)
        canvas.showPage()
    attach(canvas, report.attachments)
    canvas.save()
    return file.getvalue()


def _canvas(file: BytesIO, report: Report) -> Canvas:
    form = report.pathway.form
    first_font: dict[str, Any] = {"initialFontName": REGULAR}
    canvas = Canvas(
        file,
        pagesize=_SIZES[report.page],
        invariant=1,
        lang=_LANGUAGES.get(form.language, form.language),
        pageCompression=1,
        **first_font,
    )
    canvas.setTitle(f"{form.title}: report of {report.started:%Y-%m-%d}")
    canvas.setAuthor(PROGRAM)
    canvas.setCreator(printable(f"{PROGRAM} {report.program_version}"))
    canvas.setSubject("Report of an intake for the clinician and the person")
    canvas.setDateFormatter(lambda *_: f"D:{report.printed:%Y%m%d%H%M%S}")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    canvas.showOutline()
    return canvas


def _draw(canvas: Canvas, page: Page, foot: Line, high: float) -> None:
    placed = [(high - TOP - down, line) for down, line in page.lines]
    placed.append((BOTTOM + HEIGHT, foot))
    for top, line in placed:
        for drawing in line.drawings:
            drawing(canvas, SIDE, top)
    text = canvas.beginText()
    style: Style | None = None
    colour: Colour | None = None
    for top, line in placed:
        for piece in line.pieces:
            if piece.style is not style:
                style = piece.style
                text.setFont(style.font, style.size)
                if style.colour is not colour:
                    colour = style.colour
                    text.setFillColorRGB(*colour)
            text.setTextOrigin(SIDE + piece.across, top - piece.down)
            text.textOut(piece.text)
    canvas.drawText(text)
