"""Sessions kept on disk: the port of the intake, one durable transaction for each call."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from sqlite3 import Connection
from types import TracebackType

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, RecordFault, SessionLine
from legnumb_desktop.storage import faults, statements
from legnumb_desktop.storage.changes import changes_that_make
from legnumb_desktop.storage.database import PATIENCE, Database
from legnumb_desktop.storage.faults import SessionGone, content_missing
from legnumb_desktop.storage.opening import open_database
from legnumb_desktop.storage.packing import moment, packed_files, unpacked_files, whole_characters
from legnumb_desktop.storage.rows import UNREADABLE, line_of, record_of


def open_sessions(path: Path, patience: float = PATIENCE) -> KeptSessions:
    """The record at ``path``, made where there is none. ``patience``: seconds to wait for another copy.

    Raises :class:`RecordFault` where the file cannot be used, and leaves it as it is.
    """
    return KeptSessions(open_database(path, patience))


class KeptSessions:
    """Calls may come from any thread. Another copy of the program may read and write the same file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def path(self) -> Path:
        return self._database.path

    @property
    def is_to_be_opened_anew(self) -> bool:
        """Another file is in the place of the record, or this one could only be read when it was opened."""
        return self._database.is_to_be_opened_anew

    def __enter__(self) -> KeptSessions:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._database.close()

    def give_up(self) -> None:
        """Closes the record where another file is in its place. Raises :class:`RecordFault`: open still."""
        self._database.give_up()

    def begin(
        self,
        session: str,
        stamp: Stamp,
        content: Mapping[str, bytes],
        at: datetime,
        earlier: str | None = None,
    ) -> None:
        """A session that is there already stays as it is."""
        with self._database.writing() as connection:
            if connection.execute(statements.HAS_SESSION, {"this": session}).fetchone():
                return
            if not connection.execute(statements.HAS_CONTENT, {"this": stamp.digest}).fetchone():
                packed = {"this": stamp.digest, "packed": packed_files(content)}
                connection.execute(statements.ADD_CONTENT, packed)
            told = {"form_id": stamp.form, "form_version": stamp.version, "content_digest": stamp.digest}
            given = {"this": session, "moment": moment(at), "repeats": earlier, **told}
            connection.execute(statements.ADD_SESSION, given)

    def write_answer(self, session: str, question: str, answer: object, position: str, at: datetime) -> None:
        """Adds to the history of the question; a finished session becomes a draft again."""
        given = {"asked": question, "told": json.dumps(answer)}
        with self._changing(session, statements.MOVE_BY_ANSWER, at, place=position) as connection:
            connection.execute(statements.ADD_ANSWER, {"this": session, "moment": moment(at), **given})

    def move(self, session: str, position: str, at: datetime) -> None:
        with self._changing(session, statements.MOVE, at, place=position):
            pass

    def name_person(self, session: str, person: str, at: datetime) -> None:
        with self._changing(session, statements.NAME_PERSON, at, name=whole_characters(person)):
            pass

    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None:
        told = json.dumps(dict(assessment))
        with self._changing(session, statements.FINISH, at) as connection:
            connection.execute(
                statements.ADD_ASSESSMENT, {"this": session, "told": told, "moment": moment(at)}
            )

    def keep_whole(self, record: Record, content: Mapping[str, bytes]) -> None:
        """In one transaction. A session that is there already stays as it is."""
        began, later = changes_that_make(record, content)
        with self._database.writing() as connection:
            if connection.execute(statements.HAS_SESSION, {"this": began.session}).fetchone():
                return
            for change in (began, *later):
                change.to(self)

    def lines(self) -> tuple[SessionLine, ...]:
        """Every session, the one changed last first. Questions passed over do not count as answered.

        One that cannot be read is a line that says so; :meth:`load` tells why.
        """
        with self._database.reading() as connection:
            rows = connection.execute(statements.LINES).fetchall()
        return tuple(map(line_of, rows))

    def load(self, session: str) -> Record:
        with self._database.reading() as connection, _or(faults.session_damaged(self.path)):
            row = connection.execute(
                statements.LINE_OF_SESSION, {"this": whole_characters(session)}
            ).fetchone()
            if row is None:
                raise SessionGone(session)
            events = connection.execute(statements.ANSWERS_OF_SESSION, {"this": session}).fetchall()
            told = connection.execute(statements.LATEST_ASSESSMENT, {"this": session}).fetchone()
            return record_of(row, events, told)

    def content(self, digest: str) -> Mapping[str, bytes]:
        with self._database.reading() as connection, _or(faults.content_damaged()):
            found = connection.execute(statements.FILES_OF_CONTENT, {"this": digest}).fetchone()
            if found is None:
                raise content_missing()
            return unpacked_files(found[0])

    def delete(self, session: str) -> None:
        """Takes every byte of the session out of the file, and content that no session needs any more."""
        with self._database.writing() as connection:
            connection.execute(statements.FORGET_EARLIER, {"this": session})
            for statement in (
                statements.DROP_ANSWERS,
                statements.DROP_ASSESSMENTS,
                statements.DROP_SESSION,
            ):
                connection.execute(statement, {"this": session})
            connection.execute(statements.DROP_UNUSED_CONTENT)
        self._database.empty_the_log()

    def mark_of_others(self) -> object:
        """Differs from one given before once another connection has written; costs no reading of the disk."""
        return self._database.version_of_others()

    def copy_to(self, path: Path) -> None:
        """Everything kept here, with all history, in an empty file. Raises :class:`RecordFault`."""
        self._database.copy_to(path)

    @contextmanager
    def _changing(self, session: str, statement: str, at: datetime, **values: str) -> Iterator[Connection]:
        with self._database.writing() as connection:
            told = {"this": session, "moment": moment(at), **values}
            if connection.execute(statement, told).rowcount == 0:
                raise SessionGone(session)
            yield connection


@contextmanager
def _or(fault: RecordFault) -> Iterator[None]:
    """What is kept may be damaged in a way that only its reader can tell."""
    try:
        yield
    except UNREADABLE as found:
        raise fault from found
