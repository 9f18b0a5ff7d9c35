"""How far longer work is, and *Cancel*, once it has taken longer than a person waits without wondering."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from legnumb_desktop.ui.saving.background import Underway
from legnumb_desktop.ui.screens.notice import Notice

PATIENCE = 500
"""Milliseconds."""


class Waiting(QObject):
    """Lives as long as the work; the notice says what is being done already."""

    def __init__(self, underway: Underway, notice: Notice) -> None:
        super().__init__(underway)
        self._underway = underway
        self._notice = notice
        self._far = (0, 0)
        self._shown = False
        underway.went_on.connect(self._go_on)
        underway.ended.connect(self._end)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._show)
        self._timer.start()

    def _go_on(self, done: int, steps: int) -> None:
        self._far = done, steps
        if self._shown:
            self._notice.progress.go_on(done, steps)

    def _show(self) -> None:
        self._shown = True
        self._notice.progress.go_on(*self._far)
        self._notice.progress.begin(self._cancel)

    def _cancel(self) -> None:
        self._underway.stop()
        self._notice.tell("Stopping…", state="working")

    def _end(self) -> None:
        self._timer.stop()
        if self._shown:
            self._notice.progress.end()
