"""What the pages of one report draw from: the report, and its answers read once."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.contents import Report
from legnumb_desktop.report.words import once_each, reasons_in_words


@dataclass(frozen=True, slots=True)
class Reading:
    """``answers`` are those on the path only."""

    report: Report
    facts: Facts
    answers: dict[str, Answer]
    room: float
    """Width of the text area in points."""

    @property
    def urgency(self) -> Urgency:
        return self.report.pathway.urgency[self.report.assessment.urgency]

    @property
    def outcome(self) -> Outcome:
        return self.report.pathway.outcome[self.report.assessment.outcome]

    def reasons_for(self, node: str, reader: Reader) -> list[str]:
        """The answers that make this node's finding present, such as ``foot drop``."""
        return self.said(self.report.pathway.node[node].when, reader)

    def said(self, condition: Condition, reader: Reader) -> list[str]:
        """The answers that make this condition hold, each once."""
        words = reasons_in_words(self.report.pathway, condition, self.facts, self.answers, reader)
        return once_each(words)

    def answer_of(self, question: Question) -> Answer | None:
        return self.answers.get(question.id)


def read(report: Report, room: float) -> Reading:
    path = report.pathway.path_reader.finished(report.answers)
    answers = {
        question.id: report.answers[question.id]
        for question in path.questions
        if question.id in report.answers
    }
    return Reading(report, path.facts, answers, room)
