"""One choice of several: single, yes or no, and bands of time drawn as a line of time."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_frame import Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field


class SingleField(Field):
    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._choices = choices_of(question)
        mark = Mark.RUNG if question.type is QuestionType.TIME_BAND else Mark.RADIO
        self.cards = CardColumn(self._choices, mark, parent=self)
        self.cards.pressed.connect(self._chose)
        self.column.addWidget(self.cards)

    def answer(self) -> Answer | None:
        chosen = self.cards.chosen()
        return next((choice.answer for choice in self._choices if choice.id in chosen), None)

    def show_answer(self, answer: Answer | None) -> None:
        self.cards.choose(chosen_ids(self._choices, answer))

    def first_focus(self) -> QWidget:
        return self.cards.first_focus()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.cards.take_key(event)

    def _chose(self, choice: str) -> None:
        self.cards.choose(frozenset({choice}))
        self.changed.emit()
        self.answered.emit()
