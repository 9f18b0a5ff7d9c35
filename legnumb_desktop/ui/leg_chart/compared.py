"""The legs with what is new, gone and the same drawn apart: by fill, by hatching and by outline."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.area_change import AreaChange
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.ui.leg_chart.legs import Legs
from legnumb_desktop.ui.look.look import colour, look


class Change(Enum):
    """In the order of drawing: what is new lies on top."""

    SAME = "As then"
    GONE = "Gone"
    OTHERWISE = "Feels otherwise"
    NEW = "New"


def ink(painter: QPainter, change: Change) -> QBrush:
    """Sets pen and ground; gives the hatching to draw over the ground."""
    shown = look().colours
    match change:
        case Change.SAME:
            painter.setPen(_pen(shown.text, 1.2))
            painter.setBrush(colour(shown.chosen))
            return QBrush(colour(shown.accent), Qt.BrushStyle.BDiagPattern)
        case Change.GONE:
            painter.setPen(_pen(shown.text, 1.8, Qt.PenStyle.DotLine))
            painter.setBrush(colour(shown.surface))
            return QBrush(Qt.BrushStyle.NoBrush)
        case Change.OTHERWISE:
            painter.setPen(_pen(shown.text, 2.0))
            painter.setBrush(colour(shown.chosen))
            return QBrush(colour(shown.accent), Qt.BrushStyle.Dense5Pattern)
        case Change.NEW:
            painter.setPen(_pen(shown.text, 3.0))
            painter.setBrush(colour(shown.accent))
            return QBrush(colour(shown.on_accent), Qt.BrushStyle.DiagCrossPattern)


class ComparedLegs(Legs):
    """``told`` says the same in words. Marks that the picture does not have are left to the words."""

    def __init__(self, chart: LegChart, groups: dict[Change, frozenset[str]], name: str, told: str) -> None:
        super().__init__(chart)
        self.groups = groups
        self.setAccessibleName(name)
        self.setAccessibleDescription(told)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        fit = self._drawing.fitted(QRectF(self.rect()))
        painter = QPainter(self)
        self._drawing.draw_legs(painter, fit)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for change in Change:
            self._draw(painter, fit, change)
        painter.end()

    def _draw(self, painter: QPainter, fit: QTransform, change: Change) -> None:
        hatching = ink(painter, change)
        ground = painter.brush()
        for shape in self._drawing.chart.shapes:
            if shape.mark in self.groups.get(change, frozenset()):
                painter.setBrush(ground)
                self._drawing.draw_area(painter, fit, shape)
                painter.setBrush(hatching)
                self._drawing.draw_area(painter, fit, shape)


class ChangeSign(QWidget):
    """A small piece of skin drawn as in the picture, for the key."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self._change = change
        self.setFixedSize(look().px(36), look().px(24))
        self.setAccessibleName(change.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hatching = ink(painter, self._change)
        here = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        corners = (here.topLeft(), here.topRight(), here.bottomRight(), here.bottomLeft())
        area = QPolygonF([QPointF(each) for each in corners])
        painter.drawPolygon(area)
        painter.setBrush(hatching)
        painter.drawPolygon(area)
        painter.end()


def groups_then(marks: frozenset[str]) -> dict[Change, frozenset[str]]:
    """``marks`` are all that were painted at the earlier visit."""
    return {Change.SAME: marks}


def groups_now(change: AreaChange, marks: frozenset[str]) -> dict[Change, frozenset[str]]:
    """``marks`` are all that are painted now, whatever the kind; each is in one group."""
    otherwise = change.otherwise & marks - change.new
    gone = (change.gone | change.otherwise) - marks
    return {
        Change.SAME: marks - change.new - otherwise,
        Change.NEW: change.new,
        Change.OTHERWISE: otherwise,
        Change.GONE: gone,
    }


def _pen(name: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(colour(name), width * look().scale, style)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
