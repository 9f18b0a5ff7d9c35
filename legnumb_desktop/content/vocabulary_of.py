"""The words that conditions in each place may use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from legnumb_desktop.core.form import Form, QuestionType
from legnumb_desktop.core.vocabulary import Vocabulary

if TYPE_CHECKING:  # they bring pydantic along
    from legnumb_desktop.content.raw.content import RawContent
    from legnumb_desktop.content.raw.form import RawQuestion

YES_NO = ("yes", "no", "not_sure")


def words_of_questions(raw: RawContent, questions: Iterable[RawQuestion]) -> Vocabulary:
    """Answers to these questions, without findings."""
    choices: dict[str, frozenset[str]] = {}
    numbers: set[str] = set()
    regions: set[str] = set()
    others: dict[str, str] = {}
    for question in questions:
        unsure = {"not_sure"} if question.allow_not_sure else set()
        if question.type is QuestionType.REGIONS:
            regions.add(question.id)
            choices[question.id] = frozenset({region.id for region in raw.regions.region} | unsure)
        elif question.type is QuestionType.YES_NO:
            choices[question.id] = frozenset(YES_NO)
        elif question.type.has_options:
            choices[question.id] = frozenset(option.id for option in question.options)
        elif question.type.is_numeric:
            numbers.add(question.id)
        else:
            others[question.id] = question.type.value
    patterns = frozenset(pattern.id for pattern in raw.patterns.pattern)
    return Vocabulary(choices, frozenset(numbers), frozenset(regions), others, patterns=patterns)


def words_of_form(form: Form) -> Vocabulary:
    """Answers to all questions of a form that was read, without findings."""
    choices: dict[str, frozenset[str]] = {}
    for question in form.questions:
        unsure = {"not_sure"} if question.may_be_unsure else set()
        if question.type is QuestionType.REGIONS:
            choices[question.id] = frozenset({region.id for region in form.regions} | unsure)
        elif question.type.has_options:
            choices[question.id] = frozenset(option.id for option in question.options)
    numbers = frozenset(question.id for question in form.questions if question.type.is_numeric)
    return Vocabulary(
        choices,
        numbers,
        frozenset(question.id for question in form.questions if question.type is QuestionType.REGIONS),
        {q.id: q.type.value for q in form.questions if q.id not in choices and q.id not in numbers},
        patterns=frozenset(pattern.id for pattern in form.patterns),
    )


def words_of_findings(raw: RawContent) -> Vocabulary:
    """All answers and all findings."""
    findings = frozenset(finding.id for finding in raw.findings.finding)
    return replace(words_of_questions(raw, raw.form.question), findings=findings)


def words_of_tree(raw: RawContent) -> Vocabulary:
    """Findings alone; answers are known only to say that they have no place here."""
    return replace(words_of_findings(raw), answers_allowed=False)
