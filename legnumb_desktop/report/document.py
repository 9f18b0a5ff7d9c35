"""The PDF itself: pages drawn on a canvas, title, language and bookmarks set."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.report.answers_page import answers_page
from legnumb_desktop.report.attached import attach
from legnumb_desktop.report.clinician_page import clinician_page, details
from legnumb_desktop.report.codes_page import codes_page
from legnumb_desktop.report.contents import Report
from legnumb_desktop.report.fonts import BOLD, REGULAR, font, printable
from legnumb_desktop.report.footer import HEIGHT, footer
from legnumb_desktop.report.lines import Figure, Line, Piece
from legnumb_desktop.report.paging import Page, Part, paged
from legnumb_desktop.report.person_page import person_page
from legnumb_desktop.report.reading import read
from legnumb_desktop.report.setting import set_words
from legnumb_desktop.report.structure import ARTIFACT, Element
from legnumb_desktop.report.tagging import END, Tagger

SIDE, TOP, BOTTOM = 42.0, 34.0, 24.0
_SIZES = {"A4": A4, "Letter": LETTER}
_LANGUAGES = {"en": "en-GB"}
PROGRAM = "Legnumb Desktop"


def pdf_of(report: Report, going_on: GoingOn = unwatched) -> bytes:
    wide, high = _SIZES[report.page]
    room = wide - 2 * SIDE
    for name in (REGULAR, BOLD):
        font(name)
    going_on(0, 0)
    reading = read(report, room)
    height = high - TOP - BOTTOM - HEIGHT
    letter, brevity = clinician_page(reading, height)
    going_on(0, 0)
    parts = [
        Part("For the clinician", letter),
        Part("For you", person_page(reading)),
        Part("In detail", details(reading, brevity)),
        Part("All answers", answers_page(reading)),
    ]
    if report.codes:
        parts.append(Part("For the clinic’s computer", codes_page(report.codes, room)))
    rl_config.useA85 = 0  # pages as bytes and not as letters: a fifth smaller, and sooner written
    file = BytesIO()
    canvas = _canvas(file, report)
    tagger, sections = Tagger(canvas), list[tuple[str, list[Element]]]()
    pages = paged([part for part in parts if part.lines], height)
    for number, page in enumerate(pages, start=1):
        going_on(number - 1, len(pages) + 1)
        if page.begins:
            canvas.bookmarkPage(page.begins)
            canvas.addOutlineEntry(page.begins, page.begins, level=0)
            sections.append((page.begins, []))
        tagger.new_page()
        sections[-1][1].extend(_draw(canvas, tagger, page, footer(report, number, len(pages), room), high))
        canvas.showPage()
    going_on(len(pages), len(pages) + 1)
    tagger.finish(sections)
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


def _draw(canvas: Canvas, tagger: Tagger, page: Page, foot: Line, high: float) -> list[Element]:
    """Gives what was drawn in the order of reading, which is not that of drawing."""
    placed = [(high - TOP - down, line) for down, line in page.lines]
    placed.append((BOTTOM + HEIGHT, foot))
    order: list[Element] = []
    words: list[tuple[float, Piece, Element]] = []
    operators: list[str] = vars(canvas)["_code"]
    for top, line in placed:
        alone = Element("P")
        for piece in line.pieces:
            words.append((top, piece, piece.element or alone))
            order.append(piece.element or alone)
        for drawing in line.drawings:
            shown = drawing.element if isinstance(drawing, Figure) else ARTIFACT
            order.append(shown)
            operators.append(tagger.begin(shown))
            drawing(canvas, SIDE, top)
            operators.append(END)
    set_words(canvas, tagger, SIDE, words)
    return [element for element in order if element is not ARTIFACT]
