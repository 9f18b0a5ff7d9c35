"""The shape of an urgency, told apart without colour: octagon, triangle, diamond, circle, rounded square."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.ui.look.look import colour, look

SHAPES = ("octagon", "triangle", "diamond", "circle", "rounded_square")
_CORNERS = {"octagon": (8, pi / 8), "triangle": (3, -pi / 2), "diamond": (4, -pi / 2)}
_TICK = ((-0.21, 0.01), (-0.06, 0.17), (0.23, -0.17))
_ARROW = ((-0.1, -0.2), (0.12, 0.0), (-0.1, 0.2))


def paint_urgency(painter: QPainter, shape: str, where: QRectF) -> None:
    """Fills the square ``where``; ``shape`` is one of :data:`SHAPES`."""
    inks = look().colours.urgency[shape]
    size, centre = where.width(), where.center()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(inks.fill))
    edge = QPen(colour(inks.fill), size * 0.06)
    edge.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(edge)
    inner = where.adjusted(size * 0.03, size * 0.03, -size * 0.03, -size * 0.03)
    if shape in _CORNERS:
        painter.drawPolygon(_polygon(shape, centre, inner.width() / 2))
    elif shape == "circle":
        painter.drawEllipse(inner)
    else:
        painter.drawRoundedRect(inner, size / 4.5, size / 4.5)
    _sign(painter, shape, centre, size, inks.sign)
    painter.restore()


def _polygon(shape: str, centre: QPointF, half: float) -> QPolygonF:
    corners, first = _CORNERS[shape]
    radius = half * {"octagon": 1.05, "triangle": 1.12, "diamond": 1.0}[shape]
    down = half * 0.2 if shape == "triangle" else 0.0
    angles = (first + 2 * pi * corner / corners for corner in range(corners))
    return QPolygonF(
        [QPointF(centre.x() + radius * cos(a), centre.y() + down + radius * sin(a)) for a in angles]
    )


def _sign(painter: QPainter, shape: str, centre: QPointF, size: float, ink: str) -> None:
    """An exclamation mark where it is urgent, an arrow on where it is not, a tick where all is well."""
    pen = QPen(colour(ink), size * 0.1)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)

    def at(across: float, down: float) -> QPointF:
        return QPointF(centre.x() + across * size, centre.y() + down * size)

    if shape in _CORNERS:
        low = 0.07 if shape == "triangle" else 0.0
        painter.drawLine(at(0, low - 0.2), at(0, low + 0.05))
        painter.drawPoint(at(0, low + 0.22))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline([at(*point) for point in (_ARROW if shape == "circle" else _TICK)])


class UrgencyShape(QWidget):
    """``size`` in pixels at 100 %; ``name`` is what a screen reader says, such as the urgency's title."""

    def __init__(self, shape: str, name: str, size: float = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_shape(shape, name)

    @property
    def shape(self) -> str:
        return self._shape

    def show_shape(self, shape: str, name: str) -> None:
        self._shape = shape
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._size), look().px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        side = min(self.width(), self.height())
        where = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        paint_urgency(painter, self._shape, where)
        painter.end()
