"""Which single answers would raise the urgency."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen, Declined, Marked, Measured
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.what_if import what_would_raise

NONE = Chosen(frozenset({"none"}))
NO = Chosen(frozenset({"no"}))


def test_every_single_change_that_raises_is_told_the_most_urgent_first(small: Pathway) -> None:
    told = what_would_raise(small, {"flag": NONE, "smokes": NO, "age": Measured(30)})
    assert [(each.question, each.option, each.rank) for each in told] == [
        ("flag", "saddle", 5),
        ("flag", "cold", 4),
        ("smokes", "yes", 2),
    ]
    assert not any(each.unsettled for each in told)


def test_a_further_option_is_thought_of_beside_what_was_chosen(small: Pathway) -> None:
    told = what_would_raise(
        small, {"flag": Chosen(frozenset({"cold"})), "since": Chosen(frozenset({"longer"}))}
    )
    saddle = next(each for each in told if each.option == "saddle")
    assert saddle.answer == Chosen(frozenset({"cold", "saddle"}))


def test_an_age_not_given_is_thought_of_at_both_ends_and_said_to_be_unsettled(small: Pathway) -> None:
    both = Marked(frozenset({"L.toe", "R.toe"}))
    told = what_would_raise(small, {"flag": NONE, "smokes": NO, "age": Declined(), "place": both})
    assert [(each.option, each.rank) for each in told if each.question == "age"] == [("120", 3)]
    assert next(each for each in told if each.question == "age").unsettled


def test_nothing_raises_what_is_already_most_urgent(small: Pathway) -> None:
    assert what_would_raise(small, {"flag": Chosen(frozenset({"saddle"}))}) == ()


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_what_is_told_comes_true(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    now = urgency_rank(leg_numbness, said)
    told = what_would_raise(leg_numbness, said)
    for each in told:
        assert each.rank > now
        assert urgency_rank(leg_numbness, {**said, each.question: each.answer}) == each.rank
    assert [each.rank for each in told] == sorted((each.rank for each in told), reverse=True)
