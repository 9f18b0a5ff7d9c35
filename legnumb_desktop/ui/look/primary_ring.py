"""The focus ring inside a filled button: outside it, the fill and the ring could not be told apart."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton

from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.tokens import SMALL_RADIUS

_IN, _WIDE = 4, 2


class PrimaryButton(QPushButton):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_primary_ring(self)


def paint_primary_ring(button: QPushButton) -> None:
    if not button.hasFocus():
        return
    shown = look()
    inset, radius = shown.px(_IN), shown.px(SMALL_RADIUS - _IN / 2)
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(shown.colours.on_accent), shown.px(_WIDE)))
    painter.drawRoundedRect(QRectF(button.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.end()
