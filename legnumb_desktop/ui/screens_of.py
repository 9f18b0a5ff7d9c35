"""Every screen but the first, built once the program is open, and wired to the presenter."""

from __future__ import annotations

from concurrent.futures import Executor
from pathlib import Path
from typing import Protocol

from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.rail import Rail
from legnumb_desktop.ui.saving import ReportWriter, Saving
from legnumb_desktop.ui.screens.emergency import EmergencyScreen
from legnumb_desktop.ui.screens.question import QuestionScreen
from legnumb_desktop.ui.screens.result import ResultScreen
from legnumb_desktop.ui.screens.review import ReviewScreen
from legnumb_desktop.ui.screens.sessions import SessionsScreen


class Moves(Protocol):
    """What the screens ask for that leads away from a visit."""

    def show_sessions(self) -> None: ...
    def open_result(self, session: str) -> None: ...
    def resume(self, session: str) -> None: ...
    def go_home(self) -> None: ...
    def arrive(self) -> None: ...
    def arrive_from(self, path: Path) -> None: ...


class Screens:
    def __init__(
        self, moves: Moves, window: MainWindow, write_report: ReportWriter, executor: Executor
    ) -> None:
        self.saving = Saving(window, write_report, executor)
        self.rail = Rail()
        self.rail.hide()
        window.add_rail(self.rail)
        self.question = QuestionScreen()
        self.emergency = EmergencyScreen()
        self.review = ReviewScreen()
        self.result = ResultScreen()
        self.result.sessions_requested.connect(moves.show_sessions)
        self.result.home_requested.connect(moves.go_home)
        self.sessions = SessionsScreen()
        self.sessions.opened.connect(moves.open_result)
        self.sessions.resumed.connect(moves.resume)
        self.sessions.home_requested.connect(moves.go_home)
        self.sessions.arrival_requested.connect(moves.arrive)
        window.file_dropped.connect(moves.arrive_from)
        window.add_screens(self.question, self.emergency, self.review, self.result, self.sessions)
