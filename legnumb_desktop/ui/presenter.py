"""Holds the visit and swaps it at each move; shows what the core says, reports what the person did."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.intake import Intake, Record, RecordFault, SessionLine, Visit
from legnumb_desktop.ui.desk import Desk, OpenDesk
from legnumb_desktop.ui.disk_watch import DiskWatch
from legnumb_desktop.ui.looking_back import LookingBack
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.opening import Opening
from legnumb_desktop.ui.refusing import Refusing
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens_of import Screens
from legnumb_desktop.ui.two_visits import TwoVisits

if TYPE_CHECKING:  # built when it is first wanted
    from legnumb_desktop.ui.arriving.arriving import Arriving

EMERGENCY_RANK = 5
Kept = TypeVar("Kept")
_log = logging.getLogger("legnumb")


class Presenter(QObject):
    """Starts with the welcome screen alone; everything else is opened after it has been painted."""

    def __init__(self, window: MainWindow, open_desk: OpenDesk) -> None:
        super().__init__(window)
        self.window = window
        self.desk: Desk | None = None
        self.visit: Visit | None = None
        self.assessment: Assessment | None = None
        self.disk = DiskWatch(window)
        self._told: set[str] = set()
        self._returns_to_review = False
        self._before_printing: QWidget | None = None
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
        if self._visit.interview.at_first:
            self.go_home()
        else:
            self._move(self._visit.interview.back().position)

    def change(self, question: str) -> None:
        """At this question, or at the review."""
        self._returns_to_review = False
        self._move(question)

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
        lines = self._kept(lambda: self._intake.sessions.lines())
        if lines is not None:
            self.window.emergency_line.remind("")
            self.screens.sessions.show_lines(lines, self._intake.pathway.urgency, LookingBack(self._intake))
            self.window.show_screen(self.screens.sessions)

    def delete(self, session: str) -> None:
        self._kept(lambda: self._intake.sessions.delete(session))
        if self.visit is not None and self.visit.session == session:
            self.visit = None
        self.show_sessions()

    def export(self, session: str) -> None:
        record = self._kept(lambda: self._intake.sessions.load(session))
        if record is not None:
            self.screens.saving.export(record, self._desk.exports, self.screens.sessions.notice)

    def export_all(self) -> None:
        """Every kept session in one file; one that cannot be read is counted and left out."""
        lines = self._kept(lambda: self._intake.sessions.lines())
        records = []
        for line in lines or ():
            try:
                records.append(self._intake.sessions.load(line.id))
            except RecordFault as fault:
                _log.warning("left out of the export: %s", fault)
        if records:
            unread = len(lines or ()) - len(records)
            self.screens.saving.export_all(records, unread, self._desk.exports, self.screens.sessions.notice)

    def go_home(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines())
        self.window.emergency_line.remind("")
        self.window.tell_saved("")
        self._show_draft(lines or ())
        self.window.show_screen(self.window.welcome)

    def save_pdf(self, notice: Notice) -> None:
        if self.assessment is not None:
            self.screens.saving.save_pdf(self._visit, self.assessment, self._record(), notice)

    def save_protected(self, notice: Notice) -> None:
        if self.assessment is not None:
            self.screens.saving.save_protected(self._visit, self.assessment, self._record(), notice)

    def print_pdf(self, notice: Notice) -> None:
        """Shows the pages as they will be printed; *Back* leads to where the person was."""
        self._before_printing = self.window.shown
        self._show_pages("", notice)

    def print_on(self, paper: str) -> None:
        self._show_pages(paper, self.screens.printing.notice)

    def open_pdf(self, notice: Notice) -> None:
        if self.assessment is not None:
            self.screens.saving.open_pdf(self._visit, self.assessment, self._record(), notice)

    def leave_printing(self) -> None:
        self.window.show_screen(self._before_printing or self.window.welcome)

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
        if desk.keeping is None:
            self.window.notice.tell("Nothing is saved to disk. Your answers go when you close the program.")
        self.window.welcome.now_ready()

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

    def _record(self) -> Record | None:
        """What goes along with the paper; the paper does not wait for a disk that fails."""
        try:
            return self._intake.sessions.load(self._visit.session)
        except RecordFault as fault:
            _log.warning("the paper goes without its session: %s", fault)
            return None

    def _show_pages(self, paper: str, notice: Notice) -> None:
        desk, visit, assessment = self.desk, self.visit, self.assessment
        if desk is None or visit is None or assessment is None:
            return
        asked_from, record = self.window.shown, self._record()

        def show(pdf: bytes) -> None:
            notice.clear()
            if self.window.shown is asked_from and self.visit is visit:
                self.window.show_screen(self.screens.printing)
                self.screens.printing.show_pages(pdf)

        self.screens.saving.make_ready(
            lambda going_on: desk.make_report(visit, assessment, record, paper, going_on), notice, show
        )

    def _show_draft(self, lines: tuple[SessionLine, ...]) -> None:
        self.window.welcome.show_draft(any(line.finished is None for line in lines))

    def _kept(self, act: Callable[[], Kept]) -> Kept | None:
        """What the record answers; where it fails, None: the page stays with its answer, and says why."""
        try:
            return act()
        except RecordFault as fault:
            said = f"{fault.happened} {fault.kept} {fault.do_now} What is on this page is still here."
        except ProblemsFound as fault:
            _log.error("kept content not readable: %s", fault)
            said = (
                "The questions that this session was taken with cannot be read. "
                "Nothing was changed or deleted. Export the session, and begin a new one."
            )
        _log.warning("not done: %s", said)
        self.window.tell_saved("")
        self.window.notice.tell(said, state="fault")
        return None
