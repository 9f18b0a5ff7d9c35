"""The tree's picture drawn with Qt, in the colours that are shown now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Turn
from legnumb_desktop.core.tree_picture import LINE, MARK, PADDING, TAG, Exit, Frame, NodeBox, TreePicture, Way
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.urgency_shape import paint_urgency

_TYPE, _TAG_TYPE, _HEAD_TYPE = 12.5, 10.5, 17.0
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
            left, top = column.frame.left, column.frame.top
            painter.setPen(QPen(colour(tint.text), 2))
            painter.drawLine(QPointF(left, top + 31), QPointF(column.frame.right, top + 31))
            _text(painter, column.urgency.title, left + 30, top + 19, _HEAD_TYPE, tint.text, bold=True)
            paint_urgency(painter, column.urgency.shape, QRectF(left, top + 2, 22, 22))
        for way in sorted(self.picture.ways, key=lambda each: each.taken):
            self._way(painter, way)
        for box in self.picture.boxes:
            self._box(painter, box, ringed=box.node == at)
        for leave in self.picture.exits:
            self._exit(painter, leave)

    def _box(self, painter: QPainter, box: NodeBox, *, ringed: bool) -> None:
        shown = look().colours
        yes = box.turn is Turn.YES
        met = box.turn is not None
        edge = shown.accent if met else shown.strong_line
        painter.setPen(
            QPen(
                colour(shown.focus if ringed else edge),
                4.5 if ringed else 3.2 if yes else 1.4 if met else 1.0,
            )
        )
        painter.setBrush(colour(shown.chosen if met else shown.surface))
        painter.drawRoundedRect(_rect(box.frame), 6, 6)
        left, base = box.frame.left + PADDING + 4, box.frame.top + PADDING + 10
        _text(painter, box.tag, left, base, _TAG_TYPE, shown.quiet, bold=True)
        if box.turn is not None:
            told = box.turn.value
            across = box.frame.right - PADDING - 4 - painter.fontMetrics().horizontalAdvance(told)
            _text(painter, told, across, base, _TAG_TYPE, shown.accent, bold=True)
        below = Frame(box.frame.left, box.frame.top + TAG, box.frame.wide, box.frame.high - TAG)
        _lines(painter, box.lines, below, left, shown.text if met else shown.quiet, bold=yes)

    def _exit(self, painter: QPainter, leave: Exit) -> None:
        shown = look().colours
        shape = self._pathway.urgency_of(leave.outcome).shape
        painter.setOpacity(1.0 if leave.taken else 0.45)
        paint_urgency(painter, shape, QRectF(leave.frame.left + 4, leave.frame.middle - MARK / 2, MARK, MARK))
        painter.setOpacity(1.0)
        ink = shown.text if leave.taken else shown.quiet
        _lines(painter, leave.lines, leave.frame, leave.frame.left + MARK + 12, ink, bold=leave.taken)

    def _way(self, painter: QPainter, way: Way) -> None:
        shown = look().colours
        pen = QPen(colour(shown.accent if way.taken else shown.strong_line), 3 if way.taken else 1.2)
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
    font = QFont(look().font(semibold=bold))
    font.setPixelSize(round(size))
    painter.setFont(font)
    painter.setPen(colour(ink))
    painter.drawText(QPointF(left, down), text)
