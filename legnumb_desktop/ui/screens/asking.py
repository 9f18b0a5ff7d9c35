"""A question that is asked over the page: words, and a button for each way on below each other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.buttons import Role, button
from legnumb_desktop.ui.screens.words import Words

_LETTERS_WIDE = 60


class Asking(QDialog):
    """Every button closes it. Escape closes it without any of them."""

    def __init__(self, parent: QWidget, title: str, words: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Legnumb")
        self.setAccessibleName(f"{title} {words}")
        self.words = Words(words)
        self._column = QVBoxLayout(self)
        px = look().px
        self._column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._column.setSpacing(px(8))
        self._column.addWidget(Words(title, "subheading"))
        self._column.addWidget(self.words)
        self._column.addSpacing(px(8))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * _LETTERS_WIDE)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as its words need: by itself a dialog takes no more than two thirds of the screen."""
        super().showEvent(event)
        self.setMinimumHeight(self._column.totalHeightForWidth(self.width()))

    def add_way(self, words: str, role: Role = "") -> QPushButton:
        """The first one is taken by Enter."""
        way = button(words, role)
        way.setAccessibleDescription(self.accessibleName())
        way.clicked.connect(self.accept)
        self._column.addWidget(way)
        return way
