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
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens_of import Screens

EMERGENCY_RANK = 5


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
        self._window, self._screens, self._intake = window, screens, intake
        self._ask, self._disk, self._find_before = ask, disk, find_before
        self._told: set[str] = set()
        """The nodes whose emergency was shown since the visit began or went on."""
        self._returns_to_review = False
        screens.rail.question_chosen.connect(self.change)
        screens.question.answered.connect(self.answer)
        screens.question.passed_over.connect(self.pass_over)
        screens.question.back_requested.connect(self.back)
        screens.emergency.go_on_requested.connect(self.show_position)
        screens.emergency.change_requested.connect(self.change_and_return)
        screens.review.change_requested.connect(self.change_and_return)
        screens.review.person_named.connect(self.name_person)
        screens.review.finish_requested.connect(self.finish)
        screens.result.change_requested.connect(self.show_review)
        window.emergency_line.reminder_requested.connect(self._show_emergency_again)
        window.emergency_line.country_chosen.connect(self._show_number)
        window.screen_shown.connect(self._show_number)

    def take(self, visit: Visit) -> None:
        """A visit as it begins or goes on; an emergency in it is told before anything else is asked."""
        self.visit = visit
        self._told.clear()
        self._returns_to_review = False
        self._disk.tell()
        self._show_emergency_or_position()

    def let_go(self, session: str) -> None:
        """Of a visit that is kept no more."""
        if self.visit is not None and self.visit.session == session:
            self.visit = None

    def show_result_of(self, visit: Visit) -> None:
        self.visit = visit
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
        self._leave_page(self.home_requested.emit if interview.at_first else lambda: self._move(before))

    def change(self, question: str) -> None:
        """At this question, or at the review."""
        self._returns_to_review = False
        self._leave_page(lambda: self._move(question))

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

    def show_position(self) -> None:
        self._show_position(self._emergency())

    def show_review(self) -> None:
        self._returns_to_review = False
        self._move(REVIEW)

    def keep_page(self) -> bool:
        """What was said on the page and not gone on with; the visit stays there.

        False where the record fails, which is told.
        """
        if self._window.shown is not self._screens.question:
            return True
        visit, said = self._visit, self._screens.question.not_yet_given
        if said is None:
            return True
        kept = self._ask(lambda: self._staying(self._intake.answer(visit, *said), said[0]))
        if kept is None:
            return False
        self.visit = kept
        self._disk.tell()
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

    def _leave_page(self, go: Callable[[], None]) -> None:
        """What was said on the page and not gone on with is kept first, and tells of an emergency first."""
        if not self.keep_page():
            return
        emergency = self._emergency()
        if emergency is not None and str(emergency.decided_by) not in self._told:
            self._show_emergency(emergency)
        else:
            go()

    def _staying(self, visit: Visit, question: str) -> Visit:
        return self._intake.go(visit, visit.interview.go_to(question))

    def _back_to_review(self, visit: Visit) -> Visit:
        """Past what is answered already, when the person came from the review to change one answer."""
        if not self._returns_to_review:
            return visit
        position = visit.interview.first_unanswered
        self._returns_to_review = position != REVIEW
        return self._intake.go(visit, visit.interview.go_to(position))

    def _emergency(self) -> Assessment | None:
        """What is established of an emergency by the answers so far."""
        if self._intake.rank_so_far(self._visit) < EMERGENCY_RANK:
            return None
        return self._intake.so_far(self._visit)

    def _show_emergency_or_position(self) -> None:
        emergency = self._emergency()
        if emergency is None:
            self._told.clear()
        if emergency is None or str(emergency.decided_by) in self._told:
            self._show_position(emergency)
        else:
            self._show_emergency(emergency)

    def _show_position(self, emergency: Assessment | None) -> None:
        interview = self._visit.interview
        question = interview.question
        screens = self._screens
        self._window.notice.clear()
        self._window.emergency_line.remind(self._headline(emergency))
        screens.rail.show_interview(interview)
        if question is None:
            self._window.show_screen(screens.review, beside_rail=True)
            screens.review.show_visit(self._visit)
        else:
            self._window.show_screen(screens.question, beside_rail=True)
            screens.question.show_question(interview, question, self._visit.offered.get(question.id))

    def _headline(self, emergency: Assessment | None) -> str:
        return self._visit.interview.pathway.outcome[emergency.outcome].headline if emergency else ""

    def _show_emergency(self, so_far: Assessment) -> None:
        self.assessment = so_far
        self._told.add(str(so_far.decided_by))
        self._window.notice.clear()
        self._window.emergency_line.remind("")
        self._window.show_screen(self._screens.emergency)
        self._screens.emergency.show_emergency(self._visit, so_far, self._window.emergency_line.number)

    def _show_emergency_again(self) -> None:
        emergency = self._emergency() if self.keep_page() else None
        if emergency is not None:
            self._show_emergency(emergency)

    def _show_result(self, result: Assessment) -> None:
        self.assessment = result
        self._window.notice.clear()
        self._window.emergency_line.remind("")
        self._window.show_screen(self._screens.result)
        before = self._find_before(self._visit)
        self._screens.result.show_result(self._visit, result, self._window.emergency_line.number, before)

    def _show_number(self) -> None:
        """Of a page that comes into sight, or is in sight when another country is chosen."""
        for screen in (self._screens.emergency, self._screens.result):
            if self._window.shown is screen:
                screen.show_number(self._window.emergency_line.number)
