"""What the pages of one report draw from: the report, and its answers read once."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.core.path import unsettled
from legnumb_desktop.core.wording import Reader, reasons, words_of_reason
from legnumb_desktop.report.contents import Report


@dataclass(frozen=True, slots=True)
class Reading:
    """``answers`` are those on the path; ``doubting`` are the facts with unsettled questions open."""

    report: Report
    facts: Facts
    doubting: Facts
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
        """The answers that make this node's finding present, such as ``Weakness: foot drop``."""
        pathway = self.report.pathway
        return [
            words_of_reason(pathway, reason, self.answers.get(reason.question), reader)
            for reason in reasons(pathway, pathway.node[node].when, self.facts)
        ]

    def answer_of(self, question: Question) -> Answer | None:
        return self.answers.get(question.id)


def read(report: Report, room: float) -> Reading:
    path = report.pathway.path_reader.finished(report.answers)
    answers = {
        question.id: report.answers[question.id]
        for question in path.questions
        if question.id in report.answers
    }
    doubts = frozenset(each.id for each in path.questions if unsettled(each, answers.get(each.id)))
    return Reading(report, path.facts, path.facts.doubting(doubts), answers, room)
