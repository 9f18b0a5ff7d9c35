"""A column that scrolls to what Tab comes to; what is higher than the window is shown from its top."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class ScrolledByTab(QScrollArea):
    def focusNextPrevChild(self, onward: bool) -> bool:
        moved = super().focusNextPrevChild(onward)
        inside, reached = self.widget(), self.focusWidget()
        if not moved or inside is None or reached is None or not inside.isAncestorOf(reached):
            return moved
        if reached.height() > self.viewport().height():
            top = reached.mapTo(inside, QPoint()).y()
            self.verticalScrollBar().setValue(top - look().px(STEP))
        return moved
