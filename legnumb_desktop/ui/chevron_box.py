"""A box to choose from that shows by its sign that it opens."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import colour, look


class ChevronBox(QComboBox):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, gap = look().px(20), look().px(8)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = gap if mirrored else self.width() - side - gap
        painter = QPainter(self)
        where = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, Icon.CHEVRON_DOWN, where, colour(look().colours.quiet))
        painter.end()
