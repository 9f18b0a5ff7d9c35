"""``legnumb report``: answers in, a PDF out."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from legnumb_desktop import __version__
from legnumb_desktop.console.commands import PAGES
from legnumb_desktop.console.given import given_password, given_person, refuse
from legnumb_desktop.console.places import keep_an_older
from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.passwords import fault_of_password
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.standing import Standing, plain_standing
from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.exchange.fhir import attached_bundle
from legnumb_desktop.exchange.protecting import protected
from legnumb_desktop.exchange.session_file import attached_session
from legnumb_desktop.exchange.telling import told_session
from legnumb_desktop.intake import Visit, record_of
from legnumb_desktop.report import Report, ReportFault, write_report


def write(pathway: Pathway, standing: Standing, answers: Answers, given: Namespace) -> dict[str, object]:
    """Writes the PDF to ``given.out``; an older file there is kept unless ``given.force``."""
    keep_an_older(given.out, given.force)
    now = datetime.now().astimezone()
    person = given_person(given.person)
    session, assessment = uuid4().hex, assess(pathway, answers)
    visit = Visit(session, Interview(pathway, answers, REVIEW), now, person, now, standing)
    record = record_of(visit, assessment)
    attached, digest = attached_session(record, __version__)
    report = Report(
        pathway=pathway,
        answers=answers,
        assessment=assessment,
        person=person,
        started=now,
        finished=now,
        printed=now,
        program_version=__version__,
        emergency_number=given.number,
        page=PAGES[given.page],
        session=session,
        standing=standing,
        attachments=(attached, attached_bundle(told_session(visit, record, __version__, given.number))),
        data_digest=digest,
        codes=codes_of(record, __version__),
    )
    seal = _seal(given)
    try:
        write_report(given.out, report, seal)
    except ReportFault as fault:
        raise ProblemsFound(
            [Problem(str(given.out), "", fault.happened, f"{fault.kept} {fault.do_now}")]
        ) from fault
    return {
        "written": str(given.out),
        "urgency": report.assessment.urgency,
        "standing": plain_standing(standing),
    }


def _seal(given: Namespace) -> Callable[[bytes], bytes]:
    if given.password_file is None:
        return bytes
    password = given_password(given.password_file)
    fault = fault_of_password(password)
    if fault:
        refuse(str(given.password_file), "", "the password in it cannot be used.", fault)
    return lambda pdf: protected(pdf, password)
