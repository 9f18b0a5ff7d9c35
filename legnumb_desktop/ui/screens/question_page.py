"""The page of one question: its stage, heading, help, field, and why it is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.answers import Answer, Skipped
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.ui.fields import make_field
from legnumb_desktop.ui.fields.way_to_answer import way_to_answer
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import Page
from legnumb_desktop.ui.screens.words import Words


class QuestionPage(Page):
    def __init__(self, form: Form, question: Question) -> None:
        super().__init__(question.text)
        self.question = question
        stage = form.stage(question.stage)
        self.heading.setProperty("role", "heading")
        self.heading.setAccessibleName(f"{stage.title}: {question.text}")
        self.say_with_heading(f"{question.help} {way_to_answer(question)}".lstrip())
        self.column.insertWidget(0, Words(stage.title, "group"))
        self.field = make_field(form, question)
        if question.help:
            told = Words(question.help, "help")
            self.column.addWidget(told)
            self.field.took_help.connect(told.setHidden)
        self.column.addWidget(self.field)
        self._why = Fold("Why we ask", lambda: Words(question.why)) if question.why else None
        if self._why is not None:
            self.column.addWidget(self._why)
        self.column.addStretch(1)
        self._kept: Answer | None = None
        self._as_shown: Answer | None = None

    @property
    def last_stop(self) -> QWidget:
        return super().last_stop if self._why is None else self._why.last_stop

    def show_answer(self, answer: Answer | None) -> None:
        self.field.show_answer(answer)
        self.take_as_kept(answer)

    def take_as_kept(self, answer: Answer | None) -> None:
        """What the field says now stands for this answer, though it may write it otherwise."""
        self._kept, self._as_shown = answer, self.field.answer()

    @property
    def answer(self) -> Answer | None:
        """What is said now: as it was kept where nothing was changed.

        *Passed over* where the answer to an optional question was erased; None where there is none to give.
        Only asked when the field has no fault.
        """
        said = self.field.answer()
        if said == self._as_shown:
            return None if said is None else self._kept
        return Skipped() if said is None and not self.question.required else said

    @property
    def changed_answer(self) -> Answer | None:
        """What was changed and can be used; None where nothing was."""
        if self.field.fault() or self.field.answer() == self._as_shown:
            return None
        return self.answer
