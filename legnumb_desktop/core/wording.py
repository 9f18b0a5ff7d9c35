"""Answers and conditions in the form's own words, for the person and for the clinician."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.answers import (
    Answer,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.painted import marks_by_kind
from legnumb_desktop.core.pathway import Pathway


class Reader(StrEnum):
    PERSON = "person"
    CLINICIAN = "clinician"


_SIDES = {"L": "left", "R": "right"}


def words_of_answer(form: Form, question: Question, answer: Answer | None, reader: Reader) -> tuple[str, ...]:
    """The answer as a list of phrases in the order of the form; empty where there is no answer."""
    match answer:
        case None | Skipped():
            return ()
        case NotSure():
            return ("not sure" if reader is Reader.CLINICIAN else "Not sure",)
        case Declined():
            return ("prefers not to say" if reader is Reader.CLINICIAN else "Prefer not to say",)
        case Chosen(options):
            return tuple(
                option.clinical if reader is Reader.CLINICIAN else option.text
                for option in question.options
                if option.id in options
            )
        case Marked(marks):
            if question.kinds:
                return tuple(_words_of_kinds(form, question, answer, reader))
            return tuple(words_of_region(form, mark) for mark in form.region_marks if mark in marks)
        case Measured(value):
            unit = question.bounds.unit if question.bounds else ""
            if question.bounds and not unit:
                return (f"{value:g} of {question.bounds.greatest:g}",)
            return (f"{value:g} {unit}".strip(),)
        case Dated(day):
            return (day.isoformat(),)
        case Written(text):
            return (text,)
        case _:
            assert_never(answer)


def _words_of_kinds(form: Form, question: Question, answer: Marked, reader: Reader) -> Iterator[str]:
    """A phrase for each kind, such as ``Pins and needles: left big toe, left sole``."""
    for kind, marks in marks_by_kind(question, answer):
        name = kind.clinical if reader is Reader.CLINICIAN else kind.text
        yield f"{name}: {', '.join(_side_first(form, m) for m in form.region_marks if m in marks)}"


def _side_first(form: Form, mark: str) -> str:
    """Such as ``left big toe``."""
    region = form.region_marks[mark]
    label = region.label if region.label[1:2].isupper() else region.label[:1].lower() + region.label[1:]
    return f"{_SIDES[mark[0]]} {label}" if region.sided else label


def words_of_region(form: Form, mark: str) -> str:
    """Such as ``Big toe, left``."""
    region = form.region_marks[mark]
    return f"{region.label}, {_SIDES[mark[0]]}" if region.sided else region.label


@dataclass(frozen=True, slots=True)
class Reason:
    """A question, and the answers to it that made a condition hold."""

    question: str
    options: tuple[str, ...]


def reasons(pathway: Pathway, condition: c.Condition, facts: Facts) -> tuple[Reason, ...]:
    """The answers that make a condition hold, in the order of the form, without repeats."""
    found: dict[str, set[str]] = {}
    for question, options in _holding(pathway, condition, facts):
        found.setdefault(question, set()).update(options)
    return tuple(
        Reason(question.id, _in_order(question, found[question.id]))
        for question in pathway.form.questions
        if question.id in found
    )


def _in_order(question: Question, options: set[str]) -> tuple[str, ...]:
    known = [option.id for option in question.options]
    return tuple(sorted(options, key=lambda option: known.index(option) if option in known else -1))


def _holding(pathway: Pathway, condition: c.Condition, facts: Facts) -> Iterator[tuple[str, frozenset[str]]]:
    surely = pathway.truth.surely
    match condition:
        case c.Holds(finding):
            yield from _holding(pathway, pathway.finding[finding].when, facts)
        case c.And(parts) | c.Or(parts):
            for part in parts:
                if surely(part)(facts):
                    yield from _holding(pathway, part, facts)
        case c.Not(part):
            for atom in c.atoms_of(part):
                said = facts.chosen.get(atom.question, NO_OPTIONS)
                if said and not isinstance(atom, c.Number | c.Sides):
                    yield atom.question, said
        case c.AnyOf(question, options):
            yield question, options & facts.chosen.get(question, NO_OPTIONS)
        case (
            c.Exactly(question) | c.Only(question) | c.Number(question) | c.Sides(question) | c.Fits(question)
        ):
            yield question, facts.chosen.get(question, NO_OPTIONS)
        case _:
            assert_never(condition)


def words_of_reason(pathway: Pathway, reason: Reason, answer: Answer | None, reader: Reader) -> str:
    """Such as ``Bladder, bowel, saddle: numb or strange feeling around my genitals``.

    An answer that only counts as *not sure*, being absent or declined, is told as what it is. To the person a
    *not sure* is told as such, never as a sign that was reported.
    """
    form = pathway.form
    question = form.question(reason.question)
    if isinstance(answer, NotSure) and reader is Reader.PERSON:
        return words_of_not_sure(question)
    phrases: list[str] = []
    told = () if isinstance(answer, Skipped | Declined | None) else reason.options
    for option_id in told:
        option = question.option(option_id)
        if option is not None:
            phrases.append(option.clinical if reader is Reader.CLINICIAN else option.text)
    if not phrases:
        phrases.extend(words_of_answer(form, question, answer, reader))
    return f"{question.short}: {'; '.join(phrases) or 'not answered'}"


def words_of_not_sure(question: Question) -> str:
    """For the person, such as ``You were not sure about “Sudden stroke signs, last 7 days”``."""
    return f"You were not sure about “{question.short}”"


def words_of_condition(form: Form, condition: c.Condition, reader: Reader) -> str:
    """A piece of evidence in words, such as ``What makes it worse: coughing, sneezing or straining``."""
    match condition:
        case c.AnyOf(question, options) | c.Only(question, options):
            return f"{form.question(question).short}: {_options(form, question, options, reader)}"
        case c.Exactly(question, option):
            return f"{form.question(question).short}: {_options(form, question, {option}, reader)}"
        case c.Not(part):
            return f"not – {words_of_condition(form, part, reader)}"
        case c.Number(question, comparison, value):
            return f"{form.question(question).short} {comparison.value} {value:g}"
        case c.Sides(question, _, count):
            return f"{form.question(question).short}: {'both sides' if count == 2 else 'one side'}"
        case c.Fits(question, patterns):
            return f"{form.question(question).short}: fits {_patterns(form, patterns, reader)}"
        case c.And(parts):
            return ", and ".join(words_of_condition(form, part, reader) for part in parts)
        case c.Or(parts):
            return ", or ".join(words_of_condition(form, part, reader) for part in parts)
        case c.Holds(finding):
            return finding.replace("_", " ")
        case _:
            assert_never(condition)


def _patterns(form: Form, patterns: frozenset[str], reader: Reader) -> str:
    words = [
        pattern.clinical if reader is Reader.CLINICIAN else pattern.name
        for pattern in form.patterns
        if pattern.id in patterns
    ]
    return " or ".join(words)


def _options(form: Form, question_id: str, options: frozenset[str] | set[str], reader: Reader) -> str:
    question = form.question(question_id)
    words = [
        option.clinical if reader is Reader.CLINICIAN else option.text
        for option in question.options
        if option.id in options
    ]
    if not words:
        words = [region.label for region in form.regions if region.id in options]
    if "not_sure" in options and not any(option.id == "not_sure" for option in question.options):
        words.append("not sure")
    return " or ".join(words)
