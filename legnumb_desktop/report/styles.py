"""Sizes and colours of the paper: one accent, greys dark enough for a photocopy, urgency colours."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.report.fonts import BOLD, REGULAR

Colour = tuple[float, float, float]

INK: Colour = (0.09, 0.10, 0.12)
GREY: Colour = (0.36, 0.38, 0.41)
HAIRLINE: Colour = (0.72, 0.74, 0.76)
TEAL: Colour = (0.02, 0.33, 0.35)
WHITE: Colour = (1.0, 1.0, 1.0)
URGENCY_COLOUR: dict[str, Colour] = {
    "octagon": (0.68, 0.09, 0.09),
    "triangle": (0.74, 0.30, 0.02),
    "diamond": (0.60, 0.42, 0.00),
    "circle": (0.07, 0.34, 0.62),
    "rounded_square": (0.12, 0.41, 0.20),
}


@dataclass(frozen=True, slots=True)
class Style:
    """``size`` and ``leading`` in points."""

    font: str
    size: float
    leading: float
    colour: Colour = INK


TITLE = Style(BOLD, 15, 19, TEAL)
BAND = Style(BOLD, 15, 19)
HEADING = Style(BOLD, 9.6, 12.5, TEAL)
BODY = Style(REGULAR, 8.6, 11)
STRONG = Style(BOLD, 8.6, 11)
LABEL = Style(BOLD, 8.6, 11, GREY)
ANSWER = Style(REGULAR, 8.4, 10.5)
ANSWER_STRONG = Style(BOLD, 8.4, 10.5)
ANSWER_TIME = Style(REGULAR, 7.0, 10.5, GREY)
ANSWER_QUIET = Style(REGULAR, 8.4, 10.5, GREY)
NARROW_LABEL = Style(BOLD, 7.8, 11, GREY)
QUIET = Style(REGULAR, 8.6, 11, GREY)
SMALL = Style(REGULAR, 7.6, 9.8)
SMALL_LABEL = Style(BOLD, 7.6, 9.8, GREY)
SMALL_STRONG = Style(BOLD, 7.6, 9.8)
SMALL_QUIET = Style(REGULAR, 7.6, 9.8, GREY)
BLANK = Style(REGULAR, 8.0, 14.0)
BLANK_LABEL = Style(BOLD, 8.4, 14.0, TEAL)
DICTATED = Style(REGULAR, 9.6, 12.6)
TINY_LABEL = Style(REGULAR, 5.4, 7, GREY)
FOOTER = Style(REGULAR, 7, 9, GREY)

PLAIN_TITLE = Style(BOLD, 20, 26)
PLAIN_HEADING = Style(BOLD, 13, 18, TEAL)
PLAIN = Style(REGULAR, 11.6, 16)
PLAIN_STRONG = Style(BOLD, 11.6, 16)
PLAIN_QUIET = Style(REGULAR, 10.4, 14, GREY)
