"""The leg chart at the size of a stamp, for a list of sessions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.ui.leg_chart.drawing import Drawing
from legnumb_desktop.ui.look.look import colour, look

HEIGHT = 104
"""Pixels at 100 %."""


class LegThumbnail(QWidget):
    """Areas that the picture does not have, as of other contents, are left out and counted all the same."""

    def __init__(self, chart: LegChart, marks: frozenset[str]) -> None:
        super().__init__()
        self._drawing = Drawing(chart)
        self._drawn: QPixmap | None = None
        self.marks = marks
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        areas = "1 area is" if len(marks) == 1 else f"{len(marks)} areas are"
        self.setAccessibleName(f"Small picture of the legs: {areas} marked")

    def sizeHint(self) -> QSize:
        box = self._drawing.chart.box
        high = look().px(HEIGHT)
        return QSize(round(high * box.width / box.height), high)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._drawn = None
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._drawn is None or self._drawn.size() != size:
            self._drawn = self._draw(size, ratio)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn)
        painter.end()

    def _draw(self, size: QSize, ratio: float) -> QPixmap:
        shown = look().colours
        drawn = QPixmap(size)
        drawn.setDevicePixelRatio(ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit = self._drawing.fitted(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        for marked, line, ground, width in (
            (False, shown.strong_line, shown.page, 0.7),
            (True, shown.text, shown.accent, 1.0),
        ):
            painter.setPen(QPen(colour(line), width * look().scale))
            painter.setBrush(colour(ground))
            for shape in self._drawing.chart.shapes:
                if (shape.mark in self.marks) is marked:
                    self._drawing.draw_area(painter, fit, shape)
        painter.end()
        return drawn
