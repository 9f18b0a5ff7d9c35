"""``legnumb form``: the questions as an outline to read."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.core.pathway import Pathway

_TYPES = {
    QuestionType.SINGLE: "one answer",
    QuestionType.MULTI: "any number of answers",
    QuestionType.YES_NO: "yes or no",
    QuestionType.NUMBER: "a number",
    QuestionType.SCALE: "a scale",
    QuestionType.TIME_BAND: "a time",
    QuestionType.REGIONS: "places on the body",
    QuestionType.DATE: "a date",
    QuestionType.TEXT: "words",
}


def outline_of(pathway: Pathway) -> str:
    return "\n".join(_lines(pathway)) + "\n"


def _lines(pathway: Pathway) -> Iterator[str]:
    form = pathway.form
    yield f"{form.title} ({form.id} {form.version})"
    for stage in form.stages:
        yield from ("", stage.title, "=" * len(stage.title))
        for question in form.questions:
            if question.stage == stage.id:
                yield from _question(question)


def _question(question: Question) -> Iterator[str]:
    kind = _TYPES[question.type]
    if question.bounds is not None:
        kind += f" from {question.bounds.least:g} to {question.bounds.greatest:g} {question.bounds.unit}"
    notes = [kind.rstrip()]
    notes += ["warning sign"] if question.red_flag else []
    notes += [f"computed: {question.computed}, not asked"] if question.computed else []
    notes += [] if question.required else ["optional"]
    yield ""
    yield f"{question.id}: {question.text}"
    yield f"    {', '.join(notes)}"
    if question.when is not None:
        yield f"    shown when {text_of_condition(question.when)}"
    width = max((len(option.id) for option in question.options), default=0)
    for option in question.options:
        yield f"      {option.id:{width}}  {option.text}"
