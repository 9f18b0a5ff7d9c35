"""A small icon that stands beside words, without being a button itself."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import colour, look


class IconMark(QWidget):
    """``size`` in pixels at 100 %; ``urgency`` by its shape, where the words beside it speak of one."""

    def __init__(self, icon: Icon, size: float = 20, *, urgency: str = "") -> None:
        super().__init__()
        self._icon = icon
        self._size = size
        self._urgency = urgency
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, icon: Icon) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look().px(self._size), look().px(self._size))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        c = look().colours
        ink = c.urgency[self._urgency].text if self._urgency else c.link
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        paint_icon(painter, self._icon, QRectF(self.rect()), colour(ink), mirrored=mirrored)
        painter.end()
