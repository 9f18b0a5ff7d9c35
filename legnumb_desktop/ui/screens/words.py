"""Text on a screen: it wraps, can be marked with the mouse, and takes its look from its ``role``."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

Role = Literal["", "title", "heading", "subheading", "strong", "group", "help", "quiet"]


class Words(QLabel):
    """Plain text; never read as markup, whatever a person wrote."""

    def __init__(self, text: str, role: Role = "") -> None:
        super().__init__(text)
        if role:
            self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Heading(Words):
    """A title that takes the keyboard focus when its screen is shown, so that it is read out first."""

    def __init__(self, text: str) -> None:
        super().__init__(text, "title")
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
