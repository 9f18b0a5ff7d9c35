"""A calm line about what just happened: being done, done, or not possible and what to do now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.notice_progress import NoticeProgress
from legnumb_desktop.ui.screens.words import Words


class Notice(QFrame):
    """Hidden until there is something to say; what it says is read out by a screen reader."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.words = Words("")
        self.open_button = button("Open", "quiet")
        self._opens: Callable[[], None] | None = None
        self.open_button.clicked.connect(self._open)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(16)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.open_button)
        self._inside = inside
        self._progress: NoticeProgress | None = None
        self.hide()

    def tell(self, words: str, *, state: str = "done", opens: Callable[[], None] | None = None) -> None:
        """``state`` is ``working``, ``done`` or ``fault``, which colours a fault. *Open* calls ``opens``."""
        self.words.setProperty("role", "fault" if state == "fault" else "")
        self.setProperty("state", state)
        for dressed in (self, self.words):
            dressed.style().polish(dressed)
        self.words.setText(words)
        self._opens = opens
        self.open_button.setVisible(opens is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def progress(self) -> NoticeProgress:
        """Made when longer work wants it; most lines never do."""
        if self._progress is None:
            self._progress = NoticeProgress()
            self._inside.addWidget(self._progress)
        return self._progress

    def _open(self) -> None:
        if self._opens is not None:
            self._opens()

    def clear(self) -> None:
        if not self.isHidden():
            self.words.clear()
            self.hide()
