"""The forms in which sessions leave the window: for this program, for health records, for audit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from legnumb_desktop import __version__
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.intake import Intake, Record, RecordFault, Visit
from legnumb_desktop.ui.saving import MakeFile, SessionExport

if TYPE_CHECKING:  # the first export loads it
    from legnumb_desktop.exchange.formats import Exported


def exports_of(intake: Intake, number: Callable[[], str]) -> tuple[SessionExport, ...]:
    """``number`` is the emergency number of the country that is chosen now."""

    def told(record: Record) -> Exported:
        from legnumb_desktop.exchange.telling import told_session

        return record, told_session(_resumed(intake, record), record, __version__, number())

    def one(form: str, record: Record) -> MakeFile:
        from legnumb_desktop.exchange.formats import ExportFormat, exported

        session = told(record)
        return lambda: exported(ExportFormat(form), [session]).encode()

    def every(form: str, records: Sequence[Record]) -> tuple[MakeFile, int]:
        from legnumb_desktop.exchange.formats import ExportFormat, exported

        sessions = []
        for record in records:
            try:
                sessions.append(told(record))
            except RecordFault:
                continue
        left_out = len(records) - len(sessions)
        return lambda: exported(ExportFormat(form), sessions, all_of_them=True).encode(), left_out

    return (
        SessionExport(
            "json",
            "Session, for this program (*.json)",
            lambda record: lambda: session_file(record, __version__),
            partial(every, "json"),
        ),
        SessionExport(
            "fhir.json",
            "FHIR, for health records (*.fhir.json)",
            partial(one, "fhir"),
            partial(every, "fhir"),
        ),
        SessionExport("csv", "Table, for audit (*.csv)", partial(one, "csv"), partial(every, "csv")),
    )


def _resumed(intake: Intake, record: Record) -> Visit:
    """The kept session with the content it was taken with. Raises RecordFault."""
    try:
        return intake.resume(record.line.id)
    except ProblemsFound as found:
        raise RecordFault(
            "The questions that this session was taken with cannot be read any more.",
            "Its answers are still kept here.",
            "Export it as a session for this program instead.",
        ) from found
