"""``legnumb export``: one session, a file of answers, or every kept session, for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

from legnumb_desktop import __version__
from legnumb_desktop.console.given import given_answers, given_files, given_person, refuse
from legnumb_desktop.console.places import names_a_file, record_there, write_out
from legnumb_desktop.console.tested import tested_pathway
from legnumb_desktop.content import find_standing, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.exchange.formats import Exported, ExportFormat, exported
from legnumb_desktop.exchange.session_file import bytes_of
from legnumb_desktop.exchange.telling import told_session
from legnumb_desktop.intake import Intake, RecordFault, Sessions, Visit, record_of
from legnumb_desktop.storage import open_sessions

LEFT_OUT = 1
"""Exit status where a kept session cannot be read: the others are exported."""


def exported_as_told(given: Namespace) -> tuple[dict[str, object] | str, int]:
    """The text itself, or where it was written. Of all sessions, those that cannot be read are left out and
    named on standard error. Raises ProblemsFound or RecordFault."""
    if given.all == (given.what is not None):
        refuse("export", "", "what to export is not clear.", "Give a session, a FILE.json, or --all.")
    left_out: list[str] = []
    sessions = list(_kept(given, left_out) if given.all else [_one(given)])
    status = LEFT_OUT if left_out else 0
    text = exported(ExportFormat(given.format), sessions, all_of_them=given.all)
    if given.output is None:
        return text, status
    write_out(given.output, text.encode(), given.force)
    told = {"written": str(given.output), "format": given.format, "sessions": len(sessions)}
    return told | ({"left_out": left_out} if left_out else {}), status


def _one(given: Namespace) -> Exported:
    """A file where there is one of that name (``-`` is standard input), else a kept session."""
    if names_a_file(given.what):
        return _file(given)
    record_file = record_there(given)
    if record_file is None:
        refuse(given.what, "", "there is no such file, and no sessions are kept here.", "Look at --data-dir.")
    with open_sessions(record_file) as kept:
        return _session(_intake(kept, given), given.what, given.number)


def _kept(given: Namespace, left_out: list[str]) -> Iterator[Exported]:
    record_file = record_there(given)
    if record_file is None:
        return
    with open_sessions(record_file) as kept:
        intake = _intake(kept, given)
        for line in sorted(kept.lines(), key=lambda line: (line.started, line.id)):
            try:
                session = _session(intake, line.id, given.number)
            except (RecordFault, ProblemsFound) as fault:
                left_out.append(line.id)
                told = fault.happened if isinstance(fault, RecordFault) else str(fault)
                sys.stderr.write(f"Session {line.id} is left out. {told}\n")
            else:
                yield session


def _intake(kept: Sessions, given: Namespace) -> Intake:
    files = given_files(given.forms)
    pathway, _ = tested_pathway(given.forms)
    return Intake(pathway, files, kept, _now, read_pathway, find_standing)


def _session(intake: Intake, session: str, number: str) -> Exported:
    visit, record = intake.resume(session), intake.sessions.load(session)
    return record, told_session(visit, record, __version__, number)


def _file(given: Namespace) -> Exported:
    """Answers in a file are a finished session of this moment. Its id follows from answers and content, so
    that the same answers are the same session."""
    pathway, standing = tested_pathway(given.forms)
    answers = given_answers(pathway, given.what)
    said = bytes_of({"answers": dict(sorted(plain_answers(answers).items())), "digest": pathway.digest})
    now = _now()
    session = sha256(said).hexdigest()[:32]
    person = given_person(given.person)
    visit = Visit(session, Interview(pathway, answers, REVIEW), now, person, now, standing)
    record = record_of(visit, assess(pathway, answers))
    return record, told_session(visit, record, __version__, given.number)


def _now() -> datetime:
    return datetime.now().astimezone()
