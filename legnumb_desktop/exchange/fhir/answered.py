"""Answers as items of a QuestionnaireResponse."""

from __future__ import annotations

from collections.abc import Container
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
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.painted import marks_by_kind
from legnumb_desktop.exchange.fhir.choices import (
    ASKED_UNKNOWN,
    Choice,
    beside_id,
    choices_of,
    counts_as_unsure,
    has_beside,
    is_whole,
    kind_id,
    kind_text,
)
from legnumb_desktop.exchange.fhir.json_values import Json
from legnumb_desktop.exchange.fhir.systems import PASSED_OVER


def answered_groups(form: Form, answers: Answers, told: Container[str]) -> list[Json]:
    """The answers to the questions whose id is in ``told``, grouped by stage as the Questionnaire is."""
    groups: list[Json] = []
    for stage in form.stages:
        items = [
            item
            for question in form.questions
            if question.stage == stage.id and question.id in answers and question.id in told
            for item in answered_items(form, question, answers[question.id])
        ]
        if items:
            groups.append({"linkId": f"stage.{stage.id}", "text": stage.title, "item": items})
    return groups


def answered_items(form: Form, question: Question, answer: Answer) -> list[Json]:
    """One answer; what is painted in several kinds of feeling has an item for each.

    A question passed over is an item without an answer, or where that counts as *not sure* an item that says
    so and is marked by our extension ``PASSED_OVER``.
    """
    if isinstance(answer, Marked) and question.kinds:
        return [
            _item(
                kind_id(question, kind),
                kind_text(question, kind),
                _choices(form, question, marks),
            )
            for kind, marks in marks_by_kind(question, answer)
        ]
    if isinstance(answer, NotSure | Declined) and has_beside(form, question):
        return [_item(beside_id(question), f"{question.short}: no answer", _values(form, question, answer))]
    return [_item(question.id, question.text, _values(form, question, answer))]


def _item(link_id: str, words: str, told: list[Json]) -> Json:
    return {"linkId": link_id, "text": words, **({"answer": told} if told else {})}


def _values(form: Form, question: Question, answer: Answer) -> list[Json]:
    match answer:
        case Chosen(said) | Marked(said):
            return _choices(form, question, said)
        case NotSure():
            unsure = [each.said for each in choices_of(form, question) if each.code == ASKED_UNKNOWN]
            return _choices(form, question, frozenset(unsure))
        case Declined():
            return _choices(form, question, frozenset({"declined"}))
        case Measured(value):
            return [{"valueInteger": int(value)} if is_whole(question) else {"valueDecimal": value}]
        case Dated(day):
            return [{"valueDate": day.isoformat()}]
        case Written(text):
            return [{"valueString": text}]
        case Skipped():
            return _passed_over(form, question) if counts_as_unsure(question) else []
        case _:
            assert_never(answer)


def _choices(form: Form, question: Question, said: frozenset[str]) -> list[Json]:
    chosen: list[Choice] = [each for each in choices_of(form, question) if each.said in said]
    return [each.value("value") for each in chosen]


def _passed_over(form: Form, question: Question) -> list[Json]:
    mark: Json = {"url": PASSED_OVER, "valueBoolean": True}
    return [{"extension": [mark], **value} for value in _values(form, question, NotSure())]
