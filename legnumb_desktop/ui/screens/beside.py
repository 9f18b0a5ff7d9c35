"""Two parts side by side where the window is wide enough, else one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from legnumb_desktop.ui.look.look import look


class Beside(QWidget):
    """``least``: pixels at 100 % that each part needs to stand beside the other."""

    def __init__(self, first: QWidget, second: QWidget, least: int) -> None:
        super().__init__()
        self._least = least
        self._inside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(look().px(16))
        self._inside.addWidget(first, 1, Qt.AlignmentFlag.AlignTop)
        self._inside.addWidget(second, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def side_by_side(self) -> bool:
        return self._inside.direction() is QBoxLayout.Direction.LeftToRight

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= 2 * look().px(self._least) + self._inside.spacing()
        wanted = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._inside.direction() is not wanted:
            self._inside.setDirection(wanted)
            self.updateGeometry()
