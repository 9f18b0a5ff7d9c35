"""What is written out: a day, a text."""

from __future__ import annotations

from datetime import date, datetime

from legnumb_desktop.core.answers import Answer, Dated, Skipped, Written
from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault, shown

LONGEST_TEXT = 20_000
"""Characters of free text kept for one question."""


def dated(value: object) -> Answer:
    if isinstance(value, date) and not isinstance(value, datetime):
        return Dated(value)
    if isinstance(value, str):
        try:
            return Dated(date.fromisoformat(value))
        except ValueError:
            pass
    raise AnswerFault(f"{shown(value)} is not a date.", "Give it as year-month-day, as in 2026-03-05.")


def written(value: object) -> Answer:
    if not isinstance(value, str):
        raise AnswerFault(f"{shown(value)} is not text.", "Give a text in quotes.")
    if len(value) > LONGEST_TEXT:
        raise AnswerFault(f"the text has {len(value)} characters.", f"Keep it within {LONGEST_TEXT}.")
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise AnswerFault("the text holds half a character.", "Write that character anew.")
    return Written(value.strip()) if value.strip() else Skipped()
