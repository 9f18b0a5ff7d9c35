"""The sessions that are kept: listed, deleted, exported."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.looking_back import LookingBack
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens_of import Screens

_log = logging.getLogger("legnumb")


class Shelf(QObject):
    deleted = Signal(str)
    """The id of the session that is kept no more."""

    def __init__(self, window: MainWindow, screens: Screens, desk: Desk, ask: AskRecord) -> None:
        super().__init__(window)
        self._window, self._desk, self._ask = window, desk, ask
        self._screen, self._saving = screens.sessions, screens.saving
        self._screen.deletion_requested.connect(self.delete)
        self._screen.export_requested.connect(self.export)
        self._screen.export_all_requested.connect(self.export_all)

    def show(self) -> None:
        intake = self._desk.intake
        lines = self._ask(lambda: intake.sessions.lines())
        if lines is not None:
            self._window.emergency_line.remind("")
            self._screen.show_lines(lines, intake.pathway.urgency, LookingBack(intake))
            self._window.show_screen(self._screen)

    def delete(self, session: str) -> None:
        self._ask(lambda: self._desk.intake.sessions.delete(session))
        self.deleted.emit(session)
        self.show()

    def export(self, session: str) -> None:
        record = self._ask(lambda: self._desk.intake.sessions.load(session))
        if record is not None:
            self._saving.export(record, self._desk.exports, self._screen.notice)

    def export_all(self) -> None:
        """Every kept session in one file; one that cannot be read is counted and left out."""
        sessions = self._desk.intake.sessions
        lines = self._ask(lambda: sessions.lines()) or ()
        records = []
        for line in lines:
            try:
                records.append(sessions.load(line.id))
            except RecordFault as fault:
                _log.warning("left out of the export: %s", fault)
        if records:
            unread = len(lines) - len(records)
            self._saving.export_all(records, unread, self._desk.exports, self._screen.notice)
