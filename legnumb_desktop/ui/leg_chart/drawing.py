"""The leg chart drawn with Qt at any size, in the colours that are shown now; marks read in grey too."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF, QTransform

from legnumb_desktop.core.hatching import Layers, plain_layers
from legnumb_desktop.core.leg_chart import LegChart, Line, Point, Shape, View
from legnumb_desktop.ui.leg_chart.hatching import fill_area
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.tokens import SMALL

SIDES = {"L": "Left", "R": "Right"}
_BELOW = 22.0
"""From the feet of a view to the words under them, in units of the chart."""
_HIGHEST_LETTERS = 35.0
"""What has room between two views, in units of the chart."""
_SMALLEST_LETTERS = 11
"""Pixels at 100 %."""


class Drawing:
    def __init__(self, chart: LegChart) -> None:
        self.chart = chart
        self._fit = QTransform()
        self._fitted: dict[int, tuple[QPainterPath, QRectF]] = {}

    @cached_property
    def _paths(self) -> dict[int, QPainterPath]:
        return {id(shape): _path_of_shape(shape) for shape in self.chart.shapes}

    @cached_property
    def _by_mark(self) -> dict[str, tuple[Shape, ...]]:
        found: dict[str, tuple[Shape, ...]] = {}
        for shape in self.chart.shapes:
            found[shape.mark] = (*found.get(shape.mark, ()), shape)
        return found

    def shapes_of(self, mark: str) -> tuple[Shape, ...]:
        """In every view that shows it; none where the chart does not have the mark."""
        return self._by_mark.get(mark, ())

    def fitted(self, into: QRectF) -> QTransform:
        """From the chart to the largest place for it in a rectangle, in the middle."""
        box = self.chart.box
        scale = min(into.width() / box.width, into.height() / box.height)
        left = into.left() + (into.width() - box.width * scale) / 2
        top = into.top() + (into.height() - box.height * scale) / 2
        return QTransform(scale, 0, 0, scale, left - box.left * scale, top - box.top * scale)

    def draw_legs(self, painter: QPainter, fit: QTransform) -> None:
        """The legs with nothing marked: what does not change while a person paints."""
        shown = look().colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline, line, hint = _pen(shown.strong_line, 3.2), _pen(shown.strong_line, 1), _pen(shown.line, 1.2)
        for view in self.chart.views:
            self._draw_outline(painter, fit, view, outline)
            painter.setPen(line)
            painter.setBrush(colour(shown.hover))
            for body in view.body:
                painter.drawPath(fit.map(_path_of_line(body)))
            painter.setBrush(colour(shown.surface))
            for shape in view.shapes:
                painter.drawPath(fit.map(self._paths[id(shape)]))
            painter.setPen(hint)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for guide in view.guides:
                painter.drawPath(fit.map(_path_of_line(guide)))
        self._name_views(painter, fit)

    def _draw_outline(self, painter: QPainter, fit: QTransform, view: View, pen: QPen) -> None:
        """A line round every part; what is drawn over it later leaves only that round the whole body."""
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for body in view.body:
            painter.drawPath(fit.map(_path_of_line(body)))
        for shape in view.shapes:
            painter.drawPath(fit.map(self._paths[id(shape)]))

    def draw_marks(
        self,
        painter: QPainter,
        fit: QTransform,
        painted: Layers | frozenset[str],
        within: QRectF | None = None,
    ) -> None:
        """Coloured, and hatched so that it reads in grey and by those who see few colours.

        Marks alone are of one kind. ``within`` is the part of the painter's ground that needs drawing.
        """
        layers = plain_layers(painted) if isinstance(painted, frozenset) else painted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _pen(look().colours.text, 1.4)
        for shape in self.chart.shapes:
            hatches = layers.get(shape.mark)
            if not hatches:
                continue
            path, place = self._on_ground(fit, shape)
            if within is None or within.intersects(place):
                fill_area(painter, path, hatches)
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(path)

    def place_of(self, fit: QTransform, shape: Shape) -> QRectF:
        """Where the shape with its line lies on the painter's ground."""
        return self._on_ground(fit, shape)[1]

    def _on_ground(self, fit: QTransform, shape: Shape) -> tuple[QPainterPath, QRectF]:
        """Its path and its place; kept while the picture keeps its size."""
        if fit != self._fit:
            self._fit = fit
            self._fitted.clear()
        known = self._fitted.get(id(shape))
        if known is None:
            box = shape.box
            place = fit.mapRect(QRectF(box.left, box.top, box.width, box.height)).adjusted(-4, -4, 4, 4)
            known = self._fitted[id(shape)] = (fit.map(self._paths[id(shape)]), place)
        return known

    def draw_area(self, painter: QPainter, fit: QTransform, shape: Shape) -> None:
        """One shape with the pen and the brush that the painter has."""
        painter.drawPath(self._on_ground(fit, shape)[0])

    def around(self, marks: frozenset[str]) -> QPainterPath:
        """The outline of areas as one, in units of the chart: no line where two of them meet."""
        whole = QPainterPath()
        for shape in self.chart.shapes:
            if shape.mark in marks:
                whole = whole.united(self._paths[id(shape)])
        return whole

    def draw_ring(self, painter: QPainter, fit: QTransform, shape: Shape, *, strong: bool) -> None:
        """Round the shape that the pointer or the keyboard is at."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(_pen(look().colours.focus, 3.5 if strong else 2.5))
        painter.drawPath(fit.map(self._paths[id(shape)]))

    def _name_views(self, painter: QPainter, fit: QTransform) -> None:
        size = min(SMALL, max(_SMALLEST_LETTERS, _HIGHEST_LETTERS * fit.m11() / look().scale))
        whole = self.chart.box
        room = fit.mapRect(QRectF(whole.left, whole.top, whole.width, whole.height))
        painter.setFont(look().font(size, semibold=True))
        painter.setPen(colour(look().colours.text))
        for view in self.chart.views:
            box = view.box
            _write(painter, fit.map(QPointF(box.middle[0], box.top - _BELOW)), view.title, room)
        painter.setFont(look().font(size))
        painter.setPen(colour(look().colours.quiet))
        for view in self.chart.views:
            for side, word in SIDES.items():
                middle = _middle_of_side(view, side)
                if middle is not None:
                    below = QPointF(middle, view.box.top + view.box.height + _BELOW)
                    _write(painter, fit.map(below), word, room)


def _middle_of_side(view: View, side: str) -> float | None:
    boxes = [shape.box for shape in view.shapes if shape.mark.startswith(f"{side}.")]
    if not boxes:
        return None
    left = min(box.left for box in boxes)
    return (left + max(box.left + box.width for box in boxes)) / 2


def _write(painter: QPainter, at: QPointF, words: str, room: QRectF) -> None:
    """In the middle of ``at``, or beside it where the words would stand out of the picture."""
    high, wide = look().px(24), painter.fontMetrics().horizontalAdvance(words) + 2.0
    left = min(max(at.x() - wide / 2, room.left()), room.right() - wide)
    where = QRectF(left, at.y() - high / 2, wide, high)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)


def _pen(name: str, width: float) -> QPen:
    pen = QPen(colour(name), width * look().scale)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _path_of_shape(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for ring in shape.rings:
        path.addPolygon(_polygon(ring))
        path.closeSubpath()
    return path


def _path_of_line(line: Line) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(_polygon(line.points))
    if line.closed:
        path.closeSubpath()
    return path


def _polygon(points: tuple[Point, ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])
