"""The worked cases run while nothing else is to be done; until all hold, nobody is told how urgent it is."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from legnumb_desktop.core.problems import Problem

_log = logging.getLogger("legnumb")


class SelfTest(QObject):
    """``cases`` gives what is amiss with one worked case at each step, and raises nothing.
    ``failed`` is told once.
    """

    failed = Signal()

    def __init__(self, cases: Iterator[Sequence[Problem]], parent: QObject) -> None:
        super().__init__(parent)
        self._cases = cases
        self._passed: bool | None = None
        self._when_idle = QTimer(self)
        self._when_idle.setInterval(0)
        self._when_idle.timeout.connect(self._step)

    def start(self) -> None:
        self._when_idle.start()

    def passed(self) -> bool:
        """Runs at once what is left to run."""
        while self._passed is None:
            self._step()
        return self._passed

    def _step(self) -> None:
        if self._passed is not None:
            return
        problems = next(self._cases, None)
        if problems is None:
            self._end(passed=True)
        elif problems:
            for problem in problems:
                _log.error("the content fails its own test: %s", problem)
            self._end(passed=False)

    def _end(self, *, passed: bool) -> None:
        self._passed = passed
        self._when_idle.stop()
        self._cases = iter(())
        if not passed:
            self.failed.emit()
