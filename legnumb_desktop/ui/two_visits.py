"""Comparing two kept visits, and beginning one that follows another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.kept_visits import visit_before
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens_of import Screens

if TYPE_CHECKING:  # built when they are first wanted
    from PySide6.QtWidgets import QWidget

    from legnumb_desktop.ui.screens.comparison import ComparisonScreen
    from legnumb_desktop.ui.screens.repeat import RepeatScreen


class TwoVisits(QObject):
    """``refuses`` tells whether the content may not be used; it has been said to the person then."""

    begun = Signal(object)
    """The visit that follows an earlier one."""
    sessions_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        screens: Screens,
        intake: Intake,
        kept: AskRecord,
        refuses: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._screens, self._intake = window, screens, intake
        self._kept, self._refuses = kept, refuses
        self._of_result: tuple[str, str] | None = None
        self._came_from: QWidget | None = None
        screens.sessions.compare_requested.connect(self.compare)
        screens.sessions.repeat_requested.connect(self.look_before_repeating)
        screens.result.compare_requested.connect(self.compare_with_before)

    @cached_property
    def comparison(self) -> ComparisonScreen:
        from legnumb_desktop.ui.screens.comparison import ComparisonScreen

        made = ComparisonScreen()
        made.back_requested.connect(self._leave_comparison)
        made.sessions_requested.connect(self.sessions_requested)
        return made

    @cached_property
    def before_repeating(self) -> RepeatScreen:
        from legnumb_desktop.ui.screens.repeat import RepeatScreen

        made = RepeatScreen()
        made.begun.connect(self.repeat)
        made.back_requested.connect(self.sessions_requested)
        return made

    def compare(self, earlier: str, later: str) -> None:
        """Two kept sessions side by side, each with the content it was taken with."""
        if self._refuses():
            return
        then = self._kept(lambda: self._intake.resume(earlier))
        now = self._kept(lambda: self._intake.resume(later)) if then is not None else None
        if then is not None and now is not None:
            self._came_from = self._window.shown
            self._window.show_screen(self.comparison)
            self.comparison.show_visits(then, now)

    def compare_with_before(self) -> None:
        """The visit of the result with the one before it."""
        if self._of_result is not None:
            self.compare(*self._of_result)

    def find_before(self, visit: Visit) -> datetime | None:
        """When the visit before the one whose result is shown began, if one is kept."""
        lines = self._kept(lambda: self._intake.sessions.lines()) or ()
        before = visit_before(visit, lines)
        self._of_result = (before.id, visit.session) if before is not None else None
        return before.started if before is not None else None

    def look_before_repeating(self, session: str) -> None:
        """What will be asked anew, and what will be shown to be confirmed."""
        if self._refuses():
            return
        then = self._kept(lambda: self._intake.resume(session))
        if then is not None:
            self._window.show_screen(self.before_repeating)
            self.before_repeating.show_earlier(then, self._intake.pathway)

    def repeat(self, session: str) -> None:
        visit = self._kept(lambda: self._intake.repeat(session))
        if visit is not None:
            self.begun.emit(visit)

    def _leave_comparison(self) -> None:
        """To where it was asked for."""
        if self._came_from is self._screens.result:
            self._window.show_screen(self._screens.result)
        else:
            self.sessions_requested.emit()
