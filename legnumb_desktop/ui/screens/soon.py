"""Going on by itself after a single choice: soon, and only if nothing else is pressed meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

AFTER_MS = 450
"""How long a single choice can still be changed before the page goes on by itself."""
_CANCELS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel}
)


class Soon(QObject):
    """Any key, press or turn of the wheel cancels it, wherever it goes; ``wanted`` turns it off for good."""

    def __init__(self, owner: QObject, act: Callable[[], None]) -> None:
        super().__init__(owner)
        self.wanted = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(AFTER_MS)
        self._timer.timeout.connect(self.stop)
        self._timer.timeout.connect(act)

    @property
    def waiting(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        program = QCoreApplication.instance()
        if self.wanted and program is not None:
            self._timer.start()
            program.installEventFilter(self)

    def stop(self) -> None:
        self._timer.stop()
        program = QCoreApplication.instance()
        if program is not None:
            program.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (the name is Qt's)
        if event.type() in _CANCELS:
            self.stop()
        return super().eventFilter(watched, event)
