"""One visit in the hands of a person: from page to page, at once to an emergency, to the result."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.disk_watch import DiskWatch
from legnumb_desktop.ui.emergencies import Emergencies
from legnumb_desktop.ui.in_sight import InSight
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens_of import Screens


class Interviewing(QObject):
    """Holds the visit and swaps it at each move; nothing is shown before it is kept.

    ``find_before`` tells when the visit before this one began, if one is kept.
    """

    home_requested = Signal()

    def __init__(
        self,
        window: MainWindow,
        screens: Screens,
        intake: Intake,
        ask: AskRecord,
        disk: DiskWatch,
        find_before: Callable[[Visit], datetime | None],
    ) -> None:
        super().__init__(window)
        self.visit: Visit | None = None
        self.assessment: Assessment | None = None
        self._screens, self._intake = screens, intake
        self._ask, self._disk = ask, disk
        self._emergencies = Emergencies(intake)
        self._in_sight = InSight(window, screens, find_before)
        self._returns_to_review = False
        screens.rail.question_chosen.connect(self.change)
        screens.question.answered.connect(self.answer)
        screens.question.passed_over.connect(self.pass_over)
        screens.question.back_requested.connect(self.back)
        screens.emergency.go_on_requested.connect(self.go_on)
        screens.emergency.change_requested.connect(self.change_and_return)
        screens.review.change_requested.connect(self.change_and_return)
        screens.review.person_named.connect(self.name_person)
        screens.review.finish_requested.connect(self.finish)
        screens.result.change_requested.connect(self.show_review)
        window.emergency_line.reminder_requested.connect(self._show_emergency_again)
        window.emergency_line.help_requested.connect(self.keep_page)

    def take(self, visit: Visit) -> None:
        """A visit as it begins or goes on; an emergency in it is told before anything else is asked."""
        self.visit = visit
        self._emergencies.forget(visit)
        self._returns_to_review = False
        self._disk.tell()
        self._show_emergency_or_position()

    def let_go(self, session: str) -> None:
        """Of a visit that is kept no more."""
        if self.visit is not None and self.visit.session == session:
            self.visit = None

    def show_result_of(self, visit: Visit) -> None:
        self.visit = visit
        self._emergencies.forget(visit)
        self._show_result(assess(visit.interview.pathway, visit.interview.answers))

    def at_hand(self) -> tuple[Visit, Assessment] | None:
        """What can be put on paper."""
        if self.visit is None or self.assessment is None:
            return None
        return self.visit, self.assessment

    def answer(self, question: str, answer: Answer) -> None:
        """Keeps the answer, then shows the emergency page or the next question."""
        visit = self._visit
        moved = self._ask(lambda: self._back_to_review(self._intake.answer(visit, question, answer)))
        if moved is not None:
            self.visit = moved
            self._disk.tell()
            self._show_emergency_or_position()

    def pass_over(self) -> None:
        visit = self._visit
        moved = self._ask(lambda: self._back_to_review(self._intake.go(visit, visit.interview.forward())))
        if moved is not None:
            self.visit = moved
            self.show_position()

    def back(self) -> None:
        """At the question before; from the first one, at the start."""
        interview = self._visit.interview
        before = interview.back().position
        self.leave_page(self.home_requested.emit if interview.at_first else lambda: self._move(before))

    def change(self, question: str) -> None:
        """At this question, or at the review."""
        self._returns_to_review = False
        self.leave_page(lambda: self._move(question))

    def change_and_return(self, question: str) -> None:
        """At this question; once it and what it opens are answered, at the review again."""
        self._returns_to_review = True
        self._move(question)

    def name_person(self, person: str) -> None:
        visit = self._visit
        named = self._ask(lambda: self._intake.name_person(visit, person))
        if named is not None:
            self.visit = named
            self._disk.tell()

    def finish(self) -> None:
        visit = self._visit
        finished = self._ask(lambda: self._intake.finish(visit))
        if finished is not None:
            self.visit, result = finished
            self._disk.tell()
            self._show_result(result)

    def go_on(self) -> None:
        """From an emergency; where it was looked at again, to the page that it covers."""
        if self._in_sight.has_page_of(self._visit):
            self._in_sight.back_to_page(self._visit, self._emergencies.found(self._visit))
        else:
            self.show_position()

    def show_position(self) -> None:
        self._in_sight.show_position(self._visit, self._emergencies.found(self._visit))

    def show_review(self) -> None:
        self._returns_to_review = False
        self._move(REVIEW)

    def keep_page(self) -> bool:
        """What was said on the page and not gone on with, be it covered; the visit stays there.

        False where the record fails, which is told.
        """
        if self.visit is None:
            return True
        if self._in_sight.has_review:
            self._screens.review.tell_name()
        visit = self.visit
        said = self._screens.question.not_yet_given if self._in_sight.has_page_of(visit) else None
        if said is None:
            return True
        kept = self._ask(lambda: self._staying(self._intake.answer(visit, *said), said[0]))
        if kept is None:
            return False
        self.visit = kept
        self._emergencies.look_at(kept)
        self._screens.question.take_as_kept(said[1])
        self._disk.tell()
        return True

    def leave_page(self, go: Callable[[], None]) -> bool:
        """Whether it was left: what was said is kept first, and an emergency in it is told first.

        What was typed and cannot be used is told too, once.
        """
        if self._in_sight.holds_back() or not self.keep_page() or self.tells_emergency_first():
            return False
        go()
        return True

    def tells_emergency_first(self) -> bool:
        """Whether what is open establishes an emergency that was not seen yet; it is shown then."""
        visit = self.visit
        if visit is None or not (self._in_sight.has_review or self._in_sight.has_page_of(visit)):
            return False
        emergency = self._emergencies.found(visit)
        if emergency is None or not self._emergencies.is_news(visit, emergency):
            return False
        self._show_emergency(emergency)
        return True

    @property
    def _visit(self) -> Visit:
        if self.visit is None:
            raise RuntimeError("no interview is under way")
        return self.visit

    def _move(self, position: str) -> None:
        visit = self._visit
        kept = self._ask(lambda: self._intake.go(visit, visit.interview.go_to(position)))
        if kept is not None:
            self.visit = kept
            self.show_position()

    def _staying(self, visit: Visit, question: str) -> Visit:
        return self._intake.go(visit, visit.interview.go_to(question))

    def _back_to_review(self, visit: Visit) -> Visit:
        """Past what is answered already, when the person came from the review to change one answer."""
        if not self._returns_to_review:
            return visit
        position = visit.interview.first_unanswered
        self._returns_to_review = position != REVIEW
        return self._intake.go(visit, visit.interview.go_to(position))

    def _show_emergency_or_position(self) -> None:
        emergency = self._emergencies.found(self._visit)
        if emergency is not None and self._emergencies.is_news(self._visit, emergency):
            self._show_emergency(emergency)
        else:
            self._in_sight.show_position(self._visit, emergency)

    def _show_emergency(self, emergency: Assessment, *, over_page: bool = False) -> None:
        self.assessment = emergency
        self._emergencies.see(self._visit, emergency)
        self._in_sight.show_emergency(self._visit, emergency, over_page=over_page)

    def _show_emergency_again(self) -> None:
        """Unless what was just said on the page has taken it away."""
        kept = self.keep_page()
        emergency = self._emergencies.found(self._visit)
        if emergency is not None:
            self._show_emergency(emergency, over_page=self._in_sight.has_page_of(self._visit))
        elif kept:
            self.show_position()

    def _show_result(self, result: Assessment) -> None:
        self.assessment = result
        self._in_sight.show_result(self._visit, result)
