from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import read_answers
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.incoming import Content
from legnumb_desktop.exchange.session_file import attached_session
from legnumb_desktop.intake import Intake, Record
from legnumb_desktop.report import Report, report_bytes
from legnumb_desktop.storage import KeptSessions, open_sessions


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return form_files()


@pytest.fixture(scope="session")
def pathway(files: dict[str, bytes]) -> Pathway:
    return read_pathway(files)


@pytest.fixture(scope="session")
def present(pathway: Pathway, files: dict[str, bytes]) -> Content:
    return Content(pathway, files)


@pytest.fixture(scope="session")
def record(pathway: Pathway, files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A finished session of a worked case, as another clinic keeps it."""
    (case,) = [case for case in read_cases(files, pathway) if case.id == "V04"]
    ticks = iter(range(100_000))
    with open_sessions(tmp_path_factory.mktemp("elsewhere") / "sessions.db") as kept:
        intake = Intake(
            pathway,
            files,
            kept,
            lambda: datetime(2026, 11, 23, 9, tzinfo=UTC) + timedelta(seconds=next(ticks)),
            read_pathway,
        )
        visit = intake.begin()
        for question, answer in case.answers.items():
            visit = intake.answer(visit, question, answer)
        visit = intake.name_person(intake.go(visit, visit.interview.go_to(REVIEW)), "Zoë Ångström")
        visit, _ = intake.finish(visit)
        return kept.load(visit.session)


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[KeptSessions]:
    """The record of this clinic, empty."""
    with open_sessions(tmp_path / "sessions.db") as sessions:
        yield sessions


@pytest.fixture(scope="session")
def paper_of(pathway: Pathway) -> Callable[[Record], bytes]:
    """The paper of a session, as the window saves it, printed when the session was finished."""

    def write(record: Record) -> bytes:
        answers, problems = read_answers(pathway.form, record.answers)
        assert problems == ()
        assert record.line.finished is not None
        attached, digest = attached_session(record, "1")
        return report_bytes(
            Report(
                pathway=pathway,
                answers=answers,
                assessment=assess(pathway, answers),
                person=record.line.person,
                started=record.line.started,
                finished=record.line.finished,
                printed=record.line.finished,
                program_version="1",
                emergency_number="112",
                page="A4",
                session=record.line.id,
                attachments=(attached,),
                data_digest=digest,
                answered_at=record.answered_at,
                codes=codes_of(record, "1"),
            )
        )

    return write


@pytest.fixture(scope="session")
def pdf(record: Record, paper_of: Callable[[Record], bytes]) -> bytes:
    return paper_of(record)
