"""``legnumb import``: a session out of a PDF or of its own file, into the record kept here."""

from __future__ import annotations

from argparse import Namespace
from getpass import getpass

from legnumb_desktop.console.given import given_bytes, given_files, given_password, refuse
from legnumb_desktop.console.tested import tested_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.exchange.codes import scanned, session_of
from legnumb_desktop.exchange.incoming import Content, Here, Incoming, examine, take_in
from legnumb_desktop.exchange.opening import open_session_file
from legnumb_desktop.exchange.pdf_file import MOST_BYTES, Locked
from legnumb_desktop.exchange.session_reading import SessionFile
from legnumb_desktop.exchange.speaking_against import speaking_against
from legnumb_desktop.paths import data_folder
from legnumb_desktop.storage import open_sessions


def imported_as_data(given: Namespace) -> dict[str, object]:
    """Raises ProblemsFound where the file is no session, RecordFault where the record cannot be used."""
    told = given_bytes(str(given.file), MOST_BYTES, "No report is. Nothing was imported.")
    if given.qr_text:
        return _taken_in(given, _scanned_session(given, told), None)
    try:
        file, printed = open_session_file(told, given.file.name, _password(given))
    except Locked as locked:
        if locked.wrong:
            refuse(str(given.file), "", "this is not its password.", "Nothing was imported.")
        refuse(str(given.file), "", "it needs a password.", "Add --password-file FILE, or --ask-password.")
    return _taken_in(given, file, printed)


def _scanned_session(given: Namespace, told: bytes) -> SessionFile:
    read = scanned(told.decode("utf-8", "replace").splitlines())
    if read.faults:
        raise ProblemsFound([Problem(str(given.file), "", fault, "Scan it again.") for fault in read.faults])
    if not read.whole:
        missing = ", ".join(map(str, read.missing)) or "all"
        refuse(str(given.file), "", f"codes missing: {missing}.", "Nothing was imported. Scan them too.")
    return session_of(read)


def _taken_in(given: Namespace, file: SessionFile, printed: str | None) -> dict[str, object]:
    files = given_files(given.forms)
    pathway, standing = tested_files(files)
    present = Content(pathway, files, standing)
    with open_sessions(data_folder(given.data_dir).record) as kept:
        incoming = examine(file, printed, present, kept, read_pathway, given.file.name)
        against = speaking_against(incoming)
        if against and not given.even_if_altered and not given.look:
            reasons = " ".join(each.says for each in against)
            refuse(str(given.file), "", reasons, "Nothing was imported. Add --even-if-altered to import it.")
        session = None if given.look else take_in(incoming, kept)
    return _told(incoming, session)


def _told(incoming: Incoming, session: str | None) -> dict[str, object]:
    line, assessment = incoming.record.line, incoming.assessment
    return {
        "imported": session,
        "already_here": incoming.here is not Here.NOTHING,
        "kept_as_copy": session is not None and session != line.id,
        "session": line.id,
        "person": line.person,
        "started": line.started.isoformat(),
        "finished": line.finished.isoformat() if line.finished else None,
        "answers": line.answered,
        "form": {"id": line.stamp.form, "version": line.stamp.version, "digest": line.stamp.digest},
        "taken_with_this_content": incoming.same_content,
        "urgency_in_the_file": line.urgency,
        "urgency": assessment.urgency if assessment is not None else None,
        "doubts": [{"doubt": each.doubt, "says": each.says} for each in speaking_against(incoming)],
    }


def _password(given: Namespace) -> str:
    if given.ask_password:
        try:
            return getpass("Password of the PDF: ")
        except EOFError:
            refuse(str(given.file), "", "no password was typed.", "Add --password-file FILE instead.")
    return "" if given.password_file is None else given_password(given.password_file)
