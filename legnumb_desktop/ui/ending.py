"""Ctrl+C in the terminal, and the system's wish that the program end, close the window as its button does."""

from __future__ import annotations

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QWidget


class Ending(QObject):
    """A signal that comes is noted in a pipe, and the window closes when it comes to read it: what is being
    written is written, what was typed is kept, and what cannot be kept is asked about."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._noted, note = os.pipe()
        os.set_blocking(self._noted, False)
        os.set_blocking(note, False)
        signal.set_wakeup_fd(note, warn_on_full_buffer=False)
        for asked in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(asked, lambda *_: None)
        QSocketNotifier(self._noted, QSocketNotifier.Type.Read, self).activated.connect(self._close)

    def _close(self) -> None:
        os.read(self._noted, 100)
        self._window.close()


def close_when_asked(window: QWidget) -> None:
    """Windows has no such signals, and no terminal stands behind the window there."""
    if sys.platform != "win32":
        Ending(window)
