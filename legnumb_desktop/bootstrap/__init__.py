"""The one place where every part meets every other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from legnumb_desktop.assets import MissingResource, form_files
from legnumb_desktop.bootstrap.arrivals import Arrivals
from legnumb_desktop.bootstrap.choices import keep_choices
from legnumb_desktop.bootstrap.exports import exports_of
from legnumb_desktop.bootstrap.papers import PaperMaker
from legnumb_desktop.bootstrap.worked_cases import WorkedCases
from legnumb_desktop.content import ReadContent, find_standing, read_content_apart, read_pathway, tested
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.standing import Standing
from legnumb_desktop.intake import Intake, RecordFault, Sessions
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.settings import read_settings
from legnumb_desktop.storage import (
    DamagedRecord,
    SafeSessions,
    SingleCopy,
    open_safely,
    open_sessions,
    set_aside,
)
from legnumb_desktop.ui.desk import CannotOpen, Desk
from legnumb_desktop.ui.emergency_line import EmergencyLine
from legnumb_desktop.ui.look.fonts import register_first_fonts, register_later_fonts
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter

_log = logging.getLogger("legnumb")


def read_installed() -> ReadContent | None:
    """The installed content; None where it cannot be read, which :func:`open_program` finds too."""
    try:
        return read_content_apart(form_files())
    except (MissingResource, ProblemsFound, OSError):
        return None


def open_program(
    window: MainWindow, theme: Theme, data: DataFolder, content: ReadContent | None = None
) -> Presenter:
    """What comes after the first screen is painted. ``content`` is the installed one where it is read."""
    workshop = Workshop(data, window.emergency_line, content)
    presenter = Presenter(window, workshop.open_desk)
    keep_choices(window, theme, data.settings)
    presenter.open()
    return presenter


class Workshop:
    """Opens content and record for the window, and keeps what must live as long as they do."""

    def __init__(
        self, data: DataFolder, emergency_line: EmergencyLine, content: ReadContent | None = None
    ) -> None:
        self._data = data
        self._content = content
        self._emergency_line = emergency_line
        self._lock = SingleCopy(data.folder)

    def open_desk(self, on_disk: bool, on_fault: Callable[[RecordFault], None]) -> Desk:
        """Everything the window works with. Raises :class:`CannotOpen` with what to do now."""
        _register_letters()
        content = self._content or _content()
        self._content = None  # its cases are read once
        worked_cases = WorkedCases(tested(content.pathway, content.cases))
        by_itself = read_settings(self._data.settings).goes_on_by_itself
        alone, safe = self._record(on_fault) if on_disk else (True, open_safely(self._data.record, on_fault))
        intake = _intake(content, safe)
        papers = PaperMaker(self._data.settings, self._emergency_line, _now)
        return Desk(
            intake,
            papers.write,
            papers.make,
            exports_of(intake, lambda: self._emergency_line.number, worked_cases.passed),
            Arrivals(intake, worked_cases.passed),
            safe,
            another_copy=not alone,
            goes_on_by_itself=by_itself,
            worked_cases=worked_cases,
        )

    def _record(self, on_fault: Callable[[RecordFault], None]) -> tuple[bool, SafeSessions]:
        """Whether no other copy of the program has it open, and the record."""
        record = self._data.record
        try:
            return self._lock.take(), SafeSessions(open_sessions(record), on_fault)
        except RecordFault as fault:
            _log.warning("record not opened: %s", fault)
            damaged = isinstance(fault, DamagedRecord)
            raise CannotOpen(
                fault.happened,
                fault.kept,
                fault.do_now,
                may_go_on=True,
                put_aside=partial(set_aside, record) if damaged else None,
            ) from fault


def _register_letters() -> None:
    try:
        register_first_fonts()
        register_later_fonts()
    except MissingResource as fault:
        _log.error("a font is missing: %s", fault)
        raise CannotOpen(
            f"A part of this program is missing: {fault.name}.",
            "Your kept sessions are untouched.",
            "Install the program again. If you are worried, do not wait for it: see a doctor.",
            may_go_on=False,
        ) from fault


def _intake(content: ReadContent, sessions: Sessions) -> Intake:
    def standing(pathway: Pathway, files: Mapping[str, bytes]) -> Standing:
        return content.standing if files is content.files else find_standing(pathway, files)

    return Intake(content.pathway, content.files, sessions, _now, read_pathway, standing)


def _content() -> ReadContent:
    try:
        return read_content_apart(form_files())
    except (MissingResource, ProblemsFound, OSError) as fault:
        _log.error("content not readable: %s", fault)
        raise CannotOpen(
            "The questions of this program cannot be read.",
            "Your kept sessions are untouched.",
            "Install the program again. If you are worried, do not wait for it: see a doctor.",
            may_go_on=False,
        ) from fault


def _now() -> datetime:
    return datetime.now().astimezone()
