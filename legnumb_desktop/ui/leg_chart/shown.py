"""The legs as they were painted, to look at only."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.core.hatching import Layers
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.ui.leg_chart.drawing import Drawing
from legnumb_desktop.ui.look.look import look

WIDEST = 560
"""Pixels at 100 %."""


class ShownLegs(QWidget):
    """``told`` says the same in words, for whoever does not see the picture."""

    def __init__(self, chart: LegChart, painted: Layers | frozenset[str], told: str) -> None:
        super().__init__()
        self._drawing = Drawing(chart)
        self.painted = painted
        self.marks = frozenset(painted)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Picture of both legs as they were marked")
        self.setAccessibleDescription(told)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = self._drawing.chart.box
        return round(min(width, look().px(WIDEST)) * box.height / box.width)

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDEST), self.heightForWidth(look().px(WIDEST)))

    def paintEvent(self, event: QPaintEvent) -> None:
        fit = self._drawing.fitted(QRectF(self.rect()))
        painter = QPainter(self)
        self._drawing.draw_legs(painter, fit)
        self._drawing.draw_marks(painter, fit, self.painted)
        painter.end()
