"""A picture of both legs that keeps its shape at every width."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.ui.leg_chart.drawing import Drawing
from legnumb_desktop.ui.look.look import look

WIDEST_SHOWN = 660
"""Pixels at 100 %, where it is looked at only."""


class Legs(QWidget):
    """``widest`` in pixels at 100 %."""

    def __init__(self, chart: LegChart, widest: int = WIDEST_SHOWN, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing(chart)
        self._widest = widest
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = self._drawing.chart.box
        return round(min(width, look().px(self._widest)) * box.height / box.width)

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._widest), self.heightForWidth(look().px(self._widest)))
