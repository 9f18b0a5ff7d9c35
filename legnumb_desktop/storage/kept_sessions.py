"""Sessions kept on disk: the port of the intake, one durable transaction for each call."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, func
from sqlmodel import col, delete, insert, select, text, update

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, RecordFault, SessionLine
from legnumb_desktop.storage.database import open_database, told_calmly
from legnumb_desktop.storage.tables import AnswerEvent, AssessmentRow, ContentRow, SessionRow


def open_sessions(path: Path) -> KeptSessions:
    return KeptSessions(open_database(path), path)


class KeptSessions:
    def __init__(self, engine: Engine, path: Path) -> None:
        self._engine = engine
        self._path = path

    def __enter__(self) -> KeptSessions:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    def begin(self, session: str, stamp: Stamp, content: Mapping[str, bytes], at: datetime) -> None:
        with told_calmly(self._path), self._engine.begin() as connection:
            if connection.execute(select(ContentRow.digest).filter_by(digest=stamp.digest)).first() is None:
                connection.execute(insert(ContentRow).values(digest=stamp.digest, files=_packed(content)))
            connection.execute(
                insert(SessionRow).values(
                    id=session,
                    form=stamp.form,
                    version=stamp.version,
                    digest=stamp.digest,
                    started=at.isoformat(),
                    changed=at.isoformat(),
                    person="",
                    position="",
                )
            )

    def write_answer(self, session: str, question: str, answer: object, position: str, at: datetime) -> None:
        with told_calmly(self._path), self._engine.begin() as connection:
            self._change(connection, session, at, position=position, finished=None)
            connection.execute(
                insert(AnswerEvent).values(
                    session=session, question=question, answer=json.dumps(answer), at=at.isoformat()
                )
            )

    def move(self, session: str, position: str, at: datetime) -> None:
        with told_calmly(self._path), self._engine.begin() as connection:
            self._change(connection, session, at, position=position)

    def name_person(self, session: str, person: str, at: datetime) -> None:
        with told_calmly(self._path), self._engine.begin() as connection:
            self._change(connection, session, at, person=person)

    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None:
        with told_calmly(self._path), self._engine.begin() as connection:
            self._change(connection, session, at, finished=at.isoformat())
            connection.execute(
                insert(AssessmentRow).values(
                    session=session, told=json.dumps(dict(assessment)), at=at.isoformat()
                )
            )

    def lines(self) -> tuple[SessionLine, ...]:
        """Every session, the one changed last first."""
        with told_calmly(self._path), self._engine.connect() as connection:
            ids = connection.execute(select(SessionRow.id).order_by(col(SessionRow.changed).desc())).scalars()
            return tuple(self._line(connection, each) for each in ids.all())

    def load(self, session: str) -> Record:
        with told_calmly(self._path), self._engine.connect() as connection:
            line = self._line(connection, session)
            answers: dict[str, object] = {}
            answered_at: dict[str, datetime] = {}
            for question, answer, at in connection.execute(
                select(AnswerEvent.question, AnswerEvent.answer, AnswerEvent.at)
                .where(col(AnswerEvent.session) == session)
                .order_by(col(AnswerEvent.number))
            ):
                answers[question] = json.loads(answer)
                answered_at[question] = datetime.fromisoformat(at)
            position = connection.execute(
                select(SessionRow.position).where(col(SessionRow.id) == session)
            ).scalar_one()
            told = self._assessment(connection, session) if line.finished else None
            return Record(line, answers, answered_at, position, told)

    def content(self, digest: str) -> Mapping[str, bytes]:
        with told_calmly(self._path), self._engine.connect() as connection:
            packed = connection.execute(
                select(ContentRow.files).where(col(ContentRow.digest) == digest)
            ).scalar_one_or_none()
        if packed is None:
            raise RecordFault(
                "The content this session was taken with is missing.",
                "The answers are kept.",
                "Export them.",
            )
        return {name: told.encode() for name, told in json.loads(zlib.decompress(packed)).items()}

    def delete(self, session: str) -> None:
        """Takes every byte of the session out of the file, and content that no session needs any more."""
        with told_calmly(self._path):
            with self._engine.begin() as connection:
                connection.execute(delete(AnswerEvent).where(col(AnswerEvent.session) == session))
                connection.execute(delete(AssessmentRow).where(col(AssessmentRow.session) == session))
                connection.execute(delete(SessionRow).where(col(SessionRow.id) == session))
                used = select(SessionRow.digest)
                connection.execute(delete(ContentRow).where(col(ContentRow.digest).not_in(used)))
            with self._engine.connect() as connection:
                connection.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))

    def _change(self, connection: Connection, session: str, at: datetime, **values: str | None) -> None:
        changed = connection.execute(
            update(SessionRow).where(col(SessionRow.id) == session).values(changed=at.isoformat(), **values)
        )
        if changed.rowcount == 0:
            raise _gone()

    def _line(self, connection: Connection, session: str) -> SessionLine:
        row = connection.execute(
            select(
                SessionRow.person,
                SessionRow.started,
                SessionRow.changed,
                SessionRow.finished,
                SessionRow.form,
                SessionRow.version,
                SessionRow.digest,
            ).where(col(SessionRow.id) == session)  # type: ignore[call-overload]  # stubs end at four columns
        ).one_or_none()
        if row is None:
            raise _gone()
        person, started, changed, finished, form, version, digest = row
        told = self._assessment(connection, session) if finished else {}
        answered = connection.execute(
            select(func.count(func.distinct(AnswerEvent.question))).where(col(AnswerEvent.session) == session)
        ).scalar_one()
        return SessionLine(
            session,
            person,
            datetime.fromisoformat(started),
            datetime.fromisoformat(changed),
            datetime.fromisoformat(finished) if finished else None,
            str(told["urgency"]) if told else None,
            str(told["outcome"]) if told else None,
            answered,
            Stamp(form, version, digest),
        )

    def _assessment(self, connection: Connection, session: str) -> Mapping[str, object]:
        told: dict[str, object] = json.loads(
            connection.execute(
                select(AssessmentRow.told)
                .where(col(AssessmentRow.session) == session)
                .order_by(col(AssessmentRow.number).desc())
                .limit(1)
            ).scalar_one()
        )
        return told


def _packed(content: Mapping[str, bytes]) -> bytes:
    return zlib.compress(json.dumps({name: told.decode() for name, told in content.items()}).encode())


def _gone() -> RecordFault:
    return RecordFault("This session is not there any more.", "Nothing else changed.", "Begin a new one.")
