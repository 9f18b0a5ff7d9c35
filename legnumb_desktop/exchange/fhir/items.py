"""One question as items of a Questionnaire."""

from __future__ import annotations

from legnumb_desktop.core.form import FeelingKind, NumberBounds, Question, QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import LONGEST_TEXT
from legnumb_desktop.exchange.fhir import extensions as ext
from legnumb_desktop.exchange.fhir.choices import (
    beside_id,
    choices_of,
    has_beside,
    is_boolean,
    is_chosen,
    is_whole,
    kind_id,
    kind_text,
    unsaid_of,
)
from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.shown_when import Shown, shown_when, shown_while_empty
from legnumb_desktop.exchange.fhir.systems import LOINC, MARKS, UCUM

_UCUM_CODES = {"years": "a", "cm": "cm", "kg": "kg"}
_LOINC_CODES = {
    "height_cm": coding(LOINC, "8302-2", "Body height"),
    "weight_kg": coding(LOINC, "29463-7", "Body weight"),
}


def items_of(pathway: Pathway, question: Question) -> list[Json]:
    """The question; one that is painted has an item for each further kind of feeling, one that is typed an
    item to decline it, where it may be declined.

    What is computed is hidden: a form filler asks nobody, and a response that we write holds it.
    """
    items = [_item(pathway, question)]
    items.extend(_painted_so(pathway, question, kind) for kind in question.kinds[1:])
    if has_beside(pathway.form, question):
        items.append(_beside(pathway, question))
    return items


def _item(pathway: Pathway, question: Question) -> Json:
    shown = shown_when(pathway, question)
    unasked = [ext.hidden()] if question.computed else []
    extensions = [*unasked, *_looks(question), *shown.extensions]
    children = _help(question)
    return {
        **({"extension": extensions} if extensions else {}),
        "linkId": question.id,
        **({"code": [_LOINC_CODES[question.id]]} if question.id in _LOINC_CODES else {}),
        "text": kind_text(question, question.kinds[0]) if question.kinds else question.text,
        **_type(pathway, question),
        **shown.keys,
        "required": question.required and not _answered_elsewhere(pathway, question),
        **({"readOnly": True} if question.computed else {}),
        **({"item": children} if children else {}),
    }


def _answered_elsewhere(pathway: Pathway, question: Question) -> bool:
    """The answer may stand in another item alone, or nobody is asked."""
    return question.computed != "" or len(question.kinds) > 1 or has_beside(pathway.form, question)


def _type(pathway: Pathway, question: Question) -> Json:
    if is_boolean(question):
        return {"type": "boolean"}
    if is_chosen(question):
        options = [
            {**({"extension": [ext.exclusive_option()]} if each.exclusive else {}), **each.value("value")}
            for each in choices_of(pathway.form, question)
        ]
        return {"type": "choice", "repeats": question.several, "answerOption": options}
    match question.type:
        case QuestionType.DATE:
            return {"type": "date"}
        case QuestionType.TEXT:
            return {"type": "text", "maxLength": LONGEST_TEXT}
        case _:
            return {"type": "integer" if is_whole(question) else "decimal"}


def _looks(question: Question) -> list[Json]:
    if is_boolean(question):
        return []
    if question.type is QuestionType.REGIONS:
        return [ext.item_control("drop-down", "Drop down")]
    if question.several:
        return [ext.item_control("check-box", "Check-box"), ext.one_below_the_other()]
    if question.type.has_options:
        return [ext.item_control("radio-button", "Radio Button"), ext.one_below_the_other()]
    return _number(question, question.bounds) if question.bounds is not None else []


def _number(question: Question, bounds: NumberBounds) -> list[Json]:
    whole = is_whole(question)
    told = [ext.least(bounds.least, whole=whole), ext.greatest(bounds.greatest, whole=whole)]
    if bounds.unit in _UCUM_CODES:
        told.append(ext.unit(coding(UCUM, _UCUM_CODES[bounds.unit], bounds.unit)))
    if question.type is QuestionType.SCALE:
        told.append(ext.item_control("slider", "Slider"))
        if whole:
            told.append(ext.slider_step(int(bounds.step)))
    return told


def _help(question: Question) -> list[Json]:
    """Help and the ends of a scale, as display items below the question."""
    bounds = question.bounds
    told = (
        ("help", "Help-Button", " ".join(filter(None, (question.help, question.why)))),
        ("lower", "Lower-bound", bounds.low_label if bounds else ""),
        ("upper", "Upper-bound", bounds.high_label if bounds else ""),
    )
    return [
        {
            "extension": [ext.item_control(control, name)],
            "linkId": f"{question.id}.{control}",
            "text": words,
            "type": "display",
        }
        for control, name, words in told
        if words
    ]


def _painted_so(pathway: Pathway, question: Question, kind: FeelingKind) -> Json:
    """A further list of areas, without *not sure*: that stands in the first one."""
    shown = shown_when(pathway, question)
    marks = [each for each in choices_of(pathway.form, question) if each.system == MARKS]
    return {
        "extension": [ext.item_control("drop-down", "Drop down"), *shown.extensions],
        "linkId": kind_id(question, kind),
        "text": kind_text(question, kind),
        "type": "choice",
        **shown.keys,
        "repeats": True,
        "answerOption": [each.value("value") for each in marks],
    }


def _beside(pathway: Pathway, question: Question) -> Json:
    shown: Shown = shown_while_empty(pathway, question)
    return {
        "extension": [ext.item_control("radio-button", "Radio Button"), *shown.extensions],
        "linkId": beside_id(question),
        "text": f"{question.short}: no answer",
        "type": "choice",
        **shown.keys,
        "answerOption": [each.value("value") for each in unsaid_of(pathway.form, question)],
    }
