"""The tables of the record. Times are ISO 8601 in UTC, plain data is JSON text."""

from __future__ import annotations

from sqlmodel import Field, SQLModel


class ContentRow(SQLModel, table=True):
    """The files of one content, once for each digest, packed by :mod:`.packing`."""

    __tablename__ = "content"
    digest: str = Field(primary_key=True)
    files: bytes


class SessionRow(SQLModel, table=True):
    __tablename__ = "session"
    id: str = Field(primary_key=True)
    form: str
    version: str
    digest: str = Field(foreign_key="content.digest")
    started: str
    changed: str
    finished: str | None = None
    person: str
    position: str
    earlier: str | None = None
    """The session that this one repeats; taken out where that one is deleted."""


class AnswerEvent(SQLModel, table=True):
    """Append-only: going back adds an event, and the latest one of a question counts."""

    __tablename__ = "answer_event"
    session: str = Field(primary_key=True, foreign_key="session.id")
    sequence: int = Field(primary_key=True)
    question: str
    answer: str
    at: str


class AssessmentRow(SQLModel, table=True):
    """Append-only: the latest one of a session counts."""

    __tablename__ = "assessment"
    session: str = Field(primary_key=True, foreign_key="session.id")
    sequence: int = Field(primary_key=True)
    told: str
    at: str
