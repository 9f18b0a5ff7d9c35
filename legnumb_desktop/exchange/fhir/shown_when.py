"""When a question is shown: by ``enableWhen`` where that says it exactly, else by an expression."""

from __future__ import annotations

from dataclasses import dataclass, field

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.exchange.fhir.choices import Choice, choices_of
from legnumb_desktop.exchange.fhir.extensions import enable_when
from legnumb_desktop.exchange.fhir.fhirpath import FhirPaths
from legnumb_desktop.exchange.fhir.json_values import Json


@dataclass(frozen=True, slots=True)
class Shown:
    """What an item needs so that it is shown when it should be: its own keys or an extension, never both."""

    keys: Json = field(default_factory=dict)
    extensions: tuple[Json, ...] = ()


def shown_when(pathway: Pathway, question: Question) -> Shown:
    if question.when is None:
        return Shown()
    simple = _any_of_answers(pathway.form, question.when)
    if simple:
        behaviour: Json = {} if len(simple) == 1 else {"enableBehavior": "any"}
        return Shown({"enableWhen": simple, **behaviour})
    return Shown(extensions=(enable_when(FhirPaths(pathway).surely(question.when)),))


def shown_while_empty(pathway: Pathway, question: Question) -> Shown:
    """For the item that takes *prefer not to say* beside a number: while ``question`` is asked and empty."""
    if question.when is None:
        empty = {"question": question.id, "operator": "exists", "answerBoolean": False}
        return Shown({"enableWhen": [empty]})
    shown = FhirPaths(pathway).surely(question.when)
    filled = f"%resource.descendants().where(linkId = '{question.id}').answer.exists()"
    return Shown(extensions=(enable_when(f"({shown}) and ({filled}).not()"),))


def _any_of_answers(form: Form, condition: c.Condition) -> list[Json]:
    """``condition`` as one list of answers of which any will do.

    Empty where it is not of that shape, or reads a question that is painted in kinds or may be off the path:
    form fillers differ in what they make of an answer there.
    """
    match condition:
        case c.AnyOf(question_id, options):
            wanted = [each for each in _sure_choices(form, question_id) if each.fact in options]
        case c.Not(c.Exactly(question_id, option)):
            wanted = [each for each in _sure_choices(form, question_id) if each.fact != option]
        case c.Or(parts):
            lists = [_any_of_answers(form, part) for part in parts]
            return [each for answers in lists for each in answers] if all(lists) else []
        case _:
            return []
    return [{"question": question_id, "operator": "=", **each.value("answer")} for each in wanted]


def _sure_choices(form: Form, question_id: str) -> tuple[Choice, ...]:
    question = form.question(question_id)
    return choices_of(form, question) if question.when is None and not question.kinds else ()
