"""Plain data read as answers, each by the type of its question."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from legnumb_desktop.core.answers import Answer, Declined, NotSure, Skipped
from legnumb_desktop.core.form import Form, OptionRole, Question, QuestionType
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault, did_you_mean
from legnumb_desktop.core.raw_answers.chosen import chosen
from legnumb_desktop.core.raw_answers.marked import marked
from legnumb_desktop.core.raw_answers.measured import measured
from legnumb_desktop.core.raw_answers.written import dated, written


def read_answers(
    form: Form, raw: Mapping[str, object], file: str = "answers"
) -> tuple[dict[str, Answer], tuple[Problem, ...]]:
    """The answers that can be read, and a problem for each that cannot."""
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for question_id, value in raw.items():
        question = form.by_id.get(question_id)
        if question is None:
            mend = did_you_mean(str(question_id), form.by_id, "`legnumb form --json` lists the questions.")
            problems.append(Problem(file, str(question_id), "the form has no such question.", mend))
            continue
        try:
            answers[question_id] = read_answer(form, question, value)
        except AnswerFault as fault:
            problems.append(Problem(file, question_id, fault.wrong, fault.mend))
    return answers, tuple(problems)


def read_answer(form: Form, question: Question, value: object) -> Answer:
    """One answer. Raises :class:`AnswerFault` where the value cannot be an answer to this question."""
    if value is None:
        return Skipped()
    if value in ("not_sure", ["not_sure"]) and _offers_not_sure(question):
        return NotSure()
    if value in ("declined", ["declined"]) and question.declinable:
        return Declined()
    match question.type:
        case QuestionType.SINGLE | QuestionType.MULTI | QuestionType.YES_NO | QuestionType.TIME_BAND:
            return chosen(question, value)
        case QuestionType.NUMBER | QuestionType.SCALE:
            return measured(question, value)
        case QuestionType.REGIONS:
            return marked(form, question, value)
        case QuestionType.DATE:
            return dated(value)
        case QuestionType.TEXT:
            return written(value)
        case _:
            assert_never(question.type)


def _offers_not_sure(question: Question) -> bool:
    return question.may_be_unsure or question.option_with(OptionRole.NOT_SURE) is not None
