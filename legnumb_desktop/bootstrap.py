"""The one place where every part meets every other."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from legnumb_desktop import __version__
from legnumb_desktop.assets import MissingResource, form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.intake import Intake, RecordFault, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.settings import read_settings, write_settings
from legnumb_desktop.storage import open_sessions
from legnumb_desktop.ui.desk import CannotOpen, Desk
from legnumb_desktop.ui.emergency_line import EmergencyLine
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter

_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "PH"})
_log = logging.getLogger("legnumb")


def open_program(window: MainWindow, theme: Theme, data: DataFolder) -> Presenter:
    """What comes after the first screen is painted."""
    workshop = Workshop(data, window.emergency_line)
    presenter = Presenter(window, workshop.open_desk)
    keep_choices(window, theme, data.settings)
    presenter.open()
    return presenter


def keep_choices(window: MainWindow, theme: Theme, path: Path) -> None:
    """Country and size of letters are as they were chosen last time."""

    def keep() -> None:
        chosen = replace(
            read_settings(path),
            country=window.emergency_line.country,
            scale=theme.scale,
            scheme=theme.scheme.value,
        )
        try:
            write_settings(path, chosen)
        except OSError as fault:
            _log.warning("settings not kept: %s", fault)

    window.emergency_line.country_chosen.connect(keep)
    theme.changed.connect(keep)


class Workshop:
    """Opens content and record for the window, and keeps what must live as long as they do."""

    def __init__(self, data: DataFolder, emergency_line: EmergencyLine) -> None:
        self._data = data
        self._emergency_line = emergency_line
        self._until_the_end: TemporaryDirectory[str] | None = None

    def open_desk(self, on_disk: bool) -> Desk:
        """Everything the window works with. Raises :class:`CannotOpen` with what to do now."""
        files, pathway = _content()
        try:
            sessions = open_sessions(self._record(on_disk))
        except RecordFault as fault:
            _log.warning("record not opened: %s", fault)
            raise CannotOpen(fault.happened, fault.kept, fault.do_now, may_go_on=True) from fault
        intake = Intake(pathway, files, sessions, _now, _read)
        return Desk(intake, self.write_report, on_disk)

    def write_report(self, out: Path, visit: Visit, assessment: Assessment) -> None:
        """The paper of a visit. Raises ReportFault."""
        from legnumb_desktop.report import Report, write_report

        line = self._emergency_line
        report = Report(
            pathway=visit.interview.pathway,
            answers=visit.interview.answers,
            assessment=assessment,
            person=visit.person,
            started=visit.started.astimezone(),
            finished=visit.finished.astimezone() if visit.finished else None,
            printed=_now(),
            program_version=__version__,
            emergency_number=line.number,
            page="Letter" if line.country in _LETTER_COUNTRIES else "A4",
            session=visit.session,
        )
        write_report(out, report)

    def _record(self, on_disk: bool) -> Path:
        if on_disk:
            return self._data.record
        self._until_the_end = TemporaryDirectory(prefix="legnumb-")
        return Path(self._until_the_end.name) / self._data.record.name


def _content() -> tuple[Mapping[str, bytes], Pathway]:
    try:
        files = form_files()
        return files, read_pathway(files)
    except (MissingResource, ProblemsFound) as fault:
        _log.error("content not readable: %s", fault)
        raise CannotOpen(
            "The questions of this program cannot be read.",
            "Your kept sessions are untouched.",
            "Install the program again. If you are worried, do not wait for it: see a doctor.",
            may_go_on=False,
        ) from fault


def _read(files: Mapping[str, bytes]) -> Pathway:
    return read_pathway(files)


def _now() -> datetime:
    return datetime.now().astimezone()
