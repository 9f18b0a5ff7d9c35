"""Dates, places and evidence in the words of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from legnumb_desktop.core.answers import Answer, Chosen, Dated, Marked
from legnumb_desktop.core.causes import Evidence
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Form, OptionRole, Question
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, reasons, words_of_answer

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


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
            return regions_by_side(form, marks)
        case Dated(when):
            return day(when)
        case _:
            return "; ".join(words_of_answer(form, question, answer, reader))


def regions_by_side(form: Form, marks: Iterable[str]) -> str:
    """Such as ``Left: big toe; outer shin. Right: heel.``"""
    chosen = set(marks)
    named = {"Left": "L.", "Right": "R."}
    parts = []
    for side, sign in named.items():
        labels = [
            region.label for mark, region in form.region_marks.items() if mark in chosen and mark[:2] == sign
        ]
        if labels:
            parts.append(f"{side}: {'; '.join(map(_small, labels))}")
    unsided = [
        region.label for mark, region in form.region_marks.items() if mark in chosen and not region.sided
    ]
    return ". ".join([*parts, *unsided])


def _small(label: str) -> str:
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def evidence_in_words(
    pathway: Pathway, item: Evidence, facts: Facts, answers: dict[str, Answer]
) -> list[str]:
    """What was said that makes this piece of evidence hold, for the clinician."""
    said = []
    for reason in reasons(pathway, item.when, facts):
        question = pathway.form.question(reason.question)
        options = [option for name in reason.options if (option := question.option(name)) is not None]
        if not options:
            words = answer_in_words(pathway.form, question, answers.get(question.id), Reader.CLINICIAN)
            said.append(f"{_small(question.short)}: {_small(words)}" if words else _small(question.short))
        for option in options:
            if option.role is OptionRole.VALUE:
                said.append(option.clinical)
            else:
                said.append(f"{_small(question.short)}: {_small(option.clinical.rstrip('.'))}")
    return said


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
