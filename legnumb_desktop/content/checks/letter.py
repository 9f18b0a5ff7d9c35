"""The letter: known questions, options and causes; a red flag that is not known is never passed over."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.form import RawQuestion
from legnumb_desktop.content.raw.letter import RawClause, RawExamination
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem

FILE = "letter.toml"


def faults_of_letter(raw: RawContent) -> Iterator[Problem]:
    questions = {question.id: question for question in raw.form.question}
    for clause in raw.letter.clause:
        place = f"clause {clause.question}"
        question = questions.get(clause.question)
        if question is None:
            wrong = f"form.toml has no question `{clause.question}`."
            yield Problem(FILE, place, wrong, did_you_mean(clause.question, questions))
        else:
            yield from _faults_of_clause(place, clause, question)
    causes = {cause.id for _, cause in raw.each_cause()}
    for row in raw.letter.examination:
        yield from _faults_of_row(row, causes)


def _faults_of_clause(place: str, clause: RawClause, question: RawQuestion) -> Iterator[Problem]:
    options = {option.id for option in question.options}
    for option in clause.phrases:
        if option not in options:
            wrong = f"question {question.id} has no option `{option}`."
            yield Problem(FILE, f"{place}, phrases", wrong, did_you_mean(option, options))
    if question.red_flag and not (clause.not_sure and clause.unanswered):
        wrong = "it is a red flag, and not knowing it would be passed over in silence."
        yield Problem(FILE, place, wrong, "Give `not_sure` and `unanswered`.")
    if question.type is QuestionType.REGIONS and not clause.marks:
        yield Problem(
            FILE, place, "where it is marked is not told.", 'Give `marks`, such as "{side} numbness".'
        )
    for key, text, known in (
        ("number", clause.number, {""}),
        ("marks", clause.marks, {"side"}),
        ("fits", clause.fits, {"side", "pattern"}),
    ):
        if not _fields(text) <= known:
            names = " and ".join(f"{{{name}}}" for name in sorted(known))
            yield Problem(FILE, f"{place}, {key}", "its braces are not known.", f"Use {names} alone.")


def _faults_of_row(row: RawExamination, causes: set[str]) -> Iterator[Problem]:
    place = f"examination {row.id}"
    if row.always == bool(row.causes):
        yield Problem(
            FILE, place, "when it is offered is not told, or told twice.", "Give `causes` or `always`."
        )
    for cause in row.causes:
        if cause not in causes:
            wrong = f"there is no cause `{cause}`."
            yield Problem(FILE, f"{place}, causes", wrong, did_you_mean(cause, causes))


def _fields(text: str) -> set[str | None]:
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {None}
