"""The first screen: one calm sentence and one large button."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.words import Heading, Words


class Welcome(QWidget):
    start_requested = Signal()
    draft_requested = Signal()
    sessions_requested = Signal()
    painted = Signal()
    """Told once, when the screen has been painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = Heading("Your leg feels numb. Let us look at it step by step.")
        self.start = button("Start", "primary")
        self.start.setMinimumHeight(64)
        self.start.clicked.connect(self.start_requested)
        self.draft = button("Continue where I stopped")
        self.draft.clicked.connect(self.draft_requested)
        self.draft.hide()
        self.sessions = button("My sessions", "quiet")
        self.sessions.clicked.connect(self.sessions_requested)
        self.notice = Notice()
        self._was_painted = False
        inside = QVBoxLayout()
        inside.setSpacing(20)
        inside.addStretch(2)
        inside.addWidget(self.heading)
        inside.addWidget(Words(_WHAT_IT_IS))
        inside.addWidget(self.notice)
        inside.addWidget(self.start)
        inside.addWidget(self.draft)
        inside.addWidget(self.sessions)
        inside.addSpacing(16)
        inside.addWidget(Words(_WHAT_IT_IS_NOT, "help"))
        inside.addStretch(3)
        across = QHBoxLayout(self)
        across.setContentsMargins(48, 24, 48, 24)
        across.addStretch(1)
        across.addLayout(inside, 6)
        across.addStretch(1)

    def show_draft(self, there: bool) -> None:
        self.draft.setVisible(there)

    def wait(self, waiting: bool) -> None:
        """While content and record are being opened."""
        self.start.setText("One moment…" if waiting else "Start")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.start.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)


_WHAT_IT_IS = (
    "You answer short questions, one at a time. It takes about 6 minutes. At the end you see how soon "
    "you need help and why, and you can save a page for your doctor. Your answers stay on this computer."
)
_WHAT_IT_IS_NOT = (
    "For people of 16 and over. It does not diagnose: only an examination can. If you answer for someone "
    "else, answer as they would."
)
