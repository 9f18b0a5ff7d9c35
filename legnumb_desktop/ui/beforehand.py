"""Reads in what comes after the first screen, beside the window, which goes on answering meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, Signal


class Beforehand(QObject):
    """``read`` runs in a thread of its own, then ``go_on`` in the window's; whatever ``read`` came to.

    ``go_on`` meets the same fault again, where it can be told.
    """

    _done = Signal()

    def __init__(self, parent: QObject, read: Callable[[], object], go_on: Callable[[], None]) -> None:
        super().__init__(parent)
        self._read = read
        self._go_on = go_on
        self._done.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        threading.Thread(target=self._work, name="reading in").start()

    def _work(self) -> None:
        try:
            self._read()
        finally:
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._done.emit()

    def _finish(self) -> None:
        self._go_on()
