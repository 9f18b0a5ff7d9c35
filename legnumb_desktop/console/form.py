"""``legnumb form``: stages and questions, and when each is shown."""

from __future__ import annotations

from legnumb_desktop.core.conditions import questions_of
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, words_of_condition


def form_as_data(pathway: Pathway) -> dict[str, object]:
    form = pathway.form
    return {
        "id": form.id,
        "version": form.version,
        "digest": pathway.digest,
        "title": form.title,
        "language": form.language,
        "minimum_age": form.minimum_age,
        "stages": [
            {
                "id": stage.id,
                "title": stage.title,
                "questions": [_question(pathway, q) for q in form.questions if q.stage == stage.id],
            }
            for stage in form.stages
        ],
        "regions": [
            {"id": region.id, "label": region.label, "marks": list(region.marks)} for region in form.regions
        ],
    }


def _question(pathway: Pathway, question: Question) -> dict[str, object]:
    shown_when = None
    if question.when is not None:
        shown_when = {
            "words": words_of_condition(pathway.form, question.when, Reader.PERSON),
            "questions": sorted(questions_of(question.when)),
        }
    data: dict[str, object] = {
        "id": question.id,
        "type": question.type.value,
        "text": question.text,
        "short": question.short,
        "help": question.help,
        "why": question.why,
        "required": question.required,
        "red_flag": question.red_flag,
        "declinable": question.declinable,
        "shown_when": shown_when,
        "options": [
            {"id": option.id, "text": option.text, "clinical": option.clinical, "role": option.role.value}
            for option in question.options
        ],
    }
    if question.bounds is not None:
        bounds = question.bounds
        data["bounds"] = {
            "unit": bounds.unit,
            "min": bounds.least,
            "max": bounds.greatest,
            "step": bounds.step,
        }
    return data
