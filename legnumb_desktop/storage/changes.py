"""What was done to a session, as values that can be done again to any keeper of sessions, in order."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, Sessions


@dataclass(frozen=True, slots=True)
class Began:
    session: str
    stamp: Stamp
    content: Mapping[str, bytes]
    at: datetime
    earlier: str | None = None

    def to(self, sessions: Sessions) -> None:
        sessions.begin(self.session, self.stamp, self.content, self.at, self.earlier)


@dataclass(frozen=True, slots=True)
class Answered:
    """``told`` is the answer as JSON text."""

    session: str
    question: str
    told: str
    position: str
    at: datetime

    def to(self, sessions: Sessions) -> None:
        sessions.write_answer(self.session, self.question, json.loads(self.told), self.position, self.at)


@dataclass(frozen=True, slots=True)
class Moved:
    session: str
    position: str
    at: datetime

    def to(self, sessions: Sessions) -> None:
        sessions.move(self.session, self.position, self.at)


@dataclass(frozen=True, slots=True)
class Named:
    session: str
    person: str
    at: datetime

    def to(self, sessions: Sessions) -> None:
        sessions.name_person(self.session, self.person, self.at)


@dataclass(frozen=True, slots=True)
class Finished:
    """``told`` is the assessment as JSON text."""

    session: str
    told: str
    at: datetime

    def to(self, sessions: Sessions) -> None:
        sessions.finish(self.session, json.loads(self.told), self.at)


@dataclass(frozen=True, slots=True)
class Deleted:
    session: str

    def to(self, sessions: Sessions) -> None:
        sessions.delete(self.session)


@dataclass(frozen=True, slots=True)
class Whole:
    record: Record
    content: Mapping[str, bytes]

    @property
    def session(self) -> str:
        return self.record.line.id

    def to(self, sessions: Sessions) -> None:
        sessions.keep_whole(self.record, self.content)


Later = Answered | Moved | Named | Finished
Change = Began | Whole | Later | Deleted


def changes_that_make(record: Record, content: Mapping[str, bytes]) -> tuple[Began, list[Later]]:
    """What makes this record again, without the answers that later ones replaced."""
    line, session = record.line, record.line.id
    later: list[Later] = [
        Answered(session, question, json.dumps(answer), record.position, record.answered_at[question])
        for question, answer in record.answers.items()
    ]
    if line.finished is not None:
        later.append(Finished(session, json.dumps(record.assessment), line.finished))
    later.append(Named(session, line.person, line.changed))
    later.append(Moved(session, record.position, line.changed))
    return Began(session, line.stamp, content, line.started, line.earlier), later
