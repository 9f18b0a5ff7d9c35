"""Text on a screen: it wraps, can be marked with the mouse, and takes its look from its ``role``."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from legnumb_desktop.ui.look.look import colour, look

_LINE = 3
Role = Literal["", "title", "heading", "subheading", "strong", "group", "help", "quiet"]


class Words(QLabel):
    """Plain text; never read as markup, whatever a person wrote."""

    def __init__(self, text: str, role: Role = "") -> None:
        super().__init__(text)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """One line: the height that a width needs is asked for apart, and must not be held up by this."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().height())


class Heading(Words):
    """A title that takes the keyboard focus when its screen is shown, so that it is read out first.

    Shift+Tab leads back to it, to hear it again; only then it is underlined.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text, "title")
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._underlined = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._underlined = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._underlined = False
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._underlined:
            painter = QPainter(self)
            wide = look().px(_LINE)
            painter.fillRect(0, self.height() - wide, self.width(), wide, colour(look().colours.focus))
            painter.end()
