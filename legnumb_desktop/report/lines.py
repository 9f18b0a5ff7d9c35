"""The pieces a page is stacked from: lines of text with places, and shapes drawn behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.structure import Element
from legnumb_desktop.report.styles import Style

Drawing = Callable[[Canvas, float, float], None]
"""Draws with the left edge and the top of its line given, in points from the page's lower left corner."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    style: Style


@dataclass(frozen=True, slots=True)
class Piece:
    """Text placed in a line: ``across`` from the left edge, ``down`` from the line's top to the baseline."""

    across: float
    down: float
    text: str
    style: Style
    element: Element | None = None
    """What it is a part of; pieces of one line without any make a paragraph."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing that says something, for who cannot see it in words too."""

    draw: Drawing
    element: Element

    def __call__(self, canvas: Canvas, left: float, top: float) -> None:
        self.draw(canvas, left, top)


@dataclass(frozen=True, slots=True)
class Line:
    """The unit that is never split between pages. ``above`` is left out at the top of a page."""

    height: float
    pieces: tuple[Piece, ...] = ()
    drawings: tuple[Drawing, ...] = ()
    above: float = 0.0
    keeps_next: bool = False


def moved(line: Line, across: float, down: float = 0.0) -> tuple[Piece, ...]:
    return tuple(
        replace(piece, across=piece.across + across, down=piece.down + down) for piece in line.pieces
    )


def spaced(lines: Sequence[Line], above: float) -> list[Line]:
    """The same lines with this space above the first."""
    return [replace(lines[0], above=above), *lines[1:]] if lines else []


def kept(lines: Sequence[Line]) -> list[Line]:
    """The same lines, each kept on the page of the next one, the last with what follows."""
    return [replace(line, keeps_next=True) for line in lines]


def together(lines: Sequence[Line]) -> list[Line]:
    """The same lines on one page, if a page can hold them."""
    return [*kept(lines[:-1]), lines[-1]] if lines else []


def height_of(lines: Sequence[Line]) -> float:
    return sum(line.height + line.above for line in lines)
