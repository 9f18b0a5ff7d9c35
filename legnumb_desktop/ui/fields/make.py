"""The field that fits a question."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.form import Form, Question, QuestionType
from legnumb_desktop.ui.fields.field import Field


def make_field(form: Form, question: Question, parent: QWidget | None = None) -> Field:
    """An empty field; :meth:`Field.show_answer` fills it."""
    match question.type:
        case QuestionType.SINGLE | QuestionType.YES_NO | QuestionType.TIME_BAND:
            from legnumb_desktop.ui.fields.single import SingleField

            return SingleField(question, parent)
        case QuestionType.MULTI:
            from legnumb_desktop.ui.fields.multi import MultiField

            return MultiField(question, parent)
        case QuestionType.NUMBER:
            from legnumb_desktop.ui.fields.number import NumberField

            return NumberField(question, parent)
        case QuestionType.SCALE:
            from legnumb_desktop.ui.fields.scale import ScaleField

            return ScaleField(question, parent)
        case QuestionType.REGIONS:
            from legnumb_desktop.ui.fields.regions import RegionsField

            return RegionsField(form, question, parent)
        case QuestionType.DATE:
            from legnumb_desktop.ui.fields.date_field import DateField

            return DateField(question, parent)
        case QuestionType.TEXT:
            from legnumb_desktop.ui.fields.text import TextField

            return TextField(question, parent)
        case _:
            assert_never(question.type)
