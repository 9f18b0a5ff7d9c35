"""Questions: each key only where its type can use it, and bounds that leave something to answer."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.build.form import SCALE_GREATEST, SCALE_LEAST
from legnumb_desktop.content.checks.kinds import faults_of_kinds
from legnumb_desktop.content.raw.form import RawForm, RawQuestion
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.core.spread import Spread


def faults_of_questions(form: RawForm) -> Iterator[Problem]:
    asked: list[str] = []
    for question in form.question:
        for key, wrong, mend in (*_faults(question), *_computed(question, asked)):
            yield Problem("form.toml", f"question {question.id}, {key}", wrong, mend)
        asked.append(question.id)


def _faults(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    yield from _misplaced_keys(question)
    yield from _bounds(question)
    yield from _region_set(question)
    yield from faults_of_kinds(question)
    yield from _red_flag(question)
    yield from _severity(question)
    yield from _offer_again(question)


def _misplaced_keys(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    kind = question.type
    if not kind.is_numeric:
        for key in ("unit", "min", "max", "step", "low_label", "high_label"):
            if getattr(question, key) is not None:
                yield (
                    key,
                    f"a question of type {kind} has no `{key}`.",
                    "Take the line out, or change the type.",
                )
    if kind is not QuestionType.REGIONS and question.region_set is not None:
        yield "region_set", f"a question of type {kind} has no regions.", "Take it out, or change the type."
    if kind.has_options and question.allow_not_sure:
        mend = 'Give it an option of role "not_sure" instead.'
        if kind is QuestionType.YES_NO:
            mend = "Take the line out: yes_no always offers it."
        yield "allow_not_sure", f"a question of type {kind} offers it as an option.", mend


def _bounds(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    if question.type is QuestionType.NUMBER:
        for key, value in (("min", question.min), ("max", question.max)):
            if value is None:
                yield key, f"`{key}` is missing.", f"Say which number can be answered: add `{key} = …`."
        if question.min is None or question.max is None:
            return
    if question.type.is_numeric:
        least = SCALE_LEAST if question.min is None else question.min
        greatest = SCALE_GREATEST if question.max is None else question.max
        if least >= greatest:
            yield (
                "min",
                f"the least number, {least:g}, is not below the greatest, {greatest:g}.",
                "Put the lower number under `min`.",
            )


def _region_set(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    if question.type is QuestionType.REGIONS and question.region_set is None:
        yield "region_set", "`region_set` is missing.", 'Add `region_set = "leg"`.'


def _red_flag(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    """An unanswered red flag counts as *not sure*, so that answer must exist."""
    if not question.red_flag:
        return
    if not question.required:
        yield "required", "a red-flag question cannot be optional.", "Take out `required = false`."
    offered = any(option.role == "not_sure" for option in question.options)
    if question.type is not QuestionType.YES_NO and not offered:
        wrong = "a red-flag question needs the answer “Not sure”."
        mend = 'Add `{ id = "not_sure", text = "Not sure", role = "not_sure" }`.'
        yield "options", wrong, mend


_WITH_SEVERITY = (QuestionType.SINGLE, QuestionType.NUMBER, QuestionType.SCALE)


def _severity(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    """Only one option or one number can be further up than another."""
    if question.severity and question.type not in _WITH_SEVERITY:
        wrong = f"a question of type {question.type} cannot be told as better or worse."
        yield "severity", wrong, "Take it out, or make the type single, number or scale."


def _offer_again(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    """Warning signs and the leg chart are asked anew at every visit; own words belong to their day."""
    if question.offer_again and (
        question.red_flag or question.severity or question.type in (QuestionType.REGIONS, QuestionType.TEXT)
    ):
        wrong = "this is asked anew at every visit: a warning sign, a severity, regions or own words."
        yield "offer_again", wrong, "Take out `offer_again = true`."


_SPREAD_ROLES = {Spread.NONE.value: "no", Spread.NOT_SURE.value: "not_sure"}


def _computed(question: RawQuestion, before: list[str]) -> Iterator[tuple[str, str, str]]:
    """Nobody is asked it, so it must be able to hold whatever is worked out, and nothing else."""
    if question.computed is None:
        return
    if question.type is not QuestionType.MULTI:
        yield "type", f"a computed question is of type multi, not {question.type}.", 'Write `type = "multi"`.'
    for key in ("declinable", "offer_again"):
        if getattr(question, key):
            yield key, "nobody is asked a computed question.", f"Take out `{key} = true`."
    if not question.required:
        yield "required", "nobody is asked a computed question.", "Take out `required = false`."
    if question.when is not None:
        yield "when", "a computed question stands wherever it can be worked out.", "Take the line out."
    if REGIONS_QUESTION not in before:
        wrong = f"it is worked out from {REGIONS_QUESTION}, which does not stand before it."
        yield "computed", wrong, f"Put it behind {REGIONS_QUESTION}."
    wanted = {each.value for each in Spread}
    given = {option.id: option.role for option in question.options}
    if set(given) != wanted:
        wrong = f"the options of what is computed by spread are {', '.join(each.value for each in Spread)}."
        yield "options", wrong, "Give just these, each with its own words."
    for option, role in given.items():
        if option in wanted and role != _SPREAD_ROLES.get(option):
            named = _SPREAD_ROLES.get(option)
            mend = f'Write `role = "{named}"`.' if named else "Take its role out."
            yield f"option {option}, role", "it has another role in what is computed.", mend
