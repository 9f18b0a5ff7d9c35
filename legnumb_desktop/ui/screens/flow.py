"""Buttons side by side, going on to the next line where the window is too narrow for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.ui.look.look import look


class Flow(QWidget):
    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        self._parts = parts
        self._heights: dict[int, int] = {}
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        return self._parts

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._place(width, move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts]
        wide = sum(hint.width() + gap() for hint in hints) - gap()
        return QSize(wide, max(hint.height() for hint in hints))

    def minimumSizeHint(self) -> QSize:
        hints = [part.sizeHint() for part in self._parts]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self.place_anew()
        return super().event(event)

    def place_anew(self) -> None:
        self._heights.clear()
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _shown_in(self, width: int) -> Sequence[QWidget]:
        """The parts in their order that are shown where the row is so wide."""
        return [part for part in self._parts if not part.isHidden()]

    def _place(self, width: int, *, move: bool) -> int:
        """The height needed in this width; with ``move`` the parts are put there."""
        across = down = row = 0
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part in self._shown_in(width):
            size = part.sizeHint()
            if across and across + size.width() > width:
                across, down, row = 0, down + row + gap(), 0
            if move:
                left = width - across - size.width() if mirrored else across
                part.setGeometry(QRect(left, down, size.width(), size.height()))
            across += size.width() + gap()
            row = max(row, size.height())
        return down + row


def gap() -> int:
    return look().px(12)
