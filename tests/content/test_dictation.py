"""The sentence that sums a story up says what was said, and denies nothing else."""

from __future__ import annotations

import random

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import (
    Answer,
    AnswerState,
    Chosen,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
)
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.dictation import dictated
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.letter import examinations_for
from legnumb_desktop.core.path import state_of

FILES = form_files()
PATHWAY = read_pathway(FILES)
FORM = PATHWAY.form


def said(answers: dict[str, Answer]) -> str:
    return dictated(PATHWAY, answers, assess(PATHWAY, answers).fits)


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def test_a_story_is_told_as_a_clinician_would() -> None:
    sentence = said(
        {
            "age": Measured(54),
            "sex_birth": chosen("male"),
            "risks": chosen("none"),
            "duration": chosen("d1_7"),
            "map_numb": Marked(
                frozenset({"L.shin_outer", "L.foot_top_inner", "L.foot_top_middle", "L.toe_big"})
            ),
            "trigger": chosen("lift_twist"),
            "onset_speed": chosen("sudden"),
            "pain_sites": chosen("low_back"),
            "weakness": chosen("foot_drop"),
            "rf_cauda": chosen("none"),
            "rf_limb": chosen("none"),
            "rf_stroke": chosen("none"),
            "rf_spread": chosen("none"),
        }
    )
    assert sentence.startswith("54-year-old man, 1 to 7 days of left-sided numbness (fits ")
    assert "nerve or L5 dermatome)" in sentence
    assert "after lifting or twisting, sudden onset" in sentence
    assert "with low back pain; foot drop; no saddle, bladder or bowel change" in sentence


def test_what_is_present_is_told_before_what_is_not_known_and_that_before_what_is_denied() -> None:
    sentence = said(
        {
            "risks": chosen("diabetes"),
            "weakness": chosen("none"),
            "rf_cauda": chosen("saddle"),
            "rf_limb": NotSure(),
            "rf_stroke": chosen("none"),
            "rf_spread": chosen("other_leg"),
        }
    )
    present = "; new saddle sensory change; symptoms in the other leg"
    assert f"{present}; colour and warmth of the leg: not sure; no weakness; no stroke signs." in sentence
    assert sentence.startswith("Age not given with diabetes, ")


def test_a_single_phrase_more_is_told_and_only_several_are_counted() -> None:
    three = chosen("low_back", "buttock", "thigh_back")
    assert "with low back pain, buttock pain, posterior thigh pain" in said({"pain_sites": three})
    four = chosen("low_back", "buttock", "thigh_back", "knee")
    assert "with low back pain, buttock pain and 2 more" in said({"pain_sites": four})


def test_without_any_answer_nothing_is_denied() -> None:
    assert said({}) == (
        "Age not given with risk factors not answered, unknown time of numbness, place not marked; "
        "weakness: not answered; saddle, bladder, bowel: not answered; colour and warmth of the leg: not "
        "answered; stroke signs: not answered; signs beyond the leg: not answered."
    )


def any_answers(chance: random.Random) -> dict[str, Answer]:
    answers: dict[str, Answer] = {}
    marks = sorted(FORM.region_marks)
    for question in FORM.questions:
        answer: Answer | None = None
        way = chance.random()
        if way < 0.2:
            continue
        if way < 0.3:
            answer = Skipped()
        elif way < 0.4:
            answer = Declined() if question.declinable else NotSure()
        elif question.options:
            values = [option.id for option in question.options if not option.exclusive]
            others = [option.id for option in question.options if option.exclusive]
            many = question.type is QuestionType.MULTI
            some = chance.sample(values, chance.randint(1, len(values) if many else 1)) if values else []
            answer = (
                chosen(*some) if some and chance.random() < 0.7 else chosen(chance.choice(others or values))
            )
        elif question.type is QuestionType.REGIONS:
            answer = Marked(frozenset(chance.sample(marks, chance.randint(1, 20))))
        elif question.bounds is not None:
            answer = Measured(question.bounds.greatest)
        if answer is not None:
            answers[question.id] = answer
    return answers


@pytest.mark.parametrize("seed", range(60))
def test_a_denial_is_told_only_where_it_was_answered_and_not_knowing_is_always_told(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(5):
        answers = any_answers(chance)
        sentence = said(answers)
        path = {question.id for question in PATHWAY.path_reader.finished(answers).questions}
        for clause in PATHWAY.letter.clauses:
            question = FORM.by_id[clause.question]
            state = state_of(question, answers.get(question.id), on_path=question.id in path)
            if clause.no:
                assert (clause.no in sentence) == (state is AnswerState.NO), clause.question
            if question.red_flag and state is AnswerState.NOT_SURE:
                assert clause.not_sure in sentence
        assert len(sentence) < 1_500


def test_every_worked_case_is_told_in_one_sentence_of_readable_length() -> None:
    for case in read_cases(FILES, PATHWAY):
        sentence = said(dict(case.answers))
        assert sentence.endswith(".")
        assert len(sentence) <= 450, case.id


def test_the_bedside_rows_follow_the_open_causes() -> None:
    offered = {}
    for case in read_cases(FILES, PATHWAY):
        rows = examinations_for(PATHWAY.letter, assess(PATHWAY, case.answers).causes)
        offered[case.id] = {row.id for row in rows}
        assert {"power", "reflexes", "gait"} <= offered[case.id]
    assert "perianal" in offered["V04"]
    assert "root_or_fibular" in offered["V03"]
    assert any("pulses" not in rows for rows in offered.values())
    assert {row.id for row in PATHWAY.letter.examinations} == set().union(*offered.values())
