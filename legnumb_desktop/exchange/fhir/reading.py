"""A QuestionnaireResponse to our Questionnaire, read back as answers. Every fault is named."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.core.raw_answers import read_answers
from legnumb_desktop.exchange.fhir.choices import beside_id, choices_of, kind_id
from legnumb_desktop.exchange.fhir.questionnaire import canonical_url
from legnumb_desktop.exchange.fhir.systems import PASSED_OVER


def read_response(
    form: Form, response: Mapping[str, object], file: str = "response"
) -> tuple[dict[str, Answer], tuple[Problem, ...]]:
    """The answers that can be read, and a problem for each item that cannot."""
    places = {link_id: place for question in form.questions for link_id, place in _places(question)}
    raw: dict[str, object] = {}
    painted: dict[str, dict[str, object]] = {}
    problems = list(_not_ours(form, response, file))
    for item in _items(response):
        link_id = str(item.get("linkId"))
        place = places.get(link_id)
        if place is None:
            if item.get("answer"):
                mend = "Use the link ids that `legnumb form --fhir` prints."
                problems.append(Problem(file, link_id, "the form has no such item.", mend))
            continue
        question, kind = place
        said = _said(form, question, item)
        if kind and said is not None and said != "not_sure":
            painted.setdefault(question.id, {})[kind] = said
        elif raw.get(question.id) is None or (link_id == question.id and said is not None):
            raw[question.id] = said
    raw |= painted
    answers, faults = read_answers(form, raw, file)
    return answers, (*problems, *faults)


def _not_ours(form: Form, response: Mapping[str, object], file: str) -> Iterator[Problem]:
    answered = response.get("questionnaire")
    if answered is not None and str(answered).partition("|")[0] != canonical_url(form):
        mend = "Use the form that `legnumb form --fhir` prints."
        yield Problem(file, "questionnaire", "it answers another questionnaire.", mend)
    if response.get("status") == "entered-in-error":
        yield Problem(file, "status", "it was entered in error.", "Use the response that replaces it.")


def _places(question: Question) -> Iterator[tuple[str, tuple[Question, str]]]:
    """The link ids at which a question is answered, each with the kind of feeling that is painted there."""
    yield beside_id(question), (question, "")
    yield question.id, (question, "")
    for kind in question.kinds:
        yield kind_id(question, kind), (question, kind.id)


def _items(node: Mapping[str, object]) -> Iterator[Mapping[str, object]]:
    """Items at any depth. Groups have no answer of their own and are passed through."""
    waiting = deque([node])
    while waiting:
        inside = waiting.popleft().get("item")
        for item in inside if isinstance(inside, list) else ():
            if isinstance(item, dict):
                yield item
                waiting.append(item)


def _said(form: Form, question: Question, item: Mapping[str, object]) -> object:
    told = item.get("answer")
    values = (
        [_value(form, question, each) for each in told if isinstance(each, dict)]
        if isinstance(told, list)
        else []
    )
    if not values or None in values:
        return None
    return values[0] if len(values) == 1 else values


def _value(form: Form, question: Question, answer: Mapping[str, object]) -> object:
    """As :mod:`core.raw_answers` writes it; None where the question was passed over."""
    extensions = answer.get("extension")
    marks = extensions if isinstance(extensions, list) else []
    if any(isinstance(mark, dict) and mark.get("url") == PASSED_OVER for mark in marks):
        return None
    value = next((each for key, each in answer.items() if key.startswith("value")), "")
    for choice in choices_of(form, question):
        if isinstance(value, dict) and (value.get("system"), value.get("code")) == (
            choice.system,
            choice.code,
        ):
            return choice.said
        if choice.truth is not None and value is choice.truth:
            return choice.said
    return value
