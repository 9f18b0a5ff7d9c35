"""The legs without marks kept as an image, since they stay the same from stroke to stroke."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.leg_chart.drawing import Drawing


class LegsDrawn:
    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._image: QPixmap | None = None

    def forget(self) -> None:
        """Size, zoom or colours changed."""
        self._image = None

    def paint(self, painter: QPainter, on: QWidget, fit: QTransform, part: QRectF) -> None:
        """The part of the widget that needs drawing."""
        image = self._image = self._image or self._draw(on, fit)
        ratio = image.devicePixelRatio()
        painter.drawPixmap(part, image, QRectF(part.topLeft() * ratio, part.size() * ratio))

    def _draw(self, on: QWidget, fit: QTransform) -> QPixmap:
        ratio = on.devicePixelRatioF()
        image = QPixmap((on.size().toSizeF() * ratio).toSize())
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self._drawing.draw_legs(painter, fit)
        painter.end()
        return image
