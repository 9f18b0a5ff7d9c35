"""How a question is answered, for whoever hears it and does not see the page."""

from __future__ import annotations

from typing import assert_never

from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.ui.fields.choices import choices_of


def way_to_answer(question: Question) -> str:
    count, bounds = len(choices_of(question)), question.bounds
    match question.type:
        case QuestionType.SINGLE | QuestionType.YES_NO | QuestionType.TIME_BAND:
            return f"{count} answers. Choose one."
        case QuestionType.MULTI:
            return f"{count} answers. You can choose more than one."
        case QuestionType.SCALE:
            return f"Choose from {bounds.least:g} to {bounds.greatest:g}." if bounds else "Choose a number."
        case QuestionType.NUMBER:
            return "Type a number."
        case QuestionType.REGIONS:
            return "Choose a feeling by its number key. Then mark the places, on the picture or in the list."
        case QuestionType.DATE:
            return "Type the day, the month and the year."
        case QuestionType.TEXT:
            return "Type in your own words."
        case _:
            assert_never(question.type)
