"""A small icon that stands beside words, without being a button itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.ui.look.icons import Icon, qicon
from legnumb_desktop.ui.look.look import look


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
        c = look().colours
        ink = c.urgency[self._urgency].text if self._urgency else c.link
        drawn = qicon(self._icon, ink, self._size, mirrored=self.isRightToLeft())
        painter = QPainter(self)
        drawn.paint(painter, self.rect())
        painter.end()
