"""The leg chart on paper: the shapes of the screen, marks filled and hatched so that a fax shows them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from legnumb_desktop.core.leg_chart import LegChart, Ring, Shape
from legnumb_desktop.report.fonts import width
from legnumb_desktop.report.lines import Drawing, Piece
from legnumb_desktop.report.styles import GREY, HAIRLINE, TEAL, TINY_LABEL, WHITE

SIDES = {"L": "left", "R": "right"}
_HATCH = 2.6
"""Points between the hatch lines."""


def chart_height(chart: LegChart, wide: float) -> float:
    return wide * chart.box.height / chart.box.width


def legs(chart: LegChart, marks: frozenset[str], across: float, wide: float) -> Drawing:
    """``wide`` points wide, its left edge ``across`` points from the line's."""
    scale = wide / chart.box.width

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.saveState()
        canvas.translate(left + across - chart.box.left * scale, top + chart.box.top * scale)
        canvas.scale(scale, -scale)
        canvas.setLineJoin(1)
        canvas.setLineWidth(0.35 / scale)
        canvas.setStrokeColorRGB(*HAIRLINE)
        canvas.drawPath(_guides(chart), stroke=1, fill=0)
        canvas.setStrokeColorRGB(*GREY)
        canvas.drawPath(_outlines(chart), stroke=1, fill=0)
        for shape in chart.shapes:
            if shape.mark in marks:
                _mark(canvas, shape, scale)
        canvas.restoreState()

    return draw


@cache
def _outlines(chart: LegChart) -> PDFPathObject:
    return _path((ring, True) for shape in chart.shapes for ring in shape.rings)


@cache
def _guides(chart: LegChart) -> PDFPathObject:
    return _path((guide.points, guide.closed) for view in chart.views for guide in view.guides)


def _path(rings: Iterable[tuple[Ring, bool]]) -> PDFPathObject:
    """In the chart's own units: the page is turned and scaled instead, which spares thousands of points."""
    code: list[str] = []
    for ring, closed in rings:
        code += [f"{x:.1f} {y:.1f} {'l' if number else 'm'}" for number, (x, y) in enumerate(ring)]
        code += ["h"] if closed else []
    return PDFPathObject(code)


def _mark(canvas: Canvas, shape: Shape, scale: float) -> None:
    path = _path((ring, True) for ring in shape.rings)
    box = shape.box
    canvas.setFillColorRGB(*TEAL)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColorRGB(*WHITE)
    canvas.setLineWidth(0.5 / scale)
    step, bottom = 0.0, box.top + box.height
    while step < box.width + box.height:
        canvas.line(box.left + step - box.height, bottom, box.left + step, box.top)
        step += _HATCH / scale
    canvas.restoreState()
    canvas.drawPath(path, stroke=1, fill=0)


def names(chart: LegChart, across: float, wide: float) -> tuple[Piece, ...]:
    """The titles of the views, and which side is which."""
    scale = wide / chart.box.width
    pieces: list[Piece] = []
    for view in chart.views:
        box = view.box
        middle, above = box.middle[0] - chart.box.left, box.top - 12 - chart.box.top
        pieces.append(_centred(view.title, across + middle * scale, above * scale))
        for side, word in SIDES.items():
            boxes = [shape.box for shape in view.shapes if shape.mark.startswith(f"{side}.")]
            if boxes:
                middle = (min(b.left for b in boxes) + max(b.left + b.width for b in boxes)) / 2
                down = box.top + box.height + 50 - chart.box.top
                pieces.append(_centred(word, across + (middle - chart.box.left) * scale, down * scale))
    return tuple(pieces)


def _centred(text: str, middle: float, down: float) -> Piece:
    return Piece(middle - width(TINY_LABEL.font, text) * TINY_LABEL.size / 2000, down, text, TINY_LABEL)
