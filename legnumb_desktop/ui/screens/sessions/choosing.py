"""One session is chosen to be compared; which is the other? Said in place until the second is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from legnumb_desktop.intake import SessionLine
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.sessions.line_words import day
from legnumb_desktop.ui.screens.words import Words


class ChoosingTwo(QFrame):
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.first: SessionLine | None = None
        self.words = Words("", "strong")
        self.cancel_button = button("Do not compare")
        self.cancel_button.clicked.connect(self.end)
        self.setFocusProxy(self.cancel_button)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        inside.addWidget(self.words)
        inside.addWidget(Flow(self.cancel_button))
        self.hide()

    def begin(self, first: SessionLine) -> None:
        self.first = first
        whose = f" of {first.person}" if first.person else ""
        told = f"Comparing the session{whose} from {day(first.started)}. Now choose the other one below."
        self.words.setText(told)
        self.cancel_button.setAccessibleDescription(told)
        self.show()

    def end(self) -> None:
        self.first = None
        self.hide()
        self.ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
