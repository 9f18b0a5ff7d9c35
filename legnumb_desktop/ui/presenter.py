"""Holds the visit and swaps it at each move; shows what the core says, reports what the person did."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, SessionLine, Visit
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.desk import Desk, OpenDesk
from legnumb_desktop.ui.disk_watch import DiskWatch
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.opening import Opening
from legnumb_desktop.ui.papers import Papers
from legnumb_desktop.ui.refusing import Refusing
from legnumb_desktop.ui.screens_of import Screens
from legnumb_desktop.ui.shelf import Shelf
from legnumb_desktop.ui.two_visits import TwoVisits

if TYPE_CHECKING:  # built when it is first wanted
    from legnumb_desktop.ui.arriving.arriving import Arriving

EMERGENCY_RANK = 5


class Presenter(QObject):
    """Starts with the welcome screen alone; everything else is opened after it has been painted."""

    def __init__(self, window: MainWindow, open_desk: OpenDesk) -> None:
        super().__init__(window)
        self.window = window
        self.desk: Desk | None = None
        self.visit: Visit | None = None
        self.assessment: Assessment | None = None
        self.disk = DiskWatch(window)
        self._kept = AskRecord(window)
        window.may_close = self._may_close
        self._told: set[str] = set()
        self._returns_to_review = False
        self._opening = Opening(window, open_desk, self.disk.failed)
        self._opening.opened.connect(self._work_with)
        window.welcome.start_requested.connect(self.begin)
        window.welcome.draft_requested.connect(self.resume_draft)
        window.welcome.sessions_requested.connect(self.show_sessions)
        window.emergency_line.reminder_requested.connect(self._show_emergency_again)
        window.emergency_line.country_chosen.connect(self._show_number)

    def open(self) -> None:
        """Reads the content and opens the record, then does what was asked for meanwhile."""
        self._opening.open()

    def begin(self) -> None:
        """A new interview; the one just begun, if nothing was said in it yet."""
        if self._refusing.refuses():
            return
        visit = self._untouched() or self._kept(lambda: self._intake.begin())
        if visit is not None:
            self._take(visit)

    def resume_draft(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines()) or ()
        drafts = [line for line in lines if line.finished is None]
        if drafts:
            self.resume(drafts[0].id)

    def resume(self, session: str) -> None:
        if self._refusing.refuses():
            return
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self._take(visit)

    def open_result(self, session: str) -> None:
        """A finished session, with the content it was taken with."""
        if self._refusing.refuses():
            return
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self.visit = visit
            self._show_result(assess(visit.interview.pathway, visit.interview.answers))

    def answer(self, question: str, answer: Answer) -> None:
        """Keeps the answer, then shows the emergency page or the next question."""
        visit = self._visit
        moved = self._kept(lambda: self._back_to_review(self._intake.answer(visit, question, answer)))
        if moved is not None:
            self.visit = moved
            self.disk.tell()
            self._show_emergency_or_position()

    def pass_over(self) -> None:
        visit = self._visit
        moved = self._kept(lambda: self._back_to_review(self._intake.go(visit, visit.interview.forward())))
        if moved is not None:
            self.visit = moved
            self.show_position()

    def back(self) -> None:
        """At the question before; from the first one, at the start."""
        interview = self._visit.interview
        before = interview.back().position
        self._leave_page(self.go_home if interview.at_first else lambda: self._move(before))

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
        named = self._kept(lambda: self._intake.name_person(visit, person))
        if named is not None:
            self.visit = named
            self.disk.tell()

    def finish(self) -> None:
        visit = self._visit
        finished = self._kept(lambda: self._intake.finish(visit))
        if finished is not None:
            self.visit, result = finished
            self.disk.tell()
            self._show_result(result)

    def show_position(self) -> None:
        self._show_position(self._emergency())

    def show_review(self) -> None:
        self._returns_to_review = False
        self._move(REVIEW)

    def show_sessions(self) -> None:
        self.shelf.show()

    def go_home(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines())
        self.window.emergency_line.remind("")
        self.window.tell_saved("")
        self._show_draft(lines or ())
        self.window.show_screen(self.window.welcome)

    def arrive(self) -> None:
        """A session from elsewhere, by file or by codes."""
        self._arriving.begin()

    def arrive_from(self, path: Path) -> None:
        self._arriving.open_file(path)

    @cached_property
    def _arriving(self) -> Arriving:
        """Built when a session arrives for the first time."""
        from legnumb_desktop.ui.arriving.arriving import Arriving

        desk = self._desk
        made = Arriving(self.window, desk.arrivals, desk.intake.pathway.urgency, self._executor)
        made.kept.connect(lambda session, done: (self.open_result if done else self.resume)(session))
        return made

    @property
    def _desk(self) -> Desk:
        if self.desk is None:
            raise RuntimeError("the record is not open yet")
        return self.desk

    @property
    def _intake(self) -> Intake:
        return self._desk.intake

    @property
    def _visit(self) -> Visit:
        if self.visit is None:
            raise RuntimeError("no interview is under way")
        return self.visit

    def _work_with(self, desk: Desk, lines: tuple[SessionLine, ...]) -> None:
        self.desk = desk
        self.disk.watch(desk)
        self._refusing = Refusing(self.window, desk.worked_cases, self.show_sessions)
        self._executor = executor = ThreadPoolExecutor(1)
        program = QApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(executor.shutdown)
        self.screens = Screens(self, self.window, desk.write_report, executor)
        self.papers = Papers(self.window, self.screens, desk, self._at_hand)
        self.shelf = Shelf(self.window, self.screens, desk, self._kept)
        self.shelf.deleted.connect(self._let_go)
        self.two_visits = TwoVisits(
            self.window, self.screens, desk.intake, self._kept, self._refusing.refuses
        )
        self.two_visits.begun.connect(self._take)
        self.two_visits.sessions_requested.connect(self.show_sessions)
        self.screens.question.soon.wanted = desk.goes_on_by_itself
        self.window.welcome.offer_going_on(desk.goes_on_by_itself)
        self.window.welcome.going_on_chosen.connect(self._let_go_on)
        self._show_draft(lines)
        if desk.another_copy:
            self.window.notice.tell(
                "This program is open twice. Both copies save, but each shows what the other did only later."
            )
        self.window.welcome.now_ready()

    def _at_hand(self) -> tuple[Visit, Assessment] | None:
        if self.visit is None or self.assessment is None:
            return None
        return self.visit, self.assessment

    def _let_go(self, session: str) -> None:
        if self.visit is not None and self.visit.session == session:
            self.visit = None

    def _untouched(self) -> Visit | None:
        """The visit at hand while it is kept and nothing was said in it."""
        visit = self.visit
        if visit is None or visit.interview.answers or visit.finished or visit.person or visit.earlier:
            return None
        lines = self._kept(lambda: self._intake.sessions.lines()) or ()
        return visit if any(line.id == visit.session for line in lines) else None

    def _let_go_on(self, wanted: bool) -> None:
        self.screens.question.soon.wanted = wanted

    def _take(self, visit: Visit) -> None:
        """A visit as it begins or goes on; an emergency in it is told before anything else is asked."""
        self.visit = visit
        self._told.clear()
        self._returns_to_review = False
        self.disk.tell()
        self._show_emergency_or_position()

    def _move(self, position: str) -> None:
        visit = self._visit
        kept = self._kept(lambda: self._intake.go(visit, visit.interview.go_to(position)))
        if kept is not None:
            self.visit = kept
            self.show_position()

    def _leave_page(self, go: Callable[[], None]) -> None:
        """What was said on the page and not gone on with is kept first, and tells of an emergency first."""
        if not self._keep_page():
            return
        emergency = self._emergency()
        if emergency is not None and str(emergency.decided_by) not in self._told:
            self._show_emergency(emergency)
        else:
            go()

    def _keep_page(self) -> bool:
        """False where the record fails, which has been said then."""
        if self.desk is None or self.window.shown is not self.screens.question:
            return True
        visit, said = self._visit, self.screens.question.not_yet_given
        if said is None:
            return True
        moved = self._kept(lambda: self._intake.answer(visit, *said))
        if moved is None:
            return False
        self.visit = moved
        self.disk.tell()
        return True

    def _may_close(self) -> bool:
        """What cannot be kept any more, such as a session deleted meanwhile, keeps nobody from closing."""
        self._keep_page()
        return self.disk.may_close()

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
        screens = self.screens
        self.window.notice.clear()
        self.window.emergency_line.remind(self._headline(emergency))
        screens.rail.show_interview(interview)
        if question is None:
            self.window.show_screen(screens.review, beside_rail=True)
            screens.review.show_visit(self._visit)
        else:
            self.window.show_screen(screens.question, beside_rail=True)
            screens.question.show_question(interview, question, self._visit.offered.get(question.id))

    def _headline(self, emergency: Assessment | None) -> str:
        return self._visit.interview.pathway.outcome[emergency.outcome].headline if emergency else ""

    def _show_emergency(self, so_far: Assessment) -> None:
        self.assessment = so_far
        self._told.add(str(so_far.decided_by))
        self.window.notice.clear()
        self.window.emergency_line.remind("")
        self.window.show_screen(self.screens.emergency)
        self.screens.emergency.show_emergency(self._visit, so_far, self.window.emergency_line.number)

    def _show_emergency_again(self) -> None:
        emergency = self._emergency()
        if emergency is not None:
            self._show_emergency(emergency)

    def _show_result(self, result: Assessment) -> None:
        self.assessment = result
        self.window.notice.clear()
        self.window.emergency_line.remind("")
        self.window.show_screen(self.screens.result)
        before = self.two_visits.find_before(self._visit)
        self.screens.result.show_result(self._visit, result, self.window.emergency_line.number, before)

    def _show_number(self) -> None:
        """A page that names the number is shown anew when another country is chosen."""
        if self.desk is None or self.assessment is None:
            return
        if self.window.shown is self.screens.emergency:
            self._show_emergency(self.assessment)
        elif self.window.shown is self.screens.result:
            self._show_result(self.assessment)

    def _show_draft(self, lines: tuple[SessionLine, ...]) -> None:
        self.window.welcome.show_draft(any(line.finished is None for line in lines))
