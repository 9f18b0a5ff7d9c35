"""From a visit and its record to what other programs are told."""

from __future__ import annotations

from legnumb_desktop.core.assessment import assess
from legnumb_desktop.exchange.told_session import ToldSession
from legnumb_desktop.intake import Record, Visit


def told_session(visit: Visit, record: Record, program_version: str, emergency_number: str) -> ToldSession:
    """A finished session is assessed anew with the content it was taken with; a draft is not assessed."""
    pathway, answers = visit.interview.pathway, visit.interview.answers
    return ToldSession(
        pathway=pathway,
        session=visit.session,
        answers=answers,
        assessment=assess(pathway, answers) if record.line.finished is not None else None,
        standing=visit.standing,
        started=record.line.started,
        finished=record.line.finished,
        program_version=program_version,
        emergency_number=emergency_number,
        person=record.line.person,
        earlier=record.line.earlier,
    )
