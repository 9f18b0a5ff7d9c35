"""The leg chart on paper: the shapes of the screen, marks filled and hatched so that a fax shows them."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from legnumb_desktop.core.leg_chart import Box, LegChart, Ring
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
        def path(rings: tuple[Ring, ...], *, closed: bool = True) -> PDFPathObject:
            drawn = canvas.beginPath()
            for ring in rings:
                for number, (x, y) in enumerate(ring):
                    place = (
                        left + across + (x - chart.box.left) * scale,
                        top - (y - chart.box.top) * scale,
                    )
                    drawn.lineTo(*place) if number else drawn.moveTo(*place)
                if closed:
                    drawn.close()
            return drawn

        canvas.saveState()
        canvas.setLineJoin(1)
        canvas.setLineWidth(0.35)
        canvas.setStrokeColorRGB(*GREY)
        for view in chart.views:
            for shape in view.shapes:
                canvas.drawPath(path(shape.rings), stroke=1, fill=0)
            canvas.setStrokeColorRGB(*HAIRLINE)
            for guide in view.guides:
                canvas.drawPath(path((guide.points,), closed=guide.closed), stroke=1, fill=0)
            canvas.setStrokeColorRGB(*GREY)
        for shape in chart.shapes:
            if shape.mark in marks:
                box = _placed(shape.box, chart.box, scale, left + across, top)
                _mark(canvas, path(shape.rings), box)
        canvas.restoreState()

    return draw


def _mark(canvas: Canvas, path: PDFPathObject, box: Box) -> None:
    canvas.setFillColorRGB(*TEAL)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColorRGB(*WHITE)
    canvas.setLineWidth(0.5)
    step = 0.0
    while step < box.width + box.height:
        canvas.line(box.left + step - box.height, box.top - box.height, box.left + step, box.top)
        step += _HATCH
    canvas.restoreState()
    canvas.drawPath(path, stroke=1, fill=0)


def _placed(box: Box, within: Box, scale: float, left: float, top: float) -> Box:
    """The box on paper; its top is measured upwards, as paper is."""
    return Box(
        left + (box.left - within.left) * scale,
        top - (box.top - within.top) * scale,
        box.width * scale,
        box.height * scale,
    )


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
