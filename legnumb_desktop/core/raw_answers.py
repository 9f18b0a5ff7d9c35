"""Answers as plain data (JSON, TOML) and back. Every fault is named, not only the first.

One option is a string, several are a list of strings, numbers are numbers, days are ISO dates, regions a list
such as ``["L.toe_big", "saddle"]`` or, painted in kinds, a list for each such as ``{"pain": ["L.groin"]}``; a
list alone is of the first kind. ``"not_sure"`` and ``"declined"`` are spelt so for every type, and ``null``
is a question passed over. A region that an earlier content had (``formerly``) is read as what it became.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from difflib import get_close_matches
from math import isfinite
from typing import assert_never

from legnumb_desktop.core.answers import (
    Answer,
    Answers,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.form import Form, OptionRole, Question, QuestionType
from legnumb_desktop.core.painted import Pair, painted
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.core.succession import in_later_marks

LONGEST_TEXT = 20_000
"""Characters of free text kept for one question."""
_MOST_KINDS = 100


class AnswerFault(Exception):  # noqa: N818
    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong} {mend}")
        self.wrong = wrong
        self.mend = mend


def read_answers(
    form: Form, raw: Mapping[str, object], file: str = "answers"
) -> tuple[dict[str, Answer], tuple[Problem, ...]]:
    """The answers that can be read, and a problem for each that cannot."""
    answers: dict[str, Answer] = {}
    problems: list[Problem] = []
    for question_id, value in raw.items():
        question = form.by_id.get(question_id)
        if question is None:
            near = get_close_matches(str(question_id), form.by_id, n=1)
            mend = f"Did you mean {near[0]}?" if near else "`legnumb form --json` lists the questions."
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
            return _chosen(question, value)
        case QuestionType.NUMBER | QuestionType.SCALE:
            return _measured(question, value)
        case QuestionType.REGIONS:
            return _marked(form, question, value)
        case QuestionType.DATE:
            return _dated(value)
        case QuestionType.TEXT:
            return _written(value)
        case _:
            assert_never(question.type)


def plain_answers(answers: Answers) -> dict[str, object]:
    return {question: plain_answer(answer) for question, answer in answers.items()}


def plain_answer(answer: Answer) -> object:
    """The answer as JSON values; lists are sorted. Several options and one are told apart by the form."""
    match answer:
        case Chosen(options):
            return sorted(options)
        case Marked(regions, kinds):
            return _by_kind(kinds) if kinds else sorted(regions)
        case Measured(value):
            return int(value) if value == int(value) else value
        case Dated(day):
            return day.isoformat()
        case Written(text):
            return text
        case NotSure():
            return "not_sure"
        case Declined():
            return "declined"
        case Skipped():
            return None
        case _:
            assert_never(answer)


def _offers_not_sure(question: Question) -> bool:
    return question.may_be_unsure or question.option_with(OptionRole.NOT_SURE) is not None


def _names(value: object, wanted: str) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return [str(each) for each in value]
    raise AnswerFault(f"{_shown(value)} is not {wanted}.", f"Give {wanted}.")


def _chosen(question: Question, value: object) -> Answer:
    several = question.type is QuestionType.MULTI
    names = _names(value, "a list of option ids" if several else "an option id")
    if not names:
        raise AnswerFault("the list is empty.", "Give at least one option, or null if it was passed over.")
    known = [option.id for option in question.options]
    unknown = [name for name in dict.fromkeys(names) if name not in known]
    if unknown:
        hints = dict.fromkeys(_near(name, known) for name in unknown)
        raise AnswerFault(
            " ".join(f"{_shown(name)} is not one of its options." for name in unknown), " ".join(hints)
        )
    if not several and len(set(names)) > 1:
        raise AnswerFault("it takes one option, and several are given.", "Give one option id.")
    for option in question.options:
        if option.exclusive and option.id in names and len(set(names)) > 1:
            raise AnswerFault(
                f"“{option.text}” ({option.id}) stands beside other options.",
                "Give it alone, or leave it out.",
            )
    chosen = frozenset(names)
    not_sure = question.option_with(OptionRole.NOT_SURE)
    return NotSure() if not_sure is not None and not_sure.id in chosen else Chosen(chosen)


def _near(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, n=1)
    return f"Did you mean {near[0]}?" if near else f"Options: {', '.join(known)}."


def _measured(question: Question, value: object) -> Answer:
    bounds = question.bounds
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise AnswerFault(f"{_shown(value)} is not a number.", "Give a number.")
    try:
        value = float(value)
    except OverflowError:
        raise AnswerFault("the number is far too large.", "Give a smaller number.") from None
    if not isfinite(value):
        raise AnswerFault(f"{value} is not a number.", "Give a number.")
    if bounds is not None:
        unit = f" {bounds.unit}" if bounds.unit else ""
        within = f"Give a number from {bounds.least:g} to {bounds.greatest:g}{unit}."
        if not bounds.least <= value <= bounds.greatest:
            raise AnswerFault(f"{value:g}{unit} is not possible.", within)
        if (value - bounds.least) / bounds.step % 1:
            raise AnswerFault(f"{value:g} is between two steps.", f"Steps are of {bounds.step:g}. {within}")
    return Measured(value)


def _marked(form: Form, question: Question, value: object) -> Answer:
    pairs: set[Pair] = set()
    faults: list[AnswerFault] = []
    for kind, given in _kinds_given(question, value):
        try:
            pairs |= {(mark, kind) for mark in _marks(form, question, kind, given)}
        except AnswerFault as fault:
            faults.append(fault)
    if faults:
        raise AnswerFault(" ".join(f.wrong for f in faults), " ".join(dict.fromkeys(f.mend for f in faults)))
    answer = painted(form, question, pairs)
    if answer is None:
        raise AnswerFault("no region is marked.", "Give at least one region, or null if it was passed over.")
    return answer


def _kinds_given(question: Question, value: object) -> list[tuple[str, object]]:
    usual = question.kinds[0].id if question.kinds else ""
    if not isinstance(value, Mapping):
        return [(usual, value)]
    if not question.kinds:
        raise AnswerFault("this question has no kinds of feeling.", "Give a list of regions.")
    if len(value) > _MOST_KINDS:
        raise AnswerFault(f"it names {len(value)} kinds of feeling.", "Give each kind once.")
    return [(str(kind), marks) for kind, marks in value.items()]


def _marks(form: Form, question: Question, kind: str, value: object) -> frozenset[str]:
    known = [each.id for each in question.kinds]
    if question.kinds and kind not in known:
        near = get_close_matches(kind, known, n=1)
        mend = f"Did you mean {near[0]}?" if near else f"Kinds: {', '.join(known)}."
        raise AnswerFault(f"there is no kind {_shown(kind)}.", mend)
    names = _names(value, "a list of regions")
    if not names:
        raise AnswerFault("the list is empty.", "Give at least one region, or null if it was passed over.")
    marks = in_later_marks(names, form.heirs)
    for name in sorted(marks):
        if name not in form.region_marks:
            near = get_close_matches(name, form.region_marks, n=1)
            mend = (
                f"Did you mean {near[0]}?" if near else "Sided regions begin with L. or R., like L.toe_big."
            )
            raise AnswerFault(f"there is no region {_shown(name)}.", mend)
    return marks


def _by_kind(pairs: frozenset[Pair]) -> dict[str, list[str]]:
    return {kind: sorted(mark for mark, each in pairs if each == kind) for kind in sorted(_kinds(pairs))}


def _kinds(pairs: frozenset[Pair]) -> set[str]:
    return {kind for _, kind in pairs}


def _dated(value: object) -> Answer:
    if isinstance(value, date) and not isinstance(value, datetime):
        return Dated(value)
    if isinstance(value, str):
        try:
            return Dated(date.fromisoformat(value))
        except ValueError:
            pass
    raise AnswerFault(f"{_shown(value)} is not a date.", "Give it as year-month-day, as in 2026-03-05.")


def _written(value: object) -> Answer:
    if not isinstance(value, str):
        raise AnswerFault(f"{_shown(value)} is not text.", "Give a text in quotes.")
    if len(value) > LONGEST_TEXT:
        raise AnswerFault(f"the text has {len(value)} characters.", f"Keep it within {LONGEST_TEXT}.")
    if any("\ud800" <= letter <= "\udfff" for letter in value):
        raise AnswerFault("the text holds half a character.", "Write that character anew.")
    return Written(value.strip()) if value.strip() else Skipped()


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
