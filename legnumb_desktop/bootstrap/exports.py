"""The forms in which sessions leave the window: for this program, for health records, for audit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from legnumb_desktop import __version__
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.intake import Intake, Record, RecordFault, Visit
from legnumb_desktop.ui.saving import MakeFile, SessionExport

if TYPE_CHECKING:  # the first export loads it
    from legnumb_desktop.exchange.told_session import ToldSession

Read = TypeVar("Read")


def exports_of(
    intake: Intake, number: Callable[[], str], passed: Callable[[], bool]
) -> tuple[SessionExport, ...]:
    """``number`` is the emergency number of the country that is chosen now.

    ``passed``: whether the content passes its own test. By one that fails nothing is told of a session to
    other programs; what was answered can still leave for this one.
    """

    def told(record: Record) -> ToldSession:
        from legnumb_desktop.exchange.telling import told_session

        return told_session(_resumed(intake, record), record, __version__, number())

    def one(form: str, record: Record) -> MakeFile:
        from legnumb_desktop.exchange.formats import ExportFormat, exported

        if not passed():
            raise _fails_its_test()
        session = told(record)
        return lambda: exported(ExportFormat(form), [session]).encode()

    def every(form: str, records: Sequence[Record]) -> tuple[MakeFile, int]:
        from legnumb_desktop.exchange.formats import ExportFormat, exported

        if not passed():
            return _refuse, 0
        sessions = _readable(told, records)
        left_out = len(records) - len(sessions)
        return lambda: exported(ExportFormat(form), sessions, all_of_them=True).encode(), left_out

    def every_as_json(records: Sequence[Record]) -> tuple[MakeFile, int]:
        def readable(record: Record) -> Record:
            _resumed(intake, record)
            return record

        sessions = _readable(readable, records)
        return lambda: _as_json(sessions, all_of_them=True), len(records) - len(sessions)

    return (
        SessionExport(
            "json",
            "Session, for this program (*.json)",
            lambda record: lambda: _as_json([record]),
            every_as_json,
        ),
        SessionExport(
            "fhir.json",
            "FHIR, for health records (*.fhir.json)",
            partial(one, "fhir"),
            partial(every, "fhir"),
        ),
        SessionExport("csv", "Table, for audit (*.csv)", partial(one, "csv"), partial(every, "csv")),
    )


def _as_json(records: Sequence[Record], *, all_of_them: bool = False) -> bytes:
    from legnumb_desktop.exchange.session_file import sessions_file

    return sessions_file(records, __version__, all_of_them=all_of_them)


def _readable(read: Callable[[Record], Read], records: Sequence[Record]) -> list[Read]:
    """What could be read; the others are left out."""
    done = []
    for record in records:
        try:
            done.append(read(record))
        except RecordFault:
            continue
    return done


def _fails_its_test() -> RecordFault:
    return RecordFault(
        "The questions of this program do not pass their own test, so how urgent it is cannot be told.",
        "The answers are kept here.",
        "Export them as a session for this program, and install the program again.",
    )


def _refuse() -> bytes:
    raise _fails_its_test()


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
