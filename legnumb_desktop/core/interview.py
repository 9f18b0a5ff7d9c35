"""One interview as a frozen value: each move returns the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from legnumb_desktop.core.answers import Answer, AnswerState, Skipped
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.path import Path, state_of
from legnumb_desktop.core.pathway import Pathway

REVIEW = "review"
"""The position after the last question."""


@dataclass(frozen=True)
class Interview:
    """``answers`` keeps every answer ever given, also those whose question is off the path now.

    ``position`` is the id of the question that is shown, or :data:`REVIEW`.
    """

    pathway: Pathway
    answers: Mapping[str, Answer] = field(default_factory=dict)
    position: str = ""
    _path: Path | None = field(default=None, repr=False, compare=False)
    """What these very answers give, where it was read before."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "answers", MappingProxyType(dict(self.answers)))
        if not self.position:
            object.__setattr__(self, "position", self.pathway.form.questions[0].id)
        elif self.position != REVIEW and self.position not in self._asked:
            object.__setattr__(self, "position", self._next_from(self.position))

    @cached_property
    def path(self) -> Path:
        return self._path or self.pathway.path_reader.running(self.answers)

    @cached_property
    def _asked(self) -> list[str]:
        return [question.id for question in self.path.asked]

    @property
    def question(self) -> Question | None:
        """The question shown, or None at the review."""
        return None if self.position == REVIEW else self.pathway.form.question(self.position)

    def answer(self, question_id: str, answer: Answer) -> Interview:
        """The same interview with this answer; the position stays."""
        return replace(self, answers={**self.answers, question_id: answer}, _path=None)

    def forward(self) -> Interview:
        """At the next question on the path. One that was shown and left without an answer is passed over."""
        if self.position == REVIEW:
            return self
        passed = self if self.position in self.answers else self.answer(self.position, Skipped())
        return passed._at(passed._next_from(passed.position))

    def back(self) -> Interview:
        """At the question before this one on the path; at the first question unchanged."""
        shown = self._asked
        place = len(shown) if self.position == REVIEW else shown.index(self.position)
        return self if place == 0 else self._at(shown[place - 1])

    def go_to(self, question_id: str) -> Interview:
        """At this question, if it is on the path, else at the next one that is."""
        return self._at(question_id)

    @property
    def at_first(self) -> bool:
        return self.position == self._asked[0]

    @property
    def first_unanswered(self) -> str:
        """The first question on the path that was never left, or :data:`REVIEW`."""
        return next((question for question in self._asked if question not in self.answers), REVIEW)

    def state(self, question_id: str) -> AnswerState:
        question = self.pathway.form.question(question_id)
        return state_of(question, self.answers.get(question_id), on_path=question_id in self.path)

    def _at(self, position: str) -> Interview:
        return replace(self, position=position, _path=self.path)

    def _next_from(self, position: str) -> str:
        order = [question.id for question in self.pathway.form.questions]
        after = order[order.index(position) + 1 :] if position in order else order
        on_path = set(self._asked)
        return next((question for question in after if question in on_path), REVIEW)
