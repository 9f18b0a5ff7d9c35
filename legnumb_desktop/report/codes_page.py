"""A page for the clinic's computer: the session as QR codes, for where only the paper arrives."""

from __future__ import annotations

from collections.abc import Sequence

import segno
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.lines import Drawing, Figure, Line, Piece, Run
from legnumb_desktop.report.structure import Element
from legnumb_desktop.report.styles import ANSWER, ANSWER_QUIET, TITLE
from legnumb_desktop.report.wrapping import wrapped

SIDE = 224.0
"""Points of a code with its quiet zone."""
_LABEL = 14.0
_SAID = (
    "These codes hold the answers of this session. Where only the paper arrives, a barcode scanner can read "
    "them into Legnumb: My sessions, Open a report. They are not needed to read this report."
)
_QUIET = 4
"""Dots of white round a code, as its standard asks (ISO/IEC 18004)."""
_MASK = 3
"""One mask for all: trying all eight takes ten times as long, and every reader reads every mask."""


def codes_page(codes: Sequence[str], room: float) -> list[Line]:
    lines = [*wrapped([Run("For the clinic’s computer", TITLE)], room), *wrapped([Run(_SAID, ANSWER)], room)]
    for first in range(0, len(codes), 2):
        lines.append(_row(codes, first, room))
    return lines


def _row(codes: Sequence[str], first: int, room: float) -> Line:
    pieces: list[Piece] = []
    drawings: list[Drawing] = []
    for number in range(first, min(first + 2, len(codes))):
        across = 0.0 if number == first else room - SIDE
        pieces.append(Piece(across, 11.0, f"Code {number + 1} of {len(codes)}", ANSWER_QUIET))
        shown = Element("Figure", alternative=f"QR code {number + 1} of {len(codes)}")
        drawings.append(Figure(_drawn(codes[number], across), shown))
    return Line(_LABEL + SIDE, tuple(pieces), tuple(drawings), above=8.0)


def _drawn(text: str, across: float) -> Drawing:
    code = segno.make_qr(text, error="m", mode="alphanumeric", boost_error=False, mask=_MASK)
    rows = [bytes(row) for row in code.matrix]
    dot = SIDE / (len(rows) + 2 * _QUIET)

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColorRGB(0, 0, 0)
        path = canvas.beginPath()
        for y, row in enumerate(rows):
            for start, length in _dark(row):
                down = top - _LABEL - (y + _QUIET + 1) * dot
                path.rect(left + across + (start + _QUIET) * dot, down, length * dot, dot)
        canvas.drawPath(path, stroke=0, fill=1)

    return draw


def _dark(row: bytes) -> list[tuple[int, int]]:
    """Start and length of every dark stretch."""
    found: list[tuple[int, int]] = []
    for place, dark in enumerate(row):
        if dark and found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        elif dark:
            found.append((place, 1))
    return found
