"""Whatever the route through the interview, the same answers come to the same assessment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import (
    Answer,
    Chosen,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.assessment import assess, assess_so_far, urgency_rank
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway

SEEDS = st.integers(0, 2**40)
FORMS = Path(__file__).parents[2] / "forms" / "leg_numbness"


@pytest.fixture(scope="session")
def pathway() -> Pathway:
    return read_pathway({p.relative_to(FORMS).as_posix(): p.read_bytes() for p in FORMS.rglob("*.toml")})


def an_answer(pathway: Pathway, question: Question, random: Random) -> Answer:
    if question.options:
        not_sure = question.option_with(OptionRole.NOT_SURE)
        if not_sure and random.random() < 0.15:
            return NotSure()
        if question.declinable and random.random() < 0.1:
            return Declined()
        alone = [o.id for o in question.options if o.role is OptionRole.NO]
        values = [o.id for o in question.options if o.role is OptionRole.VALUE]
        if alone and random.random() < 0.5:
            return Chosen(frozenset(alone[:1]))
        several = question.type is QuestionType.MULTI
        return Chosen(frozenset(random.sample(values, random.randint(1, 2) if several else 1)))
    if question.type.is_numeric and question.bounds:
        return Measured(float(random.randint(int(question.bounds.least), int(question.bounds.greatest))))
    if question.type is QuestionType.REGIONS:
        return Marked(frozenset(random.sample(sorted(pathway.form.region_marks), random.randint(1, 4))))
    return Written("some words") if question.type is QuestionType.TEXT else Skipped()


def answers(pathway: Pathway, random: Random) -> dict[str, Answer]:
    return {question.id: an_answer(pathway, question, random) for question in pathway.form.questions}


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS)
def test_any_order_of_answering_and_changing_ends_in_the_same_assessment(seed: int, pathway: Pathway) -> None:
    random = Random(seed)
    final = answers(pathway, random)
    wandering = Interview(pathway)
    for question in random.sample(pathway.form.questions, 20):
        wandering = wandering.answer(question.id, an_answer(pathway, question, random))
        wandering = random.choice((wandering.back, wandering.forward, lambda w=wandering: w))()
    for question_id in random.sample(sorted(final), len(final)):
        wandering = wandering.answer(question_id, final[question_id])
    assert assess(pathway, wandering.answers) == assess(pathway, final)


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS)
def test_an_answer_that_fell_off_the_path_has_no_effect_and_comes_back(seed: int, pathway: Pathway) -> None:
    said = answers(pathway, Random(seed))
    on_path = {question.id for question in pathway.path_reader.finished(said).questions}
    without = {question: answer for question, answer in said.items() if question in on_path}
    assert assess(pathway, said) == assess(pathway, without)
    changed = {**said, "rf_stroke": Chosen(frozenset({"none"}))}
    assert assess(pathway, {**changed, "rf_stroke": said["rf_stroke"]}) == assess(pathway, said)


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS)
def test_the_urgency_so_far_only_rises_and_is_never_above_the_finished_one(
    seed: int, pathway: Pathway
) -> None:
    said = answers(pathway, Random(seed))
    finished = urgency_rank(pathway, said)
    so_far: dict[str, Answer] = {}
    before = 0
    for question in pathway.form.questions:
        so_far[question.id] = said[question.id]
        rank = assess_so_far(pathway, so_far).rank
        assert before <= rank <= finished
        before = rank
    assert before == finished


@settings(max_examples=150, deadline=None)
@given(seed=SEEDS)
def test_the_urgency_so_far_does_not_depend_on_the_order_of_the_red_flags(
    seed: int, pathway: Pathway
) -> None:
    random = Random(seed)
    said = answers(pathway, random)
    red_flags = [question.id for question in pathway.form.questions if question.red_flag]
    in_order = {question: said[question] for question in red_flags}
    shuffled = {question: said[question] for question in random.sample(red_flags, len(red_flags))}
    assert assess_so_far(pathway, in_order) == assess_so_far(pathway, shuffled)


@settings(max_examples=100, deadline=None)
@given(seed=SEEDS)
def test_left_and_right_are_alike(seed: int, pathway: Pathway) -> None:
    said = answers(pathway, Random(seed))
    other = {"L": "R", "R": "L"}

    def opposite(mark: str) -> str:
        return other[mark[0]] + mark[1:] if mark[1] == "." else mark

    def mirrored(answer: Answer) -> Answer:
        if not isinstance(answer, Marked):
            return answer
        kinds = frozenset((opposite(mark), kind) for mark, kind in answer.kinds)
        return Marked(frozenset(map(opposite, answer.regions)), kinds)

    here = assess(pathway, said)
    there = assess(pathway, {question: mirrored(answer) for question, answer in said.items()})
    assert replace(there, fits=()) == replace(here, fits=())
    assert {(fit.pattern.id, other.get(fit.side, fit.side), fit.score) for fit in there.fits} == {
        (fit.pattern.id, fit.side, fit.score) for fit in here.fits
    }


def test_going_through_without_a_word_ends_at_the_review_with_every_question_passed_over(
    pathway: Pathway,
) -> None:
    interview = Interview(pathway)
    while interview.position != REVIEW:
        interview = interview.forward()
    assert set(interview.answers.values()) == {Skipped()}
    assert interview.first_unanswered == REVIEW
    assert interview.back().position == "notes"
