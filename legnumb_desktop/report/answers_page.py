"""All answers by stage, in the words the person read; what was not asked is told apart in grey."""

from __future__ import annotations

from datetime import datetime

from legnumb_desktop.core.answers import Answer, AnswerState, Written
from legnumb_desktop.core.summary import Line as AnswerLine
from legnumb_desktop.core.summary import lines as answer_lines
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import heading, merged
from legnumb_desktop.report.fonts import NOT_SHOWN, printable
from legnumb_desktop.report.lines import Line, Run, spaced, together
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.structure import table_row
from legnumb_desktop.report.styles import ANSWER, ANSWER_QUIET, ANSWER_STRONG, ANSWER_TIME, TITLE, Style
from legnumb_desktop.report.words import answer_in_words, moment
from legnumb_desktop.report.wrapping import wrapped

QUESTION_SHARE = 0.46
MOST_TOGETHER = 12
_WITHOUT_ANSWER = {
    AnswerState.NOT_SURE: "Not sure",
    AnswerState.DECLINED: "Prefer not to say",
    AnswerState.UNANSWERED: "Not answered",
    AnswerState.NOT_ASKED: "Not asked",
}


def answers_page(reading: Reading) -> list[Line]:
    report = reading.report
    lines = [*wrapped([Run("All answers", TITLE)], reading.room)]
    said = answer_lines(report.pathway, report.answers, Reader.PERSON)
    for stage in report.pathway.form.stages:
        lines += heading(stage.title, reading.room, above=4.5)
        for line in said:
            if line.stage == stage.id:
                lines += _answer(reading, line)
    return lines + _note_on_characters(reading)


def _answer(reading: Reading, line: AnswerLine) -> list[Line]:
    form = reading.report.pathway.form
    question = form.question(line.question)
    given = reading.answer_of(question)
    left = reading.room * QUESTION_SHARE
    words = _WITHOUT_ANSWER.get(line.state) or answer_in_words(form, question, given, Reader.PERSON)
    asked = ANSWER_QUIET if line.state is AnswerState.NOT_ASKED else ANSWER
    heading_cell, cell = table_row()
    question_lines = wrapped([Run(line.text, asked)], left - 14, element=heading_cell)
    runs = [Run(words, _style(line.state, given))]
    at = reading.report.answered_at.get(line.question)
    if at is not None and given is not None:
        runs.append(Run(f"  {_time(reading, at)}", ANSWER_TIME))
    answer = wrapped(runs, reading.room - left, left, cell)
    rows = merged(question_lines, answer)
    return spaced(together(rows) if len(rows) <= MOST_TOGETHER else rows, 1)


def _time(reading: Reading, at: datetime) -> str:
    """The time of day; with its day where that is not the day when the interview began."""
    same_day = at.date() == reading.report.started.date()
    return f"{at:%H:%M}" if same_day else moment(at)


def _style(state: AnswerState, given: Answer | None) -> Style:
    if state in _WITHOUT_ANSWER:
        return ANSWER_QUIET
    return ANSWER if state is AnswerState.NO or isinstance(given, Written) else ANSWER_STRONG


def _note_on_characters(reading: Reading) -> list[Line]:
    report = reading.report
    typed = [report.person, *(getattr(answer, "text", "") for answer in reading.answers.values())]
    if not any(NOT_SHOWN in printable(text) for text in typed):
        return []
    note = f"{NOT_SHOWN} stands for a character that this paper cannot show."
    return spaced(wrapped([Run(note, ANSWER_QUIET)], reading.room), 10)
