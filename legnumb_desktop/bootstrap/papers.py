"""The paper of a visit, with everything that it tells and carries gathered from where it is kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from legnumb_desktop import __version__
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.attachment import Attachment
from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.session_file import attached_session
from legnumb_desktop.intake import Record, Visit, taken
from legnumb_desktop.settings import read_settings
from legnumb_desktop.ui.emergency_line import EmergencyLine

if TYPE_CHECKING:  # writing the first report loads it
    from legnumb_desktop.report import Before, Report

_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "CL", "CO", "PH"})


@dataclass(frozen=True, slots=True)
class PaperMaker:
    """``settings`` is the file that may name the paper; else the country on the emergency line decides."""

    settings: Path
    emergency_line: EmergencyLine
    now: Callable[[], datetime]

    def write(
        self,
        out: Path,
        visit: Visit,
        assessment: Assessment,
        record: Record | None,
        password: str = "",
        going_on: GoingOn = unwatched,
    ) -> None:
        """A PDF file, protected where there is a password. Raises ReportFault."""
        from legnumb_desktop.exchange.protecting import protected
        from legnumb_desktop.report import write_report

        report = self._report(visit, assessment, record, "")
        write_report(out, report, (lambda pdf: protected(pdf, password)) if password else bytes, going_on)

    def make(
        self,
        visit: Visit,
        assessment: Assessment,
        record: Record | None,
        paper: str,
        going_on: GoingOn = unwatched,
    ) -> bytes:
        """A PDF as bytes, on ``A4`` or ``Letter``; on the usual one where it is empty."""
        from legnumb_desktop.report import report_bytes

        return report_bytes(self._report(visit, assessment, record, paper), going_on)

    def _report(self, visit: Visit, assessment: Assessment, record: Record | None, paper: str) -> Report:
        from legnumb_desktop.report import Report

        line = self.emergency_line
        carried = attached_session(record, __version__) if record is not None else None
        return Report(
            pathway=visit.interview.pathway,
            answers=visit.interview.answers,
            assessment=assessment,
            person=visit.person,
            started=visit.started.astimezone(),
            finished=visit.finished.astimezone() if visit.finished else None,
            printed=self.now(),
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

        return attached_bundle(told_session(visit, record, __version__, self.emergency_line.number))

    def _page(self, wanted: str) -> Literal["A4", "Letter"]:
        chosen = wanted or read_settings(self.settings).page
        usual = "Letter" if self.emergency_line.country in _LETTER_COUNTRIES else "A4"
        return "Letter" if (chosen or usual) == "Letter" else "A4"


def _before(visit: Visit) -> Before | None:
    from legnumb_desktop.core.since_words import words_since
    from legnumb_desktop.report import Before

    if visit.earlier is None:
        return None
    return Before(visit.earlier.started.astimezone(), words_since(visit.earlier.taken, taken(visit)))
