"""A visit on the screen: its question or review, an emergency, its result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens_of import Screens


class InSight:
    """``find_before`` tells when the visit before this one began, if one is kept."""

    def __init__(
        self, window: MainWindow, screens: Screens, find_before: Callable[[Visit], datetime | None]
    ) -> None:
        self._window, self._screens, self._find_before = window, screens, find_before
        window.emergency_line.country_chosen.connect(self._tell_number)
        window.screen_shown.connect(self._tell_number)

    def has_page_of(self, visit: Visit) -> bool:
        """Whether the page of its question is open, maybe covered by another one."""
        screen = self._screens.question
        return self._window.holds(screen) and screen.field.question.id == visit.interview.position

    @property
    def has_review(self) -> bool:
        return self._window.holds(self._screens.review)

    def holds_back(self) -> bool:
        """Whether the page in sight has something typed that cannot be used; it is told, once."""
        screen = self._screens.question
        return self._window.shown is screen and screen.holds_back()

    def show_position(self, visit: Visit, emergency: Assessment | None) -> None:
        """``emergency`` is what is established so far; it is kept in sight."""
        interview, screens = visit.interview, self._screens
        self._window.notice.clear()
        self._remind(visit, emergency)
        screens.rail.show_interview(interview)
        if interview.question is None:
            self._window.show_screen(screens.review, beside_rail=True)
            screens.review.show_visit(visit)
        else:
            self._window.show_screen(screens.question, beside_rail=True)
            offered = visit.offered.get(interview.question.id)
            screens.question.show_question(interview, interview.question, offered)

    def show_emergency(self, visit: Visit, emergency: Assessment, *, over_page: bool = False) -> None:
        """``over_page``: the page stays beneath as it is, for :meth:`back_to_page`."""
        self._window.notice.clear()
        self._window.emergency_line.remind("")
        (self._window.cover if over_page else self._window.show_screen)(self._screens.emergency)
        self._screens.emergency.show_emergency(visit, emergency, self._window.emergency_line.number)

    def back_to_page(self, visit: Visit, emergency: Assessment | None) -> None:
        self._remind(visit, emergency)
        self._window.uncover(self._screens.question)

    def show_result(self, visit: Visit, result: Assessment) -> None:
        self._window.notice.clear()
        self._window.emergency_line.remind("")
        self._window.show_screen(self._screens.result)
        before = self._find_before(visit)
        self._screens.result.show_result(visit, result, self._window.emergency_line.number, before)

    def _remind(self, visit: Visit, emergency: Assessment | None) -> None:
        outcomes = visit.interview.pathway.outcome
        self._window.emergency_line.remind(outcomes[emergency.outcome].headline if emergency else "")

    def _tell_number(self) -> None:
        """A page that comes into sight, or is in sight when another country is chosen."""
        for screen in (self._screens.emergency, self._screens.result):
            if self._window.shown is screen:
                screen.show_number(self._window.emergency_line.number)
