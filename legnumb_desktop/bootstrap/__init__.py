"""The one place where every part meets every other."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from legnumb_desktop import __version__
from legnumb_desktop.assets import MissingResource, form_files
from legnumb_desktop.bootstrap.arrivals import Arrivals
from legnumb_desktop.bootstrap.exports import exports_of
from legnumb_desktop.content import ReadContent, find_standing, read_content_apart, read_pathway, tested
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.attachment import Attachment
from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.standing import Standing
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.session_file import attached_session
from legnumb_desktop.intake import Intake, Record, RecordFault, Sessions, Visit, taken
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.settings import Settings, read_settings, write_settings
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

if TYPE_CHECKING:  # writing the first report loads it
    from legnumb_desktop.report import Before, Report

_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "PH"})
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


def keep_choices(window: MainWindow, theme: Theme, path: Path) -> None:
    """Country, size of letters and going on by itself are as they were chosen last time."""

    def keep(chosen: Settings) -> None:
        try:
            write_settings(path, chosen)
        except OSError as fault:
            _log.warning("settings not kept: %s", fault)

    window.emergency_line.country_chosen.connect(
        lambda country: keep(replace(read_settings(path), country=country))
    )
    theme.changed.connect(
        lambda: keep(replace(read_settings(path), scale=theme.scale, scheme=theme.scheme.value))
    )
    window.welcome.going_on_chosen.connect(
        lambda wanted: keep(replace(read_settings(path), goes_on_by_itself=wanted))
    )


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
        worked_cases = tested(content.pathway, content.cases)
        by_itself = read_settings(self._data.settings).goes_on_by_itself
        alone, safe = self._record(on_fault) if on_disk else (True, open_safely(self._data.record, on_fault))
        intake = _intake(content, safe)
        return Desk(
            intake,
            self.write_report,
            self.make_report,
            exports_of(intake, lambda: self._emergency_line.number),
            Arrivals(intake),
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

    def write_report(
        self,
        out: Path,
        visit: Visit,
        assessment: Assessment,
        record: Record | None,
        password: str = "",
        going_on: GoingOn = unwatched,
    ) -> None:
        """The paper of a visit, protected where there is a password. Raises ReportFault."""
        from legnumb_desktop.exchange.protecting import protected
        from legnumb_desktop.report import write_report

        report = self._report(visit, assessment, record, "")
        write_report(out, report, (lambda pdf: protected(pdf, password)) if password else bytes, going_on)

    def make_report(
        self,
        visit: Visit,
        assessment: Assessment,
        record: Record | None,
        paper: str,
        going_on: GoingOn = unwatched,
    ) -> bytes:
        """The paper of a visit as bytes, on ``A4`` or ``Letter``; on the usual one where it is empty."""
        from legnumb_desktop.report import report_bytes

        return report_bytes(self._report(visit, assessment, record, paper), going_on)

    def _report(self, visit: Visit, assessment: Assessment, record: Record | None, paper: str) -> Report:
        from legnumb_desktop.report import Report

        line = self._emergency_line
        carried = attached_session(record, __version__) if record is not None else None
        return Report(
            pathway=visit.interview.pathway,
            answers=visit.interview.answers,
            assessment=assessment,
            person=visit.person,
            started=visit.started.astimezone(),
            finished=visit.finished.astimezone() if visit.finished else None,
            printed=_now(),
            program_version=__version__,
            emergency_number=line.number,
            page=self._page(paper),
            session=visit.session,
            standing=visit.standing,
            attachments=(carried[0], self._bundle_of(visit, record)) if carried and record else (),
            data_digest=carried[1] if carried is not None else "",
            answered_at={name: at.astimezone() for name, at in record.answered_at.items()} if record else {},
            codes=codes_of(record, __version__) if record is not None else (),
            before=_before(visit),
        )

    def _bundle_of(self, visit: Visit, record: Record) -> Attachment:
        from legnumb_desktop.exchange.fhir import attached_bundle
        from legnumb_desktop.exchange.telling import told_session

        return attached_bundle(told_session(visit, record, __version__, self._emergency_line.number))

    def _page(self, wanted: str) -> Literal["A4", "Letter"]:
        chosen = wanted or read_settings(self._data.settings).page
        usual = "Letter" if self._emergency_line.country in _LETTER_COUNTRIES else "A4"
        return "Letter" if (chosen or usual) == "Letter" else "A4"


def _before(visit: Visit) -> Before | None:
    from legnumb_desktop.core.since_words import words_since
    from legnumb_desktop.report import Before

    if visit.earlier is None:
        return None
    return Before(visit.earlier.started.astimezone(), words_since(visit.earlier.taken, taken(visit)))


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
