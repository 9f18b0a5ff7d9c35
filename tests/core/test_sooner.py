"""When to get help sooner: every sign is told, and none of them twice."""

from __future__ import annotations

from dataclasses import replace

from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.outcomes import Outcome
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety_net import MOST_SIGNS, safety_net
from legnumb_desktop.core.sooner import when_sooner

WEAK = {"weakness": Chosen(frozenset({"mild"}))}
SADDLE = {"rf_cauda": Chosen(frozenset({"saddle"}))}


def outcome_of(pathway: Pathway, answers: dict[str, Chosen]) -> Outcome:
    return pathway.outcome[assess(pathway, answers).outcome]


def test_what_the_outcome_tells_everyone_is_not_told_again(leg_numbness: Pathway) -> None:
    outcome = outcome_of(leg_numbness, WEAK)
    told = when_sooner(leg_numbness, WEAK, outcome, "999")
    beside = [each.words for few in told.beside.values() for each in few]
    assert "numb feeling between your legs, or new trouble with pee or poo" in outcome.says
    assert outcome.says.isdisjoint(beside)
    assert set(beside) | outcome.says >= {each.words for each in safety_net(leg_numbness, WEAK)[:MOST_SIGNS]}
    assert "Call 999 if you get chest pain, tearing pain or shortness of breath." in told.always
    assert len(told.always) == len(outcome.safety_net)


def test_every_sign_is_told_where_the_outcome_speaks_of_none(leg_numbness: Pathway) -> None:
    silent = replace(outcome_of(leg_numbness, WEAK), safety_net=(), says=frozenset())
    told = when_sooner(leg_numbness, WEAK, silent, "112")
    assert told.always == ()
    (few,) = told.beside.values()
    assert few == safety_net(leg_numbness, WEAK)[:MOST_SIGNS]


def test_an_emergency_is_told_what_the_outcome_says_alone(leg_numbness: Pathway) -> None:
    told = when_sooner(leg_numbness, SADDLE, outcome_of(leg_numbness, SADDLE), "112")
    assert told.always
    assert not told.beside


def test_a_notice_counts_as_said_only_where_all_of_its_sentences_are_told(leg_numbness: Pathway) -> None:
    saddle = "numb feeling between your legs, or new trouble with pee or poo"
    for outcome in leg_numbness.outcomes:
        sentences = " ".join(outcome.safety_net)
        both = "if wiping after the toilet" in sentences and "trouble peeing, or holding" in sentences
        assert (saddle in outcome.says) == both, outcome.id
