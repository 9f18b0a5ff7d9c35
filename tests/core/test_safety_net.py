"""When to get help sooner: every sign told would come true, none is told that cannot be newly noticed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.form import Option, OptionRole, Question
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety_net import MOST_SIGNS, by_urgency, safety_net, with_signs
from legnumb_desktop.core.vocabulary import Vocabulary

NONE = Chosen(frozenset({"none"}))
NEVER_NEW = {
    "risks",
    "conditions",
    "age",
    "sex_birth",
    "injury",
    "medicines",
    "habits",
    "trigger",
    "map_numb",
}


def noticing(small: Pathway, *options: str) -> Pathway:
    """The small pathway, in which just these options can be newly noticed."""

    def option(each: Option) -> Option:
        return replace(each, notice=f"newly {each.id}") if each.id in options else each

    def question(each: Question) -> Question:
        return replace(each, options=tuple(map(option, each.options)))

    questions = tuple(map(question, small.form.questions))
    return replace(small, form=replace(small.form, questions=questions))


def test_only_signs_with_words_are_told_the_most_urgent_first(small: Pathway) -> None:
    said = {"flag": NONE, "smokes": Chosen(frozenset({"no"}))}
    told = safety_net(noticing(small, "cold", "saddle"), said)
    assert [(each.words, each.urgency.rank) for each in told] == [("newly saddle", 5), ("newly cold", 4)]
    assert safety_net(small, said) == ()


def test_where_no_single_sign_raises_it_a_pair_is_told(small: Pathway, words: Vocabulary) -> None:
    otherwise = {
        "saddle_numb": parse_condition("flag in {saddle} and smokes == yes", words),
        "calm": parse_condition("flag not in {cold}", words),
    }
    findings = tuple(replace(each, when=otherwise.get(each.id, each.when)) for each in small.findings)
    pathway = replace(noticing(small, "saddle", "yes"), findings=findings)
    (pair,) = safety_net(pathway, {"flag": NONE, "smokes": Chosen(frozenset({"no"}))})
    assert pair.words == "newly saddle, together with newly yes"
    assert pair.urgency.rank == 5


def test_what_was_said_to_a_question_no_longer_asked_does_not_answer_for_a_new_sign(small: Pathway) -> None:
    pathway = noticing(small, "cold")
    (fresh,) = safety_net(pathway, {"flag": NONE, "smokes": Chosen(frozenset({"no"}))})
    stale = {"flag": NONE, "since": Chosen(frozenset({"longer"})), "smokes": Chosen(frozenset({"no"}))}
    assert safety_net(pathway, stale) == (fresh,)


def test_what_depends_on_other_answers_is_told_beside_what_holds_for_everyone(
    leg_numbness: Pathway,
) -> None:
    """Both legs are an emergency only for someone who is weak; numbness between the legs always is."""
    said = {"weakness": Chosen(frozenset({"foot_drop"})), "weakness_when": Chosen(frozenset({"two_weeks"}))}
    no = {
        question.id: NONE
        for question in leg_numbness.form.questions
        if question.red_flag and question.option("none") is not None
    }
    shown = [each.words for each in safety_net(leg_numbness, {**no, **said})[:MOST_SIGNS]]
    assert "the other leg gets numb, weak or painful" in shown
    assert "numb feeling between your legs, or new trouble with pee or poo" in shown


def test_nothing_is_told_in_an_emergency(leg_numbness: Pathway) -> None:
    assert safety_net(leg_numbness, {"rf_cauda": Chosen(frozenset({"saddle"}))}) == ()


def test_nothing_is_told_that_no_one_can_newly_notice(leg_numbness: Pathway) -> None:
    for question in leg_numbness.form.questions:
        for option in question.options:
            if question.id in NEVER_NEW or option.role is not OptionRole.VALUE:
                assert not option.notice, (question.id, option.id)


@settings(max_examples=80, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_every_set_told_comes_true_and_no_smaller_one_does(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    asked = leg_numbness.path_reader.finished(said).questions
    on_path = {question.id: said[question.id] for question in asked if question.id in said}
    now = urgency_rank(leg_numbness, said)
    told = safety_net(leg_numbness, said)
    assert len({len(each.signs) for each in told}) <= 1
    for each in told:
        for changed in with_signs(leg_numbness, on_path, each.signs):
            assert urgency_rank(leg_numbness, changed) >= each.urgency.rank > now
        for sign in each.signs if len(each.signs) > 1 else ():
            assert any(
                urgency_rank(leg_numbness, changed) <= now
                for changed in with_signs(leg_numbness, on_path, (sign,))
            )
    ranks = [each.urgency.rank for each in told]
    assert ranks == sorted(ranks, reverse=True)
    shown = by_urgency(told)
    assert sum(map(len, shown.values())) == min(len(told), MOST_SIGNS)
