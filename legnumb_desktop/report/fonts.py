"""The two cuts of Open Sans that the paper uses, their widths, and which characters they have."""

from __future__ import annotations

from functools import cache, lru_cache
from io import BytesIO
from unicodedata import bidirectional, category, normalize

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from legnumb_desktop.assets import resource

REGULAR = "OpenSans"
BOLD = "OpenSans-Semibold"
_FILES = {REGULAR: "fonts/OpenSans-Regular.ttf", BOLD: "fonts/OpenSans-Semibold.ttf"}
NOT_SHOWN = "\ufffd"
"""Stands for a character that the fonts do not have, or that runs from right to left."""


@cache
def font(name: str) -> TTFont:
    """The font, registered with the PDF writer on first use."""
    loaded = TTFont(name, BytesIO(resource(_FILES[name]).read_bytes()))
    registerFont(loaded)
    return loaded


@lru_cache(maxsize=4096)
def width(name: str, text: str) -> float:
    """The width of ``text`` in thousandths of the font size."""
    face = font(name).face
    widths, usual = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(character), usual) for character in text))


@cache
def _shown(character: str) -> str:
    if character == "\n":
        return character
    if category(character) in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if category(character) == "Cf":
        return ""
    known = ord(character) in font(REGULAR).face.charToGlyph and ord(character) in font(BOLD).face.charToGlyph
    return character if known and bidirectional(character) not in ("R", "AL") else NOT_SHOWN


def printable(text: str) -> str:
    """``text`` with every character that cannot be printed replaced by :data:`NOT_SHOWN`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_shown, normalize("NFC", text.replace("\r\n", "\n"))))
