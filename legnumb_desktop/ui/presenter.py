"""Holds the visit and swaps it at each move; shows what the core says, reports what the person did."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, RecordFault, SessionLine, Visit
from legnumb_desktop.ui.desk import CannotOpen, Desk, OpenDesk
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens.notice import Notice

if TYPE_CHECKING:
    from legnumb_desktop.ui.disk_trouble import DiskTrouble

EMERGENCY_RANK = 5
LEAST_WIDTH_WITH_RAIL = 880
"""Pixels at 100 %; in a narrower window the page needs the room, and names its stage itself."""
Kept = TypeVar("Kept")
_log = logging.getLogger("legnumb")


class Presenter(QObject):
    """Starts with the welcome screen alone; everything else is opened after it has been painted."""

    def __init__(self, window: MainWindow, open_desk: OpenDesk) -> None:
        super().__init__(window)
        self.window = window
        self._open_desk = open_desk
        self.desk: Desk | None = None
        self.visit: Visit | None = None
        self.assessment: Assessment | None = None
        self._told: set[str] = set()
        self._then: Callable[[], None] | None = None
        self._on_disk = True
        window.welcome.start_requested.connect(lambda: self._when_open(self.begin))
        window.welcome.draft_requested.connect(lambda: self._when_open(self.resume_draft))
        window.welcome.sessions_requested.connect(lambda: self._when_open(self.show_sessions))

    def open(self) -> None:
        """Reads the content and opens the record, then does what was asked for meanwhile."""
        from legnumb_desktop.ui.look.fonts import register_later_fonts
        from legnumb_desktop.ui.screens_of import Screens

        try:
            self.desk = self._open_desk(self._on_disk, self._disk_failed)
            lines = self.desk.intake.sessions.lines()
        except CannotOpen as fault:
            self._show_trouble(fault)
            return
        except RecordFault as fault:
            self._show_trouble(CannotOpen(fault.happened, fault.kept, fault.do_now, may_go_on=True))
            return
        register_later_fonts()
        self._executor = ThreadPoolExecutor(1)
        program = QApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self._executor.shutdown)
        self.screens = Screens(self, self.window, self.desk.write_report, self._executor)
        self._show_draft(lines)
        self.window.welcome.wait(False)
        if self.desk.another_copy:
            self.window.notice.tell(
                "This program is open twice. Both copies save, but each shows what the other did only later."
            )
        if self.desk.keeping is None:
            self.window.notice.tell("Nothing is saved to disk. Your answers go when you close the program.")
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def begin(self) -> None:
        self._told.clear()
        visit = self._kept(lambda: self._intake.begin())
        if visit is not None:
            self._take(visit)

    def resume_draft(self) -> None:
        drafts = [line for line in self._intake.sessions.lines() if line.finished is None]
        if drafts:
            self.resume(drafts[0].id)

    def resume(self, session: str) -> None:
        self._told.clear()
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self._take(visit)

    def open_result(self, session: str) -> None:
        """A finished session, with the content it was taken with."""
        visit = self._kept(lambda: self._intake.resume(session))
        if visit is not None:
            self.visit = visit
            self._show_result(assess(visit.interview.pathway, visit.interview.answers))

    def answer(self, question: str, answer: Answer) -> None:
        """Keeps the answer, then shows the emergency page or the next question."""
        visit = self._visit
        moved = self._kept(lambda: self._intake.answer(visit, question, answer))
        if moved is None:
            return
        self.visit = moved
        self._tell_saved()
        emergency = self._emergency()
        if emergency is not None and emergency.decided_by not in self._told:
            self._told.add(str(emergency.decided_by))
            self._show_emergency(emergency)
        else:
            self._show_position(emergency)

    def pass_over(self) -> None:
        self._move(self._visit.interview.forward().position, passed=True)

    def back(self) -> None:
        self._move(self._visit.interview.back().position)

    def change(self, question: str) -> None:
        self._move(question)

    def name_person(self, person: str) -> None:
        visit = self._visit
        named = self._kept(lambda: self._intake.name_person(visit, person))
        if named is not None:
            self.visit = named
            self._tell_saved()

    def finish(self) -> None:
        visit = self._visit
        finished = self._kept(lambda: self._intake.finish(visit))
        if finished is not None:
            self.visit, result = finished
            self._tell_saved()
            self._show_result(result)

    def show_position(self) -> None:
        self._show_position(self._emergency())

    def _emergency(self) -> Assessment | None:
        """What is established of an emergency by the answers so far."""
        if self._intake.rank_so_far(self._visit) < EMERGENCY_RANK:
            return None
        return self._intake.so_far(self._visit)

    def _show_position(self, emergency: Assessment | None) -> None:
        interview = self._visit.interview
        question = interview.question
        screens = self.screens
        screens.rail.show_interview(interview)
        screens.rail.fit()
        screens.rail.setVisible(self.window.width() >= look().px(LEAST_WIDTH_WITH_RAIL))
        self._remind(emergency)
        if question is None:
            screens.review.show_visit(self._visit)
            self.window.show_screen(screens.review)
        else:
            screens.question.show_question(interview, question)
            self.window.show_screen(screens.question)

    def show_review(self) -> None:
        self._move(REVIEW)

    def show_sessions(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines())
        if lines is not None:
            self.screens.rail.hide()
            self.screens.sessions.show_lines(lines, self._intake.pathway.urgency)
            self.window.show_screen(self.screens.sessions)

    def delete(self, session: str) -> None:
        self._kept(lambda: self._intake.sessions.delete(session))
        if self.visit is not None and self.visit.session == session:
            self.visit = None
        self.show_sessions()

    def export(self, session: str) -> None:
        record = self._kept(lambda: self._intake.sessions.load(session))
        if record is not None:
            self.screens.saving.export(record, self.screens.sessions.notice)

    def go_home(self) -> None:
        lines = self._kept(lambda: self._intake.sessions.lines())
        self.screens.rail.hide()
        self.window.tell_saved("")
        self._show_draft(lines or ())
        self.window.show_screen(self.window.welcome)

    def save_pdf(self, notice: Notice) -> None:
        if self.assessment is not None:
            self.screens.saving.save_pdf(self._visit, self.assessment, notice)

    def print_pdf(self, notice: Notice) -> None:
        if self.assessment is not None:
            self.screens.saving.print_pdf(self._visit, self.assessment, notice)

    @cached_property
    def disk_trouble(self) -> DiskTrouble:
        """Built when it is first needed."""
        from legnumb_desktop.ui.disk_trouble import DiskTrouble

        bar = DiskTrouble()
        bar.retry_requested.connect(self.try_disk_again)
        bar.elsewhere_requested.connect(self.save_elsewhere)
        self.window.add_above_foot(bar)
        return bar

    @property
    def _intake(self) -> Intake:
        if self.desk is None:
            raise RuntimeError("the record is not open yet")
        return self.desk.intake

    @property
    def _visit(self) -> Visit:
        if self.visit is None:
            raise RuntimeError("no interview is under way")
        return self.visit

    def _take(self, visit: Visit) -> None:
        self.visit = visit
        self._tell_saved()
        self.show_position()

    def _move(self, position: str, *, passed: bool = False) -> None:
        visit = self._visit
        moved = visit.interview.forward() if passed else visit.interview.go_to(position)
        kept = self._kept(lambda: self._intake.go(visit, moved))
        if kept is not None:
            self.visit = kept
            self.show_position()

    def _remind(self, emergency: Assessment | None) -> None:
        """An emergency that was told stays in sight while the person goes on."""
        if emergency is None:
            self.window.notice.clear()
            return
        headline = self._visit.interview.pathway.outcome[emergency.outcome].headline
        self.window.notice.tell(
            f"You still need help now: {headline}.",
            state="fault",
            opens=lambda: self._show_emergency(emergency),
        )

    def _show_emergency(self, so_far: Assessment) -> None:
        self.assessment = so_far
        self.window.notice.clear()
        self.screens.emergency.show_emergency(self._visit, so_far, self.window.emergency_line.number)
        self.screens.rail.hide()
        self.window.show_screen(self.screens.emergency)

    def _show_result(self, result: Assessment) -> None:
        self.assessment = result
        self.window.notice.clear()
        self.screens.rail.hide()
        self.screens.result.show_result(self._visit, result, self.window.emergency_line.number)
        self.window.show_screen(self.screens.result)

    def _show_draft(self, lines: tuple[SessionLine, ...]) -> None:
        self.window.welcome.show_draft(any(line.finished is None for line in lines))

    def _when_open(self, then: Callable[[], None]) -> None:
        if self.desk is not None:
            then()
        else:
            self._then = then
            self.window.welcome.wait(True)

    def _show_trouble(self, fault: CannotOpen) -> None:
        from legnumb_desktop.ui.screens.trouble import Trouble

        trouble = Trouble()
        trouble.show_fault(fault)
        trouble.retry_requested.connect(lambda: self._open_again(on_disk=True))
        trouble.aside_requested.connect(lambda: self._put_aside(fault))
        trouble.unsaved_requested.connect(lambda: self._open_again(on_disk=False))
        self.window.show_screen(trouble)

    def _put_aside(self, fault: CannotOpen) -> None:
        aside = self._kept(fault.put_aside) if fault.put_aside is not None else None
        if aside is not None:
            self._open_again(on_disk=True)
            self.window.notice.tell(f"The damaged record is now {aside.name}. A new one has begun.")

    def _open_again(self, *, on_disk: bool) -> None:
        self._on_disk = on_disk
        self.desk = None
        self.window.show_screen(self.window.welcome)
        QTimer.singleShot(0, self.open)

    def _tell_saved(self) -> None:
        if self.desk is None or self.desk.keeping is None:
            return
        if self.desk.keeping.pending:
            self.window.tell_saved("Not saved to disk yet. Kept in memory.")
        else:
            if "disk_trouble" in self.__dict__:
                self.disk_trouble.hide()
            self.window.tell_saved(f"Saved {self._intake.now():%H:%M}")

    def _disk_failed(self, fault: RecordFault) -> None:
        _log.warning("record failed: %s", fault)
        self.disk_trouble.tell(fault)

    def try_disk_again(self) -> None:
        if self.desk is not None and self.desk.keeping is not None:
            self.desk.keeping.retry()
            self._tell_saved()

    def save_elsewhere(self) -> None:
        dialog = QFileDialog(self.window, "Save to another place", "", "Record (*.sqlite)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("sqlite")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, name: str) -> None:
        keeping = self.desk.keeping if self.desk is not None else None
        if keeping is None:
            return
        try:
            keeping.save_elsewhere(Path(name))
        except RecordFault as fault:
            self._disk_failed(fault)
            return
        self._tell_saved()
        self.window.notice.tell(f"Saved to {name}. This run goes on there.")

    def _kept(self, act: Callable[[], Kept]) -> Kept | None:
        """What the record answers; where it fails, None: the page stays with its answer, and says why."""
        try:
            return act()
        except RecordFault as fault:
            _log.warning("record failed: %s", fault)
            self.window.tell_saved("")
            self.window.notice.tell(
                f"{fault.happened} {fault.kept} {fault.do_now} What is on this page is still here.",
                state="fault",
            )
            return None
