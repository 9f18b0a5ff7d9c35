"""Words set on a page as operators; reportlab would measure and escape them letter by letter."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.fonts import font
from legnumb_desktop.report.lines import Piece
from legnumb_desktop.report.structure import Element
from legnumb_desktop.report.styles import Colour, Style
from legnumb_desktop.report.tagging import END, Tagger

_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord(sign): f"\\{sign}" for sign in "\\()"
}
"""Of a literal string (PDF 1.7, 7.3.4.2)."""


def set_words(
    canvas: Canvas, tagger: Tagger, side: float, words: Iterable[tuple[float, Piece, Element]]
) -> None:
    """Each with the height of its line's top over the foot of the page, ``side`` from the left, in points."""
    text = canvas.beginText()
    operators: list[str] = vars(text)["_code"]
    document: Any = vars(canvas)["_doc"]
    style: Style | None = None
    colour: Colour | None = None
    opened: Element | None = None
    part = -1
    for top, piece, element in words:
        if element is not opened:
            operators += [END] if opened is not None else []
            operators.append(tagger.begin(element))
            opened = element
        if piece.style is not style:
            style, part = piece.style, -1
            face, size = font(style.font), fp_str(style.size)
            if style.colour is not colour:
                colour = style.colour
                operators.append(_fill(colour))
        operators.append(f"1 0 0 1 {side + piece.across:.2f} {top - piece.down:.2f} Tm")
        # the blank parts two lines of a paragraph for who hears it read
        for subset, letters in face.splitString(f"{piece.text} ", document):
            if subset != part:
                operators.append(f"{face.getSubsetInternalName(subset, document)} {size} Tf")
                part = subset
            operators.append(f"({letters.decode('latin-1').translate(_ESCAPED)}) Tj")
    operators += [END] if opened is not None else []
    canvas.drawText(text)


@cache
def _fill(colour: Colour) -> str:
    return f"{fp_str(*colour)} rg"
