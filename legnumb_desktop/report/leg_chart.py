"""The leg chart on paper: the shapes of the screen, marks filled and hatched so that a fax shows them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from math import ceil, floor

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.core.hatching import DOT, LINE, SIDE, TILES, Layers, bands_of, plain_layers
from legnumb_desktop.core.leg_chart import Box, LegChart, Point, Ring, Shape, edges
from legnumb_desktop.report.fonts import width
from legnumb_desktop.report.lines import Drawing, Piece
from legnumb_desktop.report.styles import GREY, HAIRLINE, TEAL, TINY_LABEL, WHITE

SIDES = {"L": "left", "R": "right"}
_TILE = 3.4
"""Points that a tile of a hatch is wide."""
Ink = tuple[float, float, float]
FILLS: dict[Hatch, Ink] = {
    Hatch.SLANTED: TEAL,
    Hatch.DOTTED: (0.294, 0.180, 0.620),
    Hatch.ZIGZAG: (0.431, 0.271, 0.063),
    Hatch.CROSSED: (0.561, 0.114, 0.420),
    Hatch.LEVEL: (0.227, 0.294, 0.341),
}
MORE: Ink = (0.086, 0.129, 0.122)
"""The band of the kinds that have no room in a small area."""
_BAND, _LEAST_BAND, _GAP = 7.4, 2.4, 0.6
"""Points that a band of one of several kinds is high, and the white line above it."""
_LEGS = "legs"
_SIGN_WIDE, _SIGN_HIGH, _KEY_ROW = 11.0, 6.5, 10.0


def chart_height(chart: LegChart, wide: float) -> float:
    return wide * chart.box.height / chart.box.width


def legs(chart: LegChart, painted: Layers | frozenset[str], across: float, wide: float) -> Drawing:
    """``wide`` points wide, its left edge ``across`` points from the line's. Marks alone are of one kind."""
    scale = wide / chart.box.width
    layers = plain_layers(painted) if isinstance(painted, frozenset) else painted

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.saveState()
        canvas.translate(left + across - chart.box.left * scale, top + chart.box.top * scale)
        canvas.scale(scale, -scale)
        canvas.setLineJoin(1)
        canvas.setLineWidth(0.35 / scale)
        canvas.setStrokeColorRGB(*GREY)
        _unpainted(canvas, chart)
        for shape in chart.shapes:
            if hatches := layers.get(shape.mark):
                _mark(canvas, shape, hatches, scale)
        canvas.restoreState()

    return draw


def _unpainted(canvas: Canvas, chart: LegChart) -> None:
    """Kept once in the file, however many pages show it: it is nine tenths of such a page."""
    if not canvas.hasForm(_LEGS):
        box = chart.box
        right, below = ceil(box.left + box.width), ceil(box.top + box.height)
        canvas.beginForm(_LEGS, floor(box.left), floor(box.top), right, below)
        canvas.setStrokeColorRGB(*HAIRLINE)
        canvas.drawPath(_guides(chart), stroke=1, fill=0)
        canvas.setStrokeColorRGB(*GREY)
        canvas.drawPath(_outlines(chart), stroke=1, fill=0)
        canvas.endForm()
    canvas.doForm(_LEGS)


@cache
def _outlines(chart: LegChart) -> PDFPathObject:
    """Each line once: most of them are the border of two areas."""
    rings = [ring for shape in chart.shapes for ring in shape.rings]
    rings += [line.points for view in chart.views for line in view.body]
    drawn: set[frozenset[Point]] = set()
    lines: list[list[Point]] = []
    for ring in rings:
        last: Point | None = None
        for here, there in edges(ring):
            edge = frozenset((here, there))
            if edge in drawn:
                continue
            drawn.add(edge)
            if last != here:
                lines.append([here])
            lines[-1].append(there)
            last = there
    return _path((tuple(line), False) for line in lines)


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


def _mark(canvas: Canvas, shape: Shape, hatches: tuple[Hatch, ...], scale: float) -> None:
    path = _path((ring, True) for ring in shape.rings)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    box = shape.box
    bands, high = bands_of(hatches, box.height, _BAND / scale, _LEAST_BAND / scale)
    if len(bands) == 1:
        _band(canvas, bands[0], box, scale)
    else:
        down = box.top
        while down < box.top + box.height:
            for hatch in bands:
                _banded(canvas, hatch, Box(box.left, down, box.width, high), scale)
                down += high
    canvas.restoreState()
    canvas.drawPath(path, stroke=1, fill=0)


def _banded(canvas: Canvas, hatch: Hatch | None, band: Box, scale: float) -> None:
    canvas.saveState()
    inside = canvas.beginPath()
    inside.rect(band.left, band.top + _GAP / scale, band.width, band.height - _GAP / scale)
    canvas.setFillColorRGB(*WHITE)
    canvas.rect(band.left, band.top, band.width, band.height, stroke=0, fill=1)
    canvas.clipPath(inside, stroke=0, fill=0)
    _band(canvas, hatch, band, scale)
    canvas.restoreState()


