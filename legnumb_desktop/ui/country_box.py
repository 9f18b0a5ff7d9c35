"""The choice of the country whose emergency number is shown."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import colour, look

_WHAT_FOR = "Country, for the emergency number"


class CountryBox(QComboBox):
    """A box that shows by its sign that it opens. Where its name is not read out, its description is."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_WHAT_FOR)
        self.setAccessibleDescription(_WHAT_FOR)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side, gap = look().px(20), look().px(8)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = gap if mirrored else self.width() - side - gap
        painter = QPainter(self)
        where = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, Icon.CHEVRON_DOWN, where, colour(look().colours.quiet))
        painter.end()
