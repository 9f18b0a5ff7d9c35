"""One visit as it is compared with another: what was said, and to which content."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Answers, Marked
from legnumb_desktop.core.painted import all_marks, pairs_of
from legnumb_desktop.core.pathway import Pathway

_NO_MARKS: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Taken:
    """What one visit said, and the content that it was said to."""

    pathway: Pathway
    answers: Answers

    def asked(self, question_id: str) -> bool:
        """Whether the content knows the question and it was on the path."""
        return question_id in self.pathway.path_reader.finished(self.answers)

    def answer(self, question_id: str) -> Answer | None:
        """None where nothing was said, or the question is off the path."""
        return self.answers.get(question_id) if self.asked(question_id) else None


def marks_of(taken: Taken, question_id: str) -> frozenset[str] | None:
    """Where it is felt; None where it is not known. An optional chart left alone is an empty one."""
    if not taken.asked(question_id):
        return None
    answer = taken.answers.get(question_id)
    if isinstance(answer, Marked) and answer.regions:
        return answer.regions
    return None if taken.pathway.form.question(question_id).required else _NO_MARKS


def painted_marks(taken: Taken, question_id: str) -> frozenset[str]:
    """Every mark, whatever its kind of feeling."""
    answer = taken.answer(question_id)
    return all_marks(answer) if isinstance(answer, Marked) else _NO_MARKS


def kinds_at(taken: Taken, question_id: str, mark: str) -> frozenset[str]:
    """The kinds of feeling painted at a mark, by id; an empty id where the content knows no kinds."""
    answer = taken.answer(question_id)
    if not isinstance(answer, Marked):
        return frozenset()
    question = taken.pathway.form.question(question_id)
    return frozenset(kind for place, kind in pairs_of(question, answer) if place == mark)
