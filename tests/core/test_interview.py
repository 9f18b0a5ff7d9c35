"""The moves of an interview."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, AnswerState, Chosen, Measured, Skipped
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway

COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))


def test_it_begins_at_the_first_question(small: Pathway) -> None:
    interview = Interview(small)
    assert interview.position == "flag"
    assert interview.at_first
    assert interview.back() == interview


def test_forward_goes_to_the_next_question_on_the_path(small: Pathway) -> None:
    assert Interview(small).answer("flag", COLD).forward().position == "since"
    assert Interview(small).answer("flag", NONE).forward().position == "smokes"


def test_a_question_left_without_an_answer_is_passed_over_and_told_from_one_never_seen(
    small: Pathway,
) -> None:
    interview = Interview(small).forward()
    assert interview.answers == {"flag": Skipped()}
    assert interview.first_unanswered == "smokes"
    assert interview.state("flag") is AnswerState.UNANSWERED
    assert interview.state("since") is AnswerState.NOT_ASKED


def test_passing_over_does_not_overwrite_an_answer(small: Pathway) -> None:
    interview = Interview(small).answer("flag", COLD).forward().back().forward()
    assert interview.answers["flag"] == COLD


def test_back_from_the_review_is_the_last_question(small: Pathway) -> None:
    interview = Interview(small, position=REVIEW)
    assert interview.question is None
    assert interview.back().position == "notes"
    assert interview.forward() == interview


def test_changing_an_answer_keeps_those_that_fall_off_the_path_and_brings_them_back(small: Pathway) -> None:
    today = Chosen(frozenset({"today"}))
    interview = Interview(small).answer("flag", COLD).answer("since", today)
    changed = interview.answer("flag", NONE)
    assert changed.state("since") is AnswerState.NOT_ASKED
    assert changed.answers["since"] == today
    assert changed.answer("flag", COLD).state("since") is AnswerState.VALUE


def test_a_position_whose_question_falls_off_the_path_moves_to_the_next_one(small: Pathway) -> None:
    at_follow_up = Interview(small).answer("flag", COLD).go_to("since")
    assert at_follow_up.answer("flag", NONE).position == "smokes"
    assert Interview(small, {"flag": NONE}, "since").position == "smokes"
    assert Interview(small).go_to("since").position == "smokes"


def test_an_interview_does_not_change_under_ones_hands(small: Pathway) -> None:
    given_answers: dict[str, Answer] = {"flag": NONE}
    interview = Interview(small, given_answers)
    given_answers["flag"] = COLD
    interview.answer("age", Measured(40))
    assert interview.answers == {"flag": NONE}


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_wandering_to_and_fro_never_leaves_the_path_and_leaves_no_stale_effect(
    seed: int, leg_numbness: Pathway, an_answer: Callable[..., Answer]
) -> None:
    random = Random(seed)
    interview = Interview(leg_numbness)
    for _ in range(60):
        question = interview.question
        if question is not None and random.random() < 0.7:
            interview = interview.answer(question.id, an_answer(leg_numbness, question, random))
        anywhere = random.choice(leg_numbness.form.questions).id
        move = random.choice((interview.forward, interview.forward, interview.back, None))
        interview = move() if move is not None else interview.go_to(anywhere)
        assert interview.position == REVIEW or interview.position in interview.path
    asked = {question.id for question in leg_numbness.path_reader.finished(interview.answers).questions}
    fresh = Interview(leg_numbness)
    for question in leg_numbness.form.questions:
        if question.id in asked and question.id in interview.answers:
            fresh = fresh.answer(question.id, interview.answers[question.id])
    assert assess(leg_numbness, fresh.answers) == assess(leg_numbness, interview.answers)