def _band(canvas: Canvas, hatch: Hatch | None, box: Box, scale: float) -> None:
    """One kind over the box; None is dark without a hatch: there is more than has room."""
    canvas.setFillColorRGB(*(MORE if hatch is None else FILLS[hatch]))
    canvas.rect(box.left, box.top, box.width, box.height, stroke=0, fill=1)
    if hatch is not None:
        _hatch(canvas, hatch, box, _TILE / SIDE / scale)


def _hatch(canvas: Canvas, hatch: Hatch, box: Box, unit: float) -> None:
    """White tiles over the box, ``unit`` being a tile's unit in those of the page."""
    canvas.setStrokeColorRGB(*WHITE)
    canvas.setFillColorRGB(*WHITE)
    canvas.setLineWidth(LINE * unit)
    tile, side = TILES[hatch], SIDE * unit
    strokes, dots = list[str](), canvas.beginPath()
    for row in range(int(box.height / side) + 1):
        for column in range(int(box.width / side) + 1):
            left, top = box.left + column * side, box.top + row * side
            for line in tile.lines:
                strokes += [
                    f"{left + x * unit:.2f} {top + y * unit:.2f} {'l' if number else 'm'}"
                    for number, (x, y) in enumerate(line)
                ]
            for x, y in tile.dots:
                dots.circle(left + x * unit, top + y * unit, DOT * unit)
    if tile.lines:
        canvas.drawPath(PDFPathObject(strokes), stroke=1, fill=0)
    if tile.dots:
        canvas.drawPath(dots, stroke=0, fill=1)


def key_sign(hatch: Hatch | None, across: float, down: float) -> Drawing:
    """A small piece of skin for the key."""

    def draw(canvas: Canvas, left: float, top: float) -> None:
        canvas.saveState()
        canvas.setLineWidth(0.35)
        canvas.setStrokeColorRGB(*GREY)
        canvas.setFillColorRGB(*(MORE if hatch is None else FILLS[hatch]))
        box = Box(left + across, top - down - _SIGN_HIGH, _SIGN_WIDE, _SIGN_HIGH)
        canvas.rect(box.left, box.top, box.width, box.height, stroke=1, fill=1)
        path = canvas.beginPath()
        path.rect(box.left, box.top, box.width, box.height)
        canvas.clipPath(path, stroke=0, fill=0)
        if hatch is not None:
            _hatch(canvas, hatch, box, _TILE / SIDE)
        canvas.restoreState()

    return draw


def key(
    kinds: tuple[FeelingKind, ...], across: float, down: float, wide: float, *, several: bool = False
) -> tuple[tuple[Piece, ...], tuple[Drawing, ...], float]:
    """Which hatch is which feeling, two a row: the words, the signs, and the height that they need.

    ``several``: an area has more than one kind, and may be too small for a band of each.
    """
    pieces, signs = [], []
    told: list[tuple[Hatch | None, str]] = [(kind.pattern, kind.clinical) for kind in kinds]
    told += [(None, "and more")] if several else []
    for place, (hatch, words) in enumerate(told):
        left, top = across + place % 2 * wide / 2, down + place // 2 * _KEY_ROW
        signs.append(key_sign(hatch, left, top))
        pieces.append(Piece(left + _SIGN_WIDE + 3, top + _SIGN_HIGH - 1, words, TINY_LABEL))
    return tuple(pieces), tuple(signs), (len(told) + 1) // 2 * _KEY_ROW


def names(chart: LegChart, across: float, wide: float) -> tuple[Piece, ...]:
    """The titles of the views, and which side is which."""
    scale = wide / chart.box.width
    pieces: list[Piece] = []
    for view in chart.views:
        box = view.box
        middle, above = box.middle[0] - chart.box.left, box.top - 12 - chart.box.top
        pieces.append(_centred(view.title, across + middle * scale, above * scale, across + wide))
        for side, word in SIDES.items():
            boxes = [shape.box for shape in view.shapes if shape.mark.startswith(f"{side}.")]
            if boxes:
                middle = (min(b.left for b in boxes) + max(b.left + b.width for b in boxes)) / 2
                down = box.top + box.height + 50 - chart.box.top
                middle = across + (middle - chart.box.left) * scale
                pieces.append(_centred(word, middle, down * scale, across + wide))
    return tuple(pieces)


def _centred(text: str, middle: float, down: float, edge: float) -> Piece:
    """``edge`` is as far to the right as words may go."""
    long = width(TINY_LABEL.font, text) * TINY_LABEL.size / 1000
    return Piece(min(middle - long / 2, edge - long), down, text, TINY_LABEL)
