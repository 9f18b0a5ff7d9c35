"""The person's own words."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer, Written
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.raw_answers import LONGEST_TEXT
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.typed import TypedField
from legnumb_desktop.ui.look.look import look


class TextField(TypedField):
    """Tab moves on. More than :data:`LONGEST_TEXT` characters are told, never cut."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self.edit = QPlainTextEdit(self)
        self.edit.setTabChangesFocus(True)
        self.edit.setAccessibleName(question.text)
        self.edit.setPlaceholderText(words.YOUR_WORDS)
        self.edit.setMinimumHeight(look().px(184))
        self.edit.textChanged.connect(self._edited)
        row = QVBoxLayout()
        side = look().px(RING)
        row.setContentsMargins(side, side, side, side)
        row.addWidget(self.edit)
        self.column.addLayout(row)
        self._finish()

    def fault(self) -> str:
        over = len(self.edit.toPlainText().strip()) - LONGEST_TEXT
        if over <= 0:
            return ""
        return f"This text is {over} characters too long to keep whole. Please shorten it a little."

    def _typed(self) -> Answer | None:
        text = self.edit.toPlainText().strip()
        return Written(text) if text else None

    def _type(self, answer: Answer | None) -> None:
        self.edit.setPlainText(answer.text if isinstance(answer, Written) else "")
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def _controls(self) -> list[QWidget]:
        return [self.edit]
