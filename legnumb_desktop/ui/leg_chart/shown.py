"""The legs as they were painted, to look at only."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent

from legnumb_desktop.core.hatching import Layers
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.ui.leg_chart.legs import Legs


class ShownLegs(Legs):
    """``told`` says the same in words, for whoever does not see the picture."""

    def __init__(self, chart: LegChart, painted: Layers | frozenset[str], told: str) -> None:
        super().__init__(chart)
        self.painted = painted
        self.marks = frozenset(painted)
        self.setAccessibleName("Picture of both legs as they were marked")
        self.setAccessibleDescription(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        fit = self._drawing.fitted(QRectF(self.rect()))
        painter = QPainter(self)
        self._drawing.draw_legs(painter, fit)
        self._drawing.draw_marks(painter, fit, self.painted)
        painter.end()
