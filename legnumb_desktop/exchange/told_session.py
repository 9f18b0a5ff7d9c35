"""One session with its assessment, as it is told to other programs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.path import Path
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Standing

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
    earlier: str | None = None
    """The session that this one repeats."""

    @property
    def path(self) -> Path:
        reader = self.pathway.path_reader
        return reader.running(self.answers) if self.finished is None else reader.finished(self.answers)

    @property
    def at(self) -> datetime:
        return self.finished or self.started

    def question(self, question_id: str) -> Question | None:
        """The question, where the form has it and it is on the path."""
        return self.pathway.form.by_id.get(question_id) if question_id in self.path else None

    def in_place(self, sentence: str) -> str:
        return sentence.replace("{number}", self.emergency_number)


def instant(at: datetime) -> str:
    """In Universal Time, to the second."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
