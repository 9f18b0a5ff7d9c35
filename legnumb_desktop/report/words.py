"""Dates, places and evidence in the words of the paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Dated, Marked, NotSure
from legnumb_desktop.core.causes import Evidence
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Form, Option, OptionRole, Question
from legnumb_desktop.core.painted import marks_by_kind
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, reasons, words_of_answer, words_of_not_sure

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_SIDES = {"Left": "L.", "Right": "R."}
MOST_REGIONS_NAMED = 3


def day(when: date) -> str:
    """Such as ``3 Nov 2026``."""
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def moment(when: datetime) -> str:
    """Such as ``3 Nov 2026, 09:12``."""
    return f"{day(when)}, {when:%H:%M}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def answer_in_words(form: Form, question: Question, answer: Answer | None, reader: Reader) -> str:
    """One sentence part; regions are grouped by side."""
    match answer:
        case Marked(marks):
            kinds = marks_by_kind(question, answer)
            if not kinds:
                return regions_by_side(form, marks)
            named = [(k.clinical if reader is Reader.CLINICIAN else k.text, here) for k, here in kinds]
            return " ".join(f"{capital(name)} – {regions_by_side(form, here)}." for name, here in named)
        case Dated(when):
            return day(when)
        case _:
            return "; ".join(words_of_answer(form, question, answer, reader))


def regions_by_side(form: Form, marks: Iterable[str]) -> str:
    """Such as ``Left: big toe; outer shin. Right: heel.``; what is between the legs comes first."""
    chosen = set(marks)
    parts = []
    for side, sign in _SIDES.items():
        labels = [
            region.label for mark, region in form.region_marks.items() if mark in chosen and mark[:2] == sign
        ]
        if labels:
            parts.append(f"{side}: {'; '.join(map(_small, labels))}")
    unsided = [
        region.label for mark, region in form.region_marks.items() if mark in chosen and not region.sided
    ]
    return ". ".join([*unsided, *parts])


def _small(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def reasons_in_words(
    pathway: Pathway, condition: Condition, facts: Facts, answers: Answers, reader: Reader
) -> list[str]:
    """The answers that make a condition hold, such as ``foot drop`` or ``weakness: not sure``."""
    said = []
    for reason in reasons(pathway, condition, facts):
        question = pathway.form.question(reason.question)
        said.extend(_reason(pathway.form, question, reason.options, answers.get(question.id), reader))
    return said


def _reason(
    form: Form, question: Question, options: Iterable[str], answer: Answer | None, reader: Reader
) -> list[str]:
    if isinstance(answer, NotSure) and reader is Reader.PERSON:
        return [words_of_not_sure(question)]
    short = _small(question.short) if reader is Reader.CLINICIAN else question.short
    if isinstance(answer, Marked):
        return [f"{short}: {_small(_marked(form, answer.regions, set(options)))}"]
    chosen = [option for name in options if (option := question.option(name)) is not None]
    if chosen and isinstance(answer, Chosen):
        return [_option(short, question, option, reader) for option in chosen]
    return [f"{short}: {_small(answer_in_words(form, question, answer, reader)) or 'not answered'}"]


def _option(short: str, question: Question, option: Option, reader: Reader) -> str:
    """A choice from a list stands alone; an answer such as ``3 to 14 days ago`` needs its question."""
    if option.role is OptionRole.VALUE and reader is Reader.CLINICIAN:
        return option.clinical
    if option.role is OptionRole.VALUE and question.several:
        return option.text
    if option.role is OptionRole.NO and reader is Reader.CLINICIAN:
        return f"{short}: none"
    return f"{short.rstrip('?')}: {_small(option.text)}"


def _marked(form: Form, marks: Collection[str], regions: Collection[str]) -> str:
    """The marks in these regions; where that is many, only their number and sides."""
    telling = [mark for mark in marks if form.region_marks[mark].id in regions]
    if len(telling) <= MOST_REGIONS_NAMED:
        return regions_by_side(form, telling)
    sides = [side for side, sign in _SIDES.items() if any(mark.startswith(sign) for mark in telling)]
    return f"{len(telling)} areas, {' and '.join(sides).lower()}"


def shorts(pathway: Pathway, evidence: Sequence[Evidence]) -> list[str]:
    """The short names of the questions behind these pieces of evidence, each once, in the form's order."""
    asked = {item.question for item in evidence}
    return [question.short for question in pathway.form.questions if question.id in asked]


def once_each(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(words))


def no_option(question: Question, answer: Answer | None) -> str:
    """The words of a "none of these" answer, or empty."""
    if isinstance(answer, Chosen):
        for option in question.options:
            if option.id in answer.options and option.role is OptionRole.NO:
                return option.clinical
    return ""
