"""Shapes drawn as vectors: one for each urgency, told apart without colour, and the box to tick."""

from __future__ import annotations

from math import cos, pi, sin

from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.lines import Drawing
from legnumb_desktop.report.styles import GREY, HAIRLINE, URGENCY_COLOUR, WHITE, Colour

_CORNERS = {"octagon": (8, pi / 8), "triangle": (3, pi / 2), "diamond": (4, pi / 2)}


def urgency_shape(shape: str, size: float, across: float, down: float) -> Drawing:
    """The filled shape in a square of ``size`` points whose upper left corner is ``across`` and ``down``."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setFillColorRGB(*URGENCY_COLOUR[shape])
        half = size / 2
        x, y = left + across + half, top - down - half
        if shape in _CORNERS:
            _polygon(canvas, shape, x, y, half)
        elif shape == "circle":
            canvas.circle(x, y, half, stroke=0, fill=1)
        else:
            canvas.roundRect(x - half, y - half, size, size, size / 4.5, stroke=0, fill=1)
        _sign(canvas, shape, x, y, size)

    return draw


def _polygon(canvas: Canvas, shape: str, x: float, y: float, half: float) -> None:
    corners, first = _CORNERS[shape]
    radius = half * (1.16 if shape == "triangle" else 1.06)
    low = half * 0.16 if shape == "triangle" else 0.0
    path = canvas.beginPath()
    for corner in range(corners):
        angle = first + 2 * pi * corner / corners
        point = (x + radius * cos(angle), y - low + radius * sin(angle))
        path.lineTo(*point) if corner else path.moveTo(*point)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _sign(canvas: Canvas, shape: str, x: float, y: float, size: float) -> None:
    """In white: an exclamation mark where it is urgent, an arrow where it is not, a tick if all is well"""
    canvas.saveState()
    canvas.setStrokeColorRGB(*WHITE)
    canvas.setFillColorRGB(*WHITE)
    canvas.setLineWidth(size * 0.11)
    canvas.setLineCap(1)
    canvas.setLineJoin(1)
    if shape in _CORNERS:
        canvas.line(x, y + size * 0.22, x, y - size * 0.06)
        canvas.circle(x, y - size * 0.25, size * 0.065, stroke=0, fill=1)
    else:
        points = [(-0.14, 0.2), (0.1, 0.0), (-0.14, -0.2)] if shape == "circle" else _TICK
        path = canvas.beginPath()
        path.moveTo(x + points[0][0] * size, y + points[0][1] * size)
        for across, up in points[1:]:
            path.lineTo(x + across * size, y + up * size)
        canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


_TICK = [(-0.22, 0.0), (-0.06, -0.17), (0.24, 0.2)]


def frame(wide: float, high: float, colour: Colour, thick: float) -> Drawing:
    """A box with a heavy left edge, its upper left corner at the line's."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColorRGB(*colour)
        canvas.setFillColorRGB(*colour)
        canvas.setLineWidth(thick)
        canvas.rect(left, top - high, wide, high, stroke=1, fill=0)
        canvas.rect(left, top - high, 5, high, stroke=0, fill=1)

    return draw


def rule(
    wide: float, down: float, colour: Colour = HAIRLINE, thick: float = 0.6, across: float = 0.0
) -> Drawing:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColorRGB(*colour)
        canvas.setLineWidth(thick)
        canvas.line(left + across, top - down, left + across + wide, top - down)

    return draw


def tick_box(size: float, across: float, down: float) -> Drawing:
    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.setStrokeColorRGB(*GREY)
        canvas.setLineWidth(0.7)
        canvas.rect(left + across, top - down - size, size, size, stroke=1, fill=0)

    return draw
