"""Any number of several; *None of these*, *Not sure* and the like stand alone."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.answers import Answer, Chosen
from legnumb_desktop.core.form import Question
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_frame import Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field


class MultiField(Field):
    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._choices = choices_of(question)
        self._alone = frozenset(choice.id for choice in self._choices if choice.exclusive)
        self.cards = CardColumn(self._choices, Mark.CHECK, parent=self)
        self.cards.pressed.connect(self._pressed)
        self.column.addWidget(self.cards)

    def answer(self) -> Answer | None:
        chosen = self.cards.chosen()
        if chosen & self._alone:
            return next(choice.answer for choice in self._choices if choice.id in chosen)
        return Chosen(chosen) if chosen else None

    def show_answer(self, answer: Answer | None) -> None:
        self.cards.choose(chosen_ids(self._choices, answer))

    def first_focus(self) -> QWidget:
        return self.cards.first_focus()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.cards.take_key(event)

    def _pressed(self, choice: str) -> None:
        chosen = self.cards.chosen()
        if choice in chosen:
            self.cards.choose(frozenset({choice}) if choice in self._alone else chosen - self._alone)
        self.changed.emit()
