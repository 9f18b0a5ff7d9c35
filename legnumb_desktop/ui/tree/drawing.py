"""The tree's picture drawn with Qt, in the colours that are shown now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Turn
from legnumb_desktop.core.tree_picture import LINE, PADDING, Exit, Frame, NodeBox, TreePicture, Way
from legnumb_desktop.ui.look.look import colour, look

_TYPE, _HEAD_TYPE = 12.5, 17.0
"""Sizes of type in the picture's own units."""


class TreeDrawing:
    """Draws in the picture's units; the painter is scaled by whoever calls."""

    def __init__(self, pathway: Pathway, picture: TreePicture) -> None:
        self._pathway = pathway
        self.picture = picture

    def draw(self, painter: QPainter, at: str | None) -> None:
        """``at`` is the node with the keyboard, ringed."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column in self.picture.columns:
            tint = look().colours.urgency[column.urgency.shape]
            painter.setPen(QPen(colour(tint.text), 2))
            painter.drawLine(QPointF(column.frame.left, 26), QPointF(column.frame.right, 26))
            _text(painter, column.urgency.title, column.frame.left, 17, _HEAD_TYPE, tint.text, bold=True)
        for way in sorted(self.picture.ways, key=lambda each: each.taken):
            self._way(painter, way)
        for box in self.picture.boxes:
            self._box(painter, box, ringed=box.node == at)
        for leave in self.picture.exits:
            self._exit(painter, leave)

    def _box(self, painter: QPainter, box: NodeBox, *, ringed: bool) -> None:
        shown = look().colours
        yes = box.turn is Turn.YES
        edge = shown.accent if box.turn is not None else shown.line
        painter.setPen(QPen(colour(shown.focus if ringed else edge), 3.2 if ringed else 2.2 if yes else 1.1))
        painter.setBrush(colour(shown.chosen if yes else shown.surface))
        painter.drawRoundedRect(_rect(box.frame), 6, 6)
        ink = shown.text if box.turn is not None else shown.quiet
        _lines(painter, box.lines, box.frame, box.frame.left + PADDING + 2, ink, bold=yes)

    def _exit(self, painter: QPainter, leave: Exit) -> None:
        shown = look().colours
        tint = shown.urgency[self._pathway.urgency_of(leave.outcome).shape]
        painter.setPen(QPen(colour(tint.fill if leave.taken else shown.line), 1.1))
        painter.setBrush(colour(tint.fill if leave.taken else shown.surface))
        painter.drawRoundedRect(_rect(leave.frame), 4, 4)
        ink = tint.sign if leave.taken else shown.quiet
        _lines(painter, leave.lines, leave.frame, leave.frame.left + PADDING, ink, bold=leave.taken)

    def _way(self, painter: QPainter, way: Way) -> None:
        shown = look().colours
        pen = QPen(colour(shown.accent if way.taken else shown.line), 3 if way.taken else 1.2)
        if not way.by_yes and not way.taken:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in way.points]))


def _rect(frame: Frame) -> QRectF:
    return QRectF(frame.left, frame.top, frame.wide, frame.high)


def _lines(
    painter: QPainter, lines: tuple[str, ...], frame: Frame, left: float, ink: str, *, bold: bool
) -> None:
    first = frame.top + (frame.high - LINE * len(lines)) / 2 + 12
    for number, line in enumerate(lines):
        _text(painter, line, left, first + LINE * number, _TYPE, ink, bold=bold)


def _text(
    painter: QPainter, text: str, left: float, down: float, size: float, ink: str, *, bold: bool
) -> None:
    font = look().font(semibold=bold)
    font.setPixelSize(round(size))
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(QPointF(left, down), text)
