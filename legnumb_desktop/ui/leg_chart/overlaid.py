"""The legs as they were painted, and over them the outline of a root's or nerve's skin."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.hatching import Layers
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.core.territory import Territory
from legnumb_desktop.ui.leg_chart.shown import ShownLegs
from legnumb_desktop.ui.look.look import colour, look


class Outline(Enum):
    """Possible skin first: the skin that maps agree on lies on top."""

    POSSIBLE = "By some maps only"
    CORE = "By most maps"


def pens(outline: Outline) -> tuple[QPen, QPen]:
    """A broad line of the ground's colour below the line itself, so that it stands out on paint as well."""
    shown = look().colours
    solid = outline is Outline.CORE
    ground = _pen(shown.surface, 6.0, Qt.PenStyle.SolidLine)
    return ground, _pen(shown.text, 3.0, Qt.PenStyle.SolidLine if solid else Qt.PenStyle.DashLine)


class OverlaidLegs(ShownLegs):
    def __init__(self, chart: LegChart, painted: Layers | frozenset[str], told: str) -> None:
        super().__init__(chart, painted, told)
        self._told = told
        self.territory: Territory | None = None
        self._around: dict[Outline, QPainterPath] = {}

    def show_over(self, territory: Territory | None, told: str) -> None:
        """``told`` says in words what is drawn over the picture."""
        self.territory = territory
        if territory is not None:
            around = self._drawing.around
            self._around = {
                Outline.POSSIBLE: around(territory.possible),
                Outline.CORE: around(territory.core),
            }
        self.setAccessibleDescription(f"{self._told}. Drawn over it: {told}" if told else self._told)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.territory is None:
            return
        fit = self._drawing.fitted(QRectF(self.rect()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for outline, around in self._around.items():
            for pen in pens(outline):
                painter.setPen(pen)
                painter.drawPath(fit.map(around))
        painter.end()


class OutlineSign(QWidget):
    """A piece of the line, for the key."""

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self._outline = outline
        self.setFixedSize(look().px(44), look().px(24))
        self.setAccessibleName(outline.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for pen in pens(self._outline):
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(4, 4, -4, -4))
        painter.end()


def _pen(name: str, width: float, style: Qt.PenStyle) -> QPen:
    pen = QPen(colour(name), width * look().scale, style)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
