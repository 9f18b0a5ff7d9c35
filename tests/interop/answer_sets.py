"""Writes answer sets for the comparison with LHC-Forms: answers, clicks, and what our engine shows then.

Usage: ``python tests/interop/answer_sets.py OUT.json``. Sets are drawn at random from a fixed seed. In many
of them answers lie off the path, because the answer that led to them was changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core import answers as a
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.conditions import findings_of, questions_of
from legnumb_desktop.core.form import FeelingKind, Form, Hatch, OptionRole, Question, QuestionType
from legnumb_desktop.core.painted import painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import NOT_LOOKED_AT
from legnumb_desktop.core.vocabulary import Vocabulary
from legnumb_desktop.exchange.fhir import questionnaire
from legnumb_desktop.exchange.fhir.answered import answered_groups
from legnumb_desktop.exchange.fhir.choices import beside_id, choices_of, counts_as_unsure, is_chosen, kind_id

SETS = {"as shipped": 210, "with harder conditions": 40}
CHANGES = 2
"""Changes of an answer in each set, clicked in the browser after the answers were loaded."""
SEED = 20261124


def main(out: Path) -> None:
    shipped = read_pathway(form_files())
    random = Random(SEED)
    forms = []
    for name, pathway in (("as shipped", shipped), ("with harder conditions", harder(shipped))):
        sets = [answer_set(pathway, random) for _ in range(SETS[name])]
        forms.append({"name": name, "questionnaire": questionnaire(pathway, NOT_LOOKED_AT), "sets": sets})
    out.write_text(json.dumps({"forms": forms}), encoding="utf-8")


def harder(pathway: Pathway) -> Pathway:
    """The same questions, shown when conditions of every kind hold: nested, negated, chained, by number, by
    side, by finding, by what is painted in kinds of feeling, and on not being sure."""
    form = pathway.form
    regions = [region.id for region in form.regions if region.sided][:3]
    finding = next(f.id for f in pathway.findings if questions_of(f.when) == {"rf_cauda"})
    conditions = {
        "injury": "not (rf_stroke_when in {still} or weakness_when in {steady, improving})",
        "better_with": "map_numb.sides == 2 or map_numb.sides < 1",
        "onset_speed": f"map_numb <= {{{', '.join(regions)}}} or map_numb == not_sure",
        "started_date": "duration not in {not_sure}",
        "course": "duration == lt_24h or (weakness != none and not (map_numb.sides != 1))",
        "episode": "not (course in {comes_goes, gone})",
        "episode_how": "not (episode in {not_sure}) and not (course in {worse_fast} and rf_limb == none)",
        "feel": f"{finding} or rf_cauda in {{not_sure}}",
        "sex_birth": "age >= 50 and age != 70",
        "height_cm": "not (age < 65)",
        "weight_kg": "height_cm > 170 or not (age <= 30)",
    }
    words = Vocabulary(
        choices={
            question.id: frozenset(each.fact for each in choices_of(form, question) if each.fact)
            for question in form.questions
            if is_chosen(question)
        },
        numbers=frozenset(q.id for q in form.questions if q.type.is_numeric),
        regions=frozenset(q.id for q in form.questions if q.type is QuestionType.REGIONS),
        findings=frozenset(pathway.finding),
    )
    kinds = (
        FeelingKind("numb", "Numb", "numb", True, Hatch.SLANTED),
        FeelingKind("pins", "Pins and needles", "paraesthesia", True, Hatch.DOTTED),
        FeelingKind("pain", "Pain", "pain", False, Hatch.CROSSED),
    )
    questions = tuple(
        replace(q, kinds=kinds)
        if q.id == "map_numb"
        else replace(q, when=parse_condition(conditions[q.id], words))
        if q.id in conditions
        else q
        for q in form.questions
    )
    return replace(pathway, form=replace(form, questions=questions))


def answer_set(pathway: Pathway, random: Random) -> dict[str, object]:
    """Answers to load, then changes; after each the ids of the items that are to be seen."""
    form = pathway.form
    share = random.choice((0.0, 0.2, 0.5, 0.9, 1.0))
    gates = gates_of(pathway)
    answers = {
        question.id: an_answer(form, question, random)
        for question in form.questions
        if random.random() < (max(share, 0.7) if question.id in gates else share)
    }
    response = {
        "resourceType": "QuestionnaireResponse",
        "status": "in-progress",
        "item": answered_groups(form, answers, form.by_id),
    }
    changes = []
    clickable = [
        question
        for question in form.questions
        if question.id in gates and is_chosen(question) and not question.kinds
    ]
    told = {
        "response": response,
        "shown": sorted(shown(pathway, answers)),
        "off_path": off_path(pathway, answers),
    }
    for _ in range(CHANGES):
        on_path = [q for q in clickable if q.id in pathway.path_reader.running(answers)]
        question = random.choice(on_path)
        after = a_choice(form, question, random)
        before = answers.get(question.id)
        answers = {**answers, question.id: after}
        changes.append(
            {
                "question": question.id,
                "click": clicks(form, question, before, after),
                "shown": sorted(shown(pathway, answers)),
                "off_path": off_path(pathway, answers),
            }
        )
    return {**told, "changes": changes}


def gates_of(pathway: Pathway) -> frozenset[str]:
    """The questions on which it depends whether others are asked."""
    return frozenset(_read_by_conditions(pathway))


def _read_by_conditions(pathway: Pathway) -> Iterator[str]:
    for question in pathway.form.questions:
        if question.when is not None:
            yield from questions_of(question.when)
            for finding in findings_of(question.when):
                yield from questions_of(pathway.finding[finding].when)


def shown(pathway: Pathway, answers: dict[str, a.Answer]) -> Iterator[str]:
    """The link ids to be seen: the questions on the path, and the item beside an empty one."""
    for question in pathway.path_reader.running(answers).asked:
        yield question.id
        yield from (kind_id(question, kind) for kind in question.kinds[1:])
        empty = not isinstance(answers.get(question.id), a.Measured | a.Dated | a.Written)
        if question.declinable and not is_chosen(question) and empty:
            yield beside_id(question)


def off_path(pathway: Pathway, answers: dict[str, a.Answer]) -> int:
    path = pathway.path_reader.running(answers)
    return sum(question not in path for question in answers)


def an_answer(form: Form, question: Question, random: Random) -> a.Answer:
    """In any state that a Questionnaire knows too: there only a list can say that it was passed over."""
    chance = random.random()
    if is_chosen(question):
        return (
            a.Skipped() if chance < 0.05 and counts_as_unsure(question) else a_choice(form, question, random)
        )
    if chance < 0.2 and question.declinable:
        return a.Declined()
    if question.bounds is not None:
        return a.Measured(float(random.randint(int(question.bounds.least), int(question.bounds.greatest))))
    if question.type is QuestionType.DATE:
        return a.Dated(date(2026, random.randint(1, 12), random.randint(1, 28)))
    return a.Written("since the garden, “mostly” at night")


def a_choice(form: Form, question: Question, random: Random, *, in_kinds: bool = False) -> a.Answer:
    """``in_kinds``: painted in any kind of feeling; the lists of the further kinds are not clicked."""
    if random.random() < 0.1 and question.declinable:
        return a.Declined()
    if random.random() < 0.15 and (question.may_be_unsure or question.option_with(OptionRole.NOT_SURE)):
        return a.NotSure()
    if question.type is QuestionType.REGIONS:
        marks = random.sample(sorted(form.region_marks), random.choice((1, 2, 5)))
        kinds = [kind.id for kind in question.kinds] or [""]
        pairs = [(mark, random.choice((kinds[0], *kinds)) if in_kinds else kinds[0]) for mark in marks]
        return painted(form, question, pairs) or a.NotSure()
    alone = [o.id for o in question.options if o.role in (OptionRole.NO, OptionRole.DECLINED)]
    if alone and random.random() < 0.4:
        return a.Chosen(frozenset({random.choice(alone)}))
    values = [o.id for o in question.options if o.role is OptionRole.VALUE]
    most = min(3, len(values)) if question.several else 1
    return a.Chosen(frozenset(random.sample(values, random.randint(1, most))))


def clicks(form: Form, question: Question, before: a.Answer | None, after: a.Answer) -> list[str]:
    """The ids of the labels to click, one after the other."""
    was, becomes = codings(form, question, before), codings(form, question, after)
    wanted = sorted(was ^ becomes) if question.several else sorted(becomes - was)
    return [f"{question.id}/1/1|{coding}" for coding in wanted]


def codings(form: Form, question: Question, answer: a.Answer | None) -> frozenset[str]:
    groups = answered_groups(form, {question.id: answer} if answer is not None else {}, {question.id})
    return frozenset(
        "{system}|{code}".format_map(value["valueCoding"])
        for group in groups
        for item in group["item"]
        for value in item.get("answer", ())
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
