"""Which questions are asked, and which answers count."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen, Declined, Measured, NotSure, Skipped
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway

COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))
TODAY = Chosen(frozenset({"today"}))


def asked(pathway: Pathway, answers: dict[str, Answer]) -> list[str]:
    return [question.id for question in pathway.path_reader.finished(answers).questions]


def test_a_follow_up_is_asked_only_where_its_condition_holds(small: Pathway) -> None:
    assert "since" in asked(small, {"flag": COLD})
    for answer in (NONE, NotSure(), Declined(), Skipped()):
        assert "since" not in asked(small, {"flag": answer})


def test_questions_come_in_the_order_of_the_form(small: Pathway, leg_numbness: Pathway) -> None:
    assert asked(small, {"flag": COLD}) == [question.id for question in small.form.questions]
    order = [question.id for question in leg_numbness.form.questions]
    assert asked(leg_numbness, {}) == [question for question in order if question in asked(leg_numbness, {})]


def test_an_answer_off_the_path_has_no_effect_until_the_path_comes_back(small: Pathway) -> None:
    kept = {"flag": NONE, "since": TODAY}
    assert assess(small, kept) == assess(small, {"flag": NONE})
    assert assess(small, {**kept, "flag": COLD}).outcome == "ambulance"


def test_an_unanswered_required_question_counts_as_not_sure_where_that_is_offered(small: Pathway) -> None:
    for answer in (None, Skipped(), Declined(), NotSure()):
        said = {} if answer is None else {"flag": answer}
        assert small.path_reader.finished(said).facts.chosen["flag"] == {"not_sure"}
    assert "place" not in small.path_reader.finished({}).facts.chosen
    assert "age" not in small.path_reader.finished({"age": Declined()}).facts.numbers


def test_while_the_interview_runs_it_is_open_and_not_yet_not_sure(small: Pathway) -> None:
    facts = small.path_reader.running({"age": Measured(30)}).facts
    assert "flag" in facts.open
    assert "flag" not in facts.chosen
    assert "age" not in facts.open


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_an_unanswered_red_flag_is_as_not_sure_and_a_hidden_follow_up_is_ignored(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    asked_now = set(asked(leg_numbness, said))
    spelt_out = {question: answer for question, answer in said.items() if question in asked_now}
    for question in leg_numbness.form.questions:
        if question.red_flag and question.id in asked_now:
            answer = said.get(question.id)
            if answer is None or isinstance(answer, Skipped | Declined):
                spelt_out[question.id] = NotSure()
    before, after = assess(leg_numbness, said), assess(leg_numbness, spelt_out)
    assert (before.outcome, before.trail, before.red_flags) == (after.outcome, after.trail, after.red_flags)
