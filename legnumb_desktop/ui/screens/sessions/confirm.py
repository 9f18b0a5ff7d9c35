"""Asks calmly, in place, before a session is deleted. Keeping it is the way that Enter and Escape take."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from legnumb_desktop.intake import SessionLine
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.sessions.line_words import what_is_deleted
from legnumb_desktop.ui.screens.words import Words


class ConfirmDeletion(QFrame):
    confirmed = Signal()
    kept = Signal()

    def __init__(self, line: SessionLine) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        words = what_is_deleted(line)
        self.words = Words(words)
        self.keep_button = button("Keep it")
        self.keep_button.setAccessibleDescription(words)
        self.delete_button = button("Delete for good", "danger")
        self.keep_button.clicked.connect(self.kept)
        self.delete_button.clicked.connect(self.confirmed)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addWidget(self.words)
        inside.addWidget(Flow(self.keep_button, self.delete_button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.kept.emit()
        else:
            super().keyPressEvent(event)
