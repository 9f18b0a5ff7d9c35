"""``legnumb export``: one session, a file of answers, or every kept session, for other programs."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from legnumb_desktop import __version__
from legnumb_desktop.console.complaining import complain
from legnumb_desktop.console.given import given_answers, given_files, given_person, refuse
from legnumb_desktop.console.places import names_a_file, record_there, write_out
from legnumb_desktop.console.tested import tested_files, tested_pathway
from legnumb_desktop.content import find_standing, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.exchange.formats import ExportFormat, exported
from legnumb_desktop.exchange.session_file import bytes_of, session_file, sessions_file
from legnumb_desktop.exchange.telling import told_session
from legnumb_desktop.intake import Intake, Record, RecordFault, Sessions, Visit, record_of
from legnumb_desktop.storage import open_sessions

JSON = "json"
"""The whole record as it is kept. Nothing is worked out for it, so that it can leave whatever the content."""
LEFT_OUT = 1
"""Exit status where a kept session cannot be read: the others are exported."""


def exported_as_told(given: Namespace) -> tuple[dict[str, object] | str, int]:
    """The text itself, or where it was written. Of all sessions, those that cannot be read are left out and
    named on standard error. Raises ProblemsFound or RecordFault."""
    if given.all == (given.what is not None):
        refuse("export", "", "what to export is not clear.", "Give a session, a FILE.json, or --all.")
    left_out: list[str] = []
    if given.all:
        sessions = list(_kept(given, left_out))
        content, number = _every(sessions, given), len(sessions)
    else:
        content, number = _one(given), 1
    status = LEFT_OUT if left_out else 0
    if given.out is None:
        return content.decode(), status
    write_out(given.out, content, given.force)
    told = {"written": str(given.out), "format": given.format, "sessions": number}
    return told | ({"left_out": left_out} if left_out else {}), status


def kept_session(kept: Sessions, session: str) -> bytes:
    """A kept session as it can be imported again, whatever the content. Raises RecordFault."""
    return session_file(kept.load(session), __version__)


def _one(given: Namespace) -> bytes:
    """A file where there is one of that name (``-`` is standard input), else a kept session."""
    if names_a_file(given.what):
        visit, record = _file(given)
        return session_file(record, __version__) if given.format == JSON else _told(visit, record, given)
    record_file = record_there(given)
    if record_file is None:
        refuse(given.what, "", "there is no such file, and no sessions are kept here.", "Look at --data-dir.")
    with open_sessions(record_file) as kept:
        if given.format == JSON:
            return kept_session(kept, given.what)
        return _told(_intake(kept, given).resume(given.what), kept.load(given.what), given)


def _told(visit: Visit, record: Record, given: Namespace) -> bytes:
    told = told_session(visit, record, __version__, given.number)
    return exported(ExportFormat(given.format), [told]).encode()


def _every(sessions: list[tuple[Visit, Record]], given: Namespace) -> bytes:
    if given.format == JSON:
        return sessions_file([record for _, record in sessions], __version__, all_of_them=True)
    told = [told_session(visit, record, __version__, given.number) for visit, record in sessions]
    return exported(ExportFormat(given.format), told, all_of_them=True).encode()


def _kept(given: Namespace, left_out: list[str]) -> Iterator[tuple[Visit, Record]]:
    record_file = record_there(given)
    if record_file is None:
        return
    with open_sessions(record_file) as kept:
        intake = _intake(kept, given)
        for line in sorted(kept.lines(), key=lambda line: (line.started, line.id)):
            try:
                session = intake.resume(line.id), kept.load(line.id)
            except (RecordFault, ProblemsFound) as fault:
                left_out.append(line.id)
                told = fault.happened if isinstance(fault, RecordFault) else str(fault)
                complain(f"Session {line.id} is left out. {told}")
            else:
                yield session


def _intake(kept: Sessions, given: Namespace) -> Intake:
    files = given_files(given.forms)
    pathway = read_pathway(files) if given.format == JSON else tested_files(files)[0]
    return Intake(pathway, files, kept, _now, read_pathway, find_standing)


def _file(given: Namespace) -> tuple[Visit, Record]:
    """Answers in a file are a finished session of this moment. Its id follows from answers and content, so
    that the same answers are the same session."""
    pathway, standing = tested_pathway(given.forms)
    answers = given_answers(pathway, given.what)
    said = bytes_of({"answers": dict(sorted(plain_answers(answers).items())), "digest": pathway.digest})
    now = _now()
    session = sha256(said).hexdigest()[:32]
    person = given_person(given.person)
    visit = Visit(session, Interview(pathway, answers, REVIEW), now, person, now, standing)
    return visit, record_of(visit, assess(pathway, answers))


def _now() -> datetime:
    return datetime.now().astimezone()
