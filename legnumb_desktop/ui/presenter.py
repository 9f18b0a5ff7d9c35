"""Puts the parts of the window together once the record is open, and leads from one to the other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from legnumb_desktop.intake import Intake, SessionLine, Visit
from legnumb_desktop.kept_visits import draft_to_go_on_with
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.desk import Desk, OpenDesk
from legnumb_desktop.ui.disk_watch import DiskWatch
from legnumb_desktop.ui.interviewing import Interviewing
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.opening import Opening
from legnumb_desktop.ui.papers import Papers
from legnumb_desktop.ui.refusing import Refusing
from legnumb_desktop.ui.screens_of import Screens
from legnumb_desktop.ui.shelf import Shelf
from legnumb_desktop.ui.two_visits import TwoVisits

if TYPE_CHECKING:  # built when it is first wanted
    from legnumb_desktop.ui.arriving.arriving import Arriving


class Presenter(QObject):
    """Starts with the welcome screen alone; everything else is opened after it has been painted."""

    def __init__(self, window: MainWindow, open_desk: OpenDesk) -> None:
        super().__init__(window)
        self.window = window
        self.desk: Desk | None = None
        self.disk = DiskWatch(window)
        self._kept = AskRecord(window, self._take_up)
        window.may_close = self._may_close
        self._opening = Opening(window, open_desk, self.disk.failed)
        self._opening.opened.connect(self._work_with)
        window.welcome.start_requested.connect(self.begin)
        window.welcome.draft_requested.connect(self.resume_draft)
        window.welcome.sessions_requested.connect(self.show_sessions)

    def open(self) -> None:
        """Reads the content and opens the record, then does what was asked for meanwhile."""
        self._opening.open()

    def begin(self) -> None:
        """A new interview; the one just begun, if nothing was said in it yet."""
        if self._refusing.refuses():
            return
        visit = self._untouched() or self._kept(lambda: self._intake.begin())
        if visit is not None:
            self.interviewing.take(visit)

    def resume_draft(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines()) or ()
        draft = draft_to_go_on_with(lines, self._intake.now())
        if draft is not None:
            self.resume(draft.id)

    def resume(self, session: str) -> None:
        if self._refusing.refuses():
            return
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self.interviewing.take(visit)

    def open_result(self, session: str) -> None:
        """A finished session, with the content it was taken with."""
        if self._refusing.refuses():
            return
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self.interviewing.show_result_of(visit)

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
        went = self.interviewing.leave_page(lambda: self._arriving.open_file(path))
        if not went and self.window.shown is self.screens.emergency:
            self.window.notice.tell(f"“{path.name}” was not opened. To open it, drop it once more.")

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
        self.interviewing = Interviewing(
            self.window, self.screens, desk.intake, self._kept, self.disk, self.two_visits.find_before
        )
        self.interviewing.home_requested.connect(self.go_home)
        self.papers = Papers(self.window, self.screens, desk, self.interviewing.at_hand, self._kept)
        self.shelf = Shelf(self.window, self.screens, desk, self._kept)
        self.shelf.deleted.connect(self.interviewing.let_go)
        self.two_visits.begun.connect(self.interviewing.take)
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

    def _may_close(self) -> bool:
        """What cannot be kept any more, such as a session deleted meanwhile, keeps nobody from closing.

        An emergency in what was just said is told first, and holds it up once.
        """
        if self.desk is not None:
            self.interviewing.keep_page()
            if self.interviewing.tells_emergency_first():
                self.window.notice.tell("To close the program, close it once more.")
                return False
        return self.disk.may_close()

    def _take_up(self, visit: Visit) -> None:
        """As another copy of the program left it."""
        (self.interviewing.take if visit.finished is None else self.interviewing.show_result_of)(visit)

    def _untouched(self) -> Visit | None:
        """The visit at hand while it is kept and nothing was said in it."""
        visit = self.interviewing.visit
        if visit is None or visit.interview.answers or visit.finished or visit.person or visit.earlier:
            return None
        lines = self._kept(lambda: self._intake.sessions.lines()) or ()
        return visit if any(line.id == visit.session for line in lines) else None

    def _let_go_on(self, wanted: bool) -> None:
        self.screens.question.soon.wanted = wanted

    def _show_draft(self, lines: tuple[SessionLine, ...]) -> None:
        self.window.welcome.show_draft(any(line.draft for line in lines))
