"""The page of one question: its stage, heading, help, field, and why it is asked."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.ui.fields import make_field
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
        self.column.insertWidget(0, Words(stage.title, "group"))
        if question.help:
            self.column.addWidget(Words(question.help, "help"))
        self.field = make_field(form, question)
        self.column.addWidget(self.field)
        if question.why:
            self.column.addWidget(Fold("Why we ask", lambda: Words(question.why)))
        self.column.addStretch(1)
        self.answer_shown: Answer | None = None

    def show_answer(self, answer: Answer | None) -> None:
        self.answer_shown = answer
        self.field.show_answer(answer)
