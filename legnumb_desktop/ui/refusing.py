"""Nothing is begun or gone on with by content that does not pass its own test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject

from legnumb_desktop.core.problems import Problem
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens.refusal import Refusal
from legnumb_desktop.ui.self_test import SelfTest


class Refusing(QObject):
    """Begins the test; should it fail, says so at once, and again whenever an interview is asked for."""

    def __init__(
        self,
        window: MainWindow,
        worked_cases: Iterator[Sequence[Problem]],
        show_sessions: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._show_sessions = show_sessions
        self._refusal: Refusal | None = None
        self._test = SelfTest(worked_cases, self)
        self._test.failed.connect(self._refuse)
        window.emergency_line.country_chosen.connect(self._show_number)
        self._test.start()

    def refuses(self) -> bool:
        """What is left of the test is run first."""
        if self._test.passed():
            return False
        self._refuse()
        return True

    def _refuse(self) -> None:
        if self._refusal is None:
            self._refusal = Refusal()
            self._refusal.sessions_requested.connect(self._show_sessions)
        self._window.notice.clear()
        self._window.emergency_line.remind("")
        self._window.show_screen(self._refusal)
        self._show_number()
        self._refusal.to_top()

    def _show_number(self) -> None:
        if self._refusal is not None:
            self._refusal.show_number(self._window.emergency_line.number)
