"""Words that Tab comes to: the page scrolls to them, and a screen reader reads them out as one."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.tokens import RADIUS
from legnumb_desktop.ui.reader.words_in import words_in

_RING = 3


class Passage(QFrame):
    """:meth:`tell` is called when the words stand in it."""

    @property
    def told(self) -> str:
        return self.accessibleName()

    def tell(self, title: str = "") -> None:
        """``title`` stands above it. Without any words Tab passes it by."""
        words = words_in(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if words else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{title}. {words}" if title else words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        shown = look()
        wide = shown.px(_RING)
        half = wide / 2
        radius = shown.px(RADIUS) - half
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(shown.colours.focus), wide))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()


def passage_of(part: QWidget) -> Passage:
    passage = Passage()
    inside = QVBoxLayout(passage)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(part)
    passage.tell()
    return passage
