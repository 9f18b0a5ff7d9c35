"""A finished session of a worked case, as another clinic keeps it, and the paper it sends."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.patient import answers, pathway
from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.session_file import attached_session
from legnumb_desktop.exchange.session_reading import renamed
from legnumb_desktop.intake import Intake, Record
from legnumb_desktop.report import Report, report_bytes
from legnumb_desktop.storage import open_sessions

_BEGAN = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


def sent_record(session: str, person: str = "Zoë Ångström") -> Record:
    """The same for the same arguments. ``session`` is its id, 32 hexadecimal digits."""
    ticks = count()
    with TemporaryDirectory() as folder, open_sessions(Path(folder) / "sessions.db") as kept:
        intake = Intake(
            pathway(), form_files(), kept, lambda: _BEGAN + timedelta(seconds=next(ticks)), read_pathway
        )
        visit = intake.begin()
        for question, answer in answers().items():
            visit = intake.answer(visit, question, answer)
        visit = intake.name_person(intake.go(visit, visit.interview.go_to(REVIEW)), person)
        visit, _ = intake.finish(visit)
        return renamed(kept.load(visit.session), session)


def sent_pdf(record: Record) -> bytes:
    attached, digest = attached_session(record, "1")
    report = Report(
        pathway=pathway(),
        answers=answers(),
        assessment=assess(pathway(), answers()),
        person=record.line.person,
        started=record.line.started,
        finished=record.line.finished,
        printed=record.line.changed,
        program_version="1",
        emergency_number="112",
        page="A4",
        session=record.line.id,
        attachments=(attached,),
        data_digest=digest,
        codes=codes_of(record, "1"),
    )
    return report_bytes(report)
