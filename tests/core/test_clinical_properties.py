"""Properties that a clinician expects of the shipped content, whatever else was answered."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.assessment import assess, urgency_rank
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import read_answers

AnsweringSome = Callable[[Pathway, Random], dict[str, Answer]]
Answered = dict[str, Answer]
SEEDS = st.integers(0, 2**40)
EMERGENCY, SAME_DAY, URGENT, SELF_CARE = 5, 4, 3, 1
RED_FLAGS = ("rf_stroke", "rf_limb", "rf_cauda", "rf_spread", "rf_warning", "risks")
MAY_BE_UNSURE = (*RED_FLAGS, "weakness", "injury")
LESSENING = {"old_stable"}

each_seed = given(seed=SEEDS)
often = settings(max_examples=150, deadline=None)


def one(option: str) -> Answer:
    return Chosen(frozenset({option}))


def values_of(pathway: Pathway, question: str) -> list[str]:
    options = pathway.form.question(question).options
    return [option.id for option in options if option.role is OptionRole.VALUE and option.id not in LESSENING]


def ranks(pathway: Pathway, said: Answered, question: str, options: list[str]) -> list[int]:
    """The urgencies with each of these answers in turn, all else equal."""
    return [
        urgency_rank(pathway, {**said, question: NotSure() if option == "not_sure" else one(option)})
        for option in options
    ]


@often
@each_seed
@pytest.mark.parametrize("question", RED_FLAGS)
def test_a_further_warning_sign_or_risk_never_lowers_the_urgency(
    question: str, seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    before = said.get(question)
    assume(isinstance(before, Chosen))
    chosen = before.options - {"none"} | {random.choice(values_of(leg_numbness, question))}
    assert urgency_rank(leg_numbness, {**said, question: Chosen(chosen)}) >= urgency_rank(leg_numbness, said)


@often
@each_seed
@pytest.mark.parametrize("question", MAY_BE_UNSURE)
def test_not_sure_is_never_less_urgent_than_none(
    question: str, seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    none, not_sure = ranks(
        leg_numbness, some_answers(leg_numbness, Random(seed)), question, ["none", "not_sure"]
    )
    assert none <= not_sure


@often
@each_seed
def test_more_weakness_is_never_less_urgent(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    found = ranks(leg_numbness, said, "weakness", ["none", "mild", "foot_drop", "severe"])
    assert found == sorted(found)


@often
@each_seed
def test_newer_and_faster_weakness_is_never_less_urgent(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    said["weakness"] = one(random.choice(values_of(leg_numbness, "weakness")))
    order = ["improving", "steady", "slowly_worse", "two_weeks", "hours_days", "sudden_48h"]
    found = ranks(leg_numbness, said, "weakness_when", order)
    assert found == sorted(found)


@often
@each_seed
def test_optional_answers_change_no_urgency(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome, an_answer: Callable[..., Answer]
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    otherwise = dict(said)
    for question in leg_numbness.form.questions:
        if not question.required:
            otherwise[question.id] = an_answer(leg_numbness, question, random)
    before, after = assess(leg_numbness, said), assess(leg_numbness, otherwise)
    assert (before.outcome, before.trail, before.red_flags) == (after.outcome, after.trail, after.red_flags)


@often
@each_seed
def test_a_new_numbness_and_one_of_unknown_age_are_never_less_urgent_than_an_old_one(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    old, *younger, new, unknown = ranks(
        leg_numbness, said, "duration", ["gt_1y", "m3_12", "w6_m3", "w1_6", "lt_24h", "not_sure"]
    )
    assert old <= new
    assert max(old, *younger) <= unknown


@often
@each_seed
def test_a_faster_course_is_never_less_urgent(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    found = ranks(leg_numbness, said, "course", ["same", "worse_slow", "worse_fast"])
    assert found == sorted(found)


@often
@each_seed
def test_saddle_bladder_and_bowel_are_an_emergency_whatever_else_is_said(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    options = {random.choice(["saddle", "pee_hard", "pee_leak", "poo"])}
    options.update(random.sample(["sex", "old_stable"], random.randint(0, 2)))
    said["rf_cauda"] = Chosen(frozenset(options))
    assert urgency_rank(leg_numbness, said) == EMERGENCY


@often
@each_seed
def test_a_marked_saddle_is_at_least_for_today(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    marks = random.sample(sorted(leg_numbness.form.region_marks), random.randint(0, 3))
    said["map_numb"] = Marked(frozenset({"saddle", *marks}))
    assert urgency_rank(leg_numbness, said) >= SAME_DAY


@often
@given(seed=SEEDS, age=st.integers(0, 15))
def test_a_child_is_at_least_urgent(
    seed: int, age: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = {**some_answers(leg_numbness, Random(seed)), "age": Measured(float(age))}
    assert urgency_rank(leg_numbness, said) >= URGENT


@often
@each_seed
def test_a_newer_rash_is_never_less_urgent(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = {**some_answers(leg_numbness, Random(seed)), "rf_warning": one("rash")}
    found = ranks(leg_numbness, said, "rash_when", ["gt_7d", "d3_7", "lt_72h"])
    assert found == sorted(found)


@often
@each_seed
def test_stroke_signs_are_at_least_for_today_and_the_newer_the_more_urgent(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    signs = [sign for sign in values_of(leg_numbness, "rf_stroke") if sign != "earlier"]
    said["rf_stroke"] = one(random.choice(signs))
    found = ranks(leg_numbness, said, "rf_stroke_when", ["gone_week", "gone_24h", "still"])
    assert found == sorted(found)
    assert found[0] >= SAME_DAY


SELF_CARE_STORY: dict[str, object] = {
    **dict.fromkeys(("rf_stroke", "rf_limb", "rf_cauda", "rf_spread", "rf_warning", "weakness"), ("none",)),
    **dict.fromkeys(("risks", "pain_sites", "other", "trigger", "conditions", "medicines"), ("none",)),
    "habits": ["none"],
    "injury": "none",
    "map_numb": ["L.shin_outer"],
    "onset_speed": "sudden",
    "duration": "w1_6",
    "course": "comes_goes",
    "episode": "m2_5",
    "episode_how": "position",
    "feel": ["tingling"],
    "worse_with": ["cross_kneel"],
    "better_with": ["change_position"],
    "function": "ok",
    "age": 45,
}
ENDS_SELF_CARE = {
    **dict.fromkeys(MAY_BE_UNSURE),
    "other": None,
    "course": {"worse_fast", "worse_slow", "same", "better", "not_sure"},
    "episode": None,
    "episode_how": None,
    "function": {"lot", "falls"},
}
STAYS_SELF_CARE = {
    ("risks", "pregnant"),
    ("risks", "bone_thin"),
    ("episode", "secs_2min"),
    ("episode", "m2_5"),
    ("episode_how", "position"),
}


def test_short_spells_that_a_position_brings_and_moving_ends_are_for_self_care(leg_numbness: Pathway) -> None:
    answers, problems = read_answers(leg_numbness.form, SELF_CARE_STORY)
    assert problems == ()
    assert assess(leg_numbness, answers).rank == SELF_CARE


@pytest.mark.parametrize("question", ENDS_SELF_CARE)
def test_any_one_warning_in_that_story_ends_self_care(question: str, leg_numbness: Pathway) -> None:
    answers, _ = read_answers(leg_numbness.form, SELF_CARE_STORY)
    wanted = ENDS_SELF_CARE[question]
    tried = 0
    for option in leg_numbness.form.question(question).options:
        if option.role is OptionRole.NO or (wanted is not None and option.id not in wanted):
            continue
        told = NotSure() if option.role is OptionRole.NOT_SURE else one(option.id)
        rank = urgency_rank(leg_numbness, {**answers, question: told})
        assert (rank == SELF_CARE) == ((question, option.id) in STAYS_SELF_CARE), option.id
        tried += 1
    assert tried >= 2


@settings(max_examples=300, deadline=None)
@each_seed
def test_self_care_never_stands_beside_a_warning_sign_weakness_injury_or_risk(
    seed: int, leg_numbness: Pathway, an_answer: Callable[..., Answer]
) -> None:
    random = Random(seed)
    said, _ = read_answers(leg_numbness.form, SELF_CARE_STORY)
    for question in random.sample(leg_numbness.form.questions, random.randint(1, 3)):
        said[question.id] = an_answer(leg_numbness, question, random)
    if urgency_rank(leg_numbness, said) > SELF_CARE:
        return
    for question_id in MAY_BE_UNSURE:
        allowed = {"none", "pregnant", "bone_thin"} if question_id == "risks" else {"none"}
        answer = said[question_id]
        assert isinstance(answer, Chosen)
        assert answer.options <= allowed


def test_writing_more_never_makes_it_less_urgent(leg_numbness: Pathway) -> None:
    worried = {"rf_cauda": ["saddle"], "notes": "It is nothing, really.", "worry": "Not a thing."}
    answers, _ = read_answers(leg_numbness.form, worried)
    assert urgency_rank(leg_numbness, answers) == EMERGENCY
