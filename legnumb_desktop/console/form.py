"""``legnumb form``: stages and questions, and when each is shown."""

from __future__ import annotations

from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.conditions import questions_of
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
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
                "intro": stage.intro,
                "questions": [_question(pathway, q) for q in form.questions if q.stage == stage.id],
            }
            for stage in form.stages
        ],
        "regions": [
            {"id": region.id, "label": region.label, "view": region.view, "marks": list(region.marks)}
            for region in form.regions
        ],
    }


def _question(pathway: Pathway, question: Question) -> dict[str, object]:
    shown_when = None
    if question.when is not None:
        shown_when = {
            "text": text_of_condition(question.when),
            "words": words_of_condition(pathway.form, question.when, Reader.PERSON),
            "questions": sorted(questions_of(question.when)),
        }
    data: dict[str, object] = {
        "id": question.id,
        "stage": question.stage,
        "type": question.type.value,
        "text": question.text,
        "short": question.short,
        "help": question.help,
        "why": question.why,
        "required": question.required,
        "red_flag": question.red_flag,
        "computed": question.computed or None,
        "declinable": question.declinable,
        "may_be_not_sure": question.may_be_unsure or question.option_with(OptionRole.NOT_SURE) is not None,
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
    if question.type is QuestionType.REGIONS:
        data["region_set"] = question.region_set
        data["kinds"] = [
            {
                "id": kind.id,
                "text": kind.text,
                "clinical": kind.clinical,
                "felt": kind.felt,
                "pattern": kind.pattern.value,
            }
            for kind in question.kinds
        ]
    return data
