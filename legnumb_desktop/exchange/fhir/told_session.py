"""What a Bundle is made from: one session with its assessment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.path import Path
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Standing
from legnumb_desktop.exchange.fhir.systems import urn_of

PROGRAM = "Legnumb Desktop"


@dataclass(frozen=True, slots=True)
class ToldSession:
    """``finished`` and ``assessment`` are None for a draft. Times carry their zone."""

    pathway: Pathway
    session: str
    answers: Answers
    assessment: Assessment | None
    standing: Standing
    started: datetime
    finished: datetime | None
    program_version: str
    emergency_number: str
    person: str = ""

    @property
    def path(self) -> Path:
        reader = self.pathway.path_reader
        return reader.running(self.answers) if self.finished is None else reader.finished(self.answers)

    @property
    def at(self) -> datetime:
        return self.finished or self.started

    def url(self, resource: str) -> str:
        """The ``urn:uuid:`` of one resource of this session: the same whenever it is written."""
        return urn_of("session", self.session, resource)

    def question(self, question_id: str) -> Question | None:
        """The question, where the form has it and it is on the path."""
        return self.pathway.form.by_id.get(question_id) if question_id in self.path else None

    def in_place(self, sentence: str) -> str:
        return sentence.replace("{number}", self.emergency_number)

    @property
    def time(self) -> str:
        return instant(self.at)


def instant(at: datetime) -> str:
    """In Universal Time, to the second."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
