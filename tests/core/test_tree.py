"""Walking the decision tree: finished, and so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.assessment import assess, assess_so_far, urgency_rank
from legnumb_desktop.core.conditions import Holds
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Node, Tree, Turn, leaves_first

AnsweringSome = Callable[[Pathway, Random], dict[str, Answer]]
SEEDS = st.integers(0, 2**40)
COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))
NO = Chosen(frozenset({"no"}))
BOTH = Marked(frozenset({"L.toe", "R.toe"}))


@pytest.mark.parametrize(
    ("answers", "outcome", "decided_by"),
    [
        ({"flag": Chosen(frozenset({"saddle"}))}, "ambulance", "now"),
        ({"flag": COLD, "since": Chosen(frozenset({"today"}))}, "ambulance", "now"),
        ({"flag": COLD, "since": NotSure()}, "clinic_today", "today"),
        ({}, "clinic_today", "today"),
        ({"flag": NONE, "age": Measured(70), "place": BOTH}, "surgery", "old_and_both"),
        ({"flag": NONE, "smokes": NO}, "home", "calm_one"),
        ({"flag": NONE, "smokes": Chosen(frozenset({"yes"}))}, "booking", None),
    ],
)
def test_the_first_node_that_holds_decides(
    answers: Answers, outcome: str, decided_by: str | None, small: Pathway
) -> None:
    found = assess(small, answers)
    assert (found.outcome, found.decided_by) == (outcome, decided_by)
    assert found.urgency == small.outcome[outcome].urgency


def test_the_trail_names_every_node_passed_with_its_turn(small: Pathway) -> None:
    trail = assess(small, {"flag": NONE, "smokes": NO}).trail
    assert [(step.node, step.turn) for step in trail] == [
        ("now", Turn.NO),
        ("today", Turn.NO),
        ("old_and_both", Turn.NO),
        ("calm_one", Turn.YES),
    ]


def test_before_any_answer_nothing_is_said_to_be_urgent(small: Pathway, leg_numbness: Pathway) -> None:
    for pathway in (small, leg_numbness):
        so_far = assess_so_far(pathway, {})
        assert so_far.rank == 1
        assert so_far.red_flags == ()
        assert {step.turn for step in so_far.trail} == {Turn.OPEN}


def test_one_answer_that_settles_an_emergency_says_so_at_once(small: Pathway) -> None:
    so_far = assess_so_far(small, {"flag": Chosen(frozenset({"saddle"}))})
    assert (so_far.outcome, so_far.decided_by) == ("ambulance", "now")


@pytest.fixture
def branching(small: Pathway) -> Pathway:
    """A tree whose branches do not simply descend from urgent to quiet."""

    def node(name: str, finding: str, yes: str, no: str) -> Node:
        return Node(name, "other", f"{name}?", name, Holds(finding), yes, no)

    nodes = (
        node("old", "is_old", "clinic_today", "cold"),
        node("cold", "may_be_cold", "cold_now", "home"),
        node("cold_now", "cold_today", "ambulance", "booking"),
    )
    return replace(small, tree=Tree("old", nodes))


def test_the_last_node_answered_yes_has_decided(branching: Pathway) -> None:
    today = {"flag": COLD, "since": Chosen(frozenset({"today"}))}
    assert assess(branching, today).decided_by == "cold_now"
    assert assess(branching, {**today, "since": NotSure()}).decided_by == "cold"
    assert assess(branching, {"flag": NONE}).decided_by is None


def test_so_far_looks_to_the_end_of_every_way_that_is_still_open(branching: Pathway) -> None:
    assert assess_so_far(branching, {}).outcome == "home"
    assert assess_so_far(branching, {"flag": COLD}).outcome == "booking"
    assert assess_so_far(branching, {"age": Measured(80)}).outcome == "clinic_today"


@settings(max_examples=200, deadline=None)
@given(seed=SEEDS)
def test_so_far_never_says_too_much_however_the_tree_branches(
    seed: int, small: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    findings = random.sample(sorted(small.finding), 6)
    outcomes = sorted(small.outcome)
    nodes = []
    for place, finding in enumerate(findings):
        further = [f"n{later}" for later in range(place + 1, len(findings))]
        yes, no = (random.choice(outcomes + 2 * further) for _ in "yn")
        nodes.append(Node(f"n{place}", "other", "", "", Holds(finding), yes, no))
    pathway = replace(small, tree=Tree("n0", tuple(nodes)))
    said = some_answers(pathway, random)
    told: dict[str, Answer] = {}
    before = 0
    for question in random.sample(sorted(said), len(said)):
        told[question] = said[question]
        now = assess_so_far(pathway, told).rank
        assert before <= now <= urgency_rank(pathway, said)
        before = now


def test_red_flags_are_all_told_the_most_urgent_first(small: Pathway) -> None:
    cold_and_saddle = Chosen(frozenset({"cold", "saddle"}))
    answers = {"flag": cold_and_saddle, "age": Measured(70), "place": BOTH}
    assert assess(small, answers).red_flags == ("now", "today", "old_and_both")


def test_leaves_come_before_the_nodes_that_lead_to_them_and_a_loop_is_refused() -> None:
    def node(name: str, yes: str, no: str) -> Node:
        return Node(name, "other", "", "", Holds("f"), yes, no)

    order = leaves_first(Tree("a", (node("a", "out", "b"), node("b", "out", "c"), node("c", "out", "end"))))
    assert order == ("c", "b", "a")
    with pytest.raises(ValueError, match="->"):
        leaves_first(Tree("a", (node("a", "out", "b"), node("b", "out", "a"))))


@settings(max_examples=200, deadline=None)
@given(seed=SEEDS)
def test_urgency_so_far_is_never_above_the_finished_one_nor_taken_back_by_further_answers(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    told: dict[str, Answer] = {}
    before = 0
    for question in random.sample(sorted(said), len(said)):
        told[question] = said[question]
        now = assess_so_far(leg_numbness, told).rank
        assert before <= now <= urgency_rank(leg_numbness, said)
        before = now


@settings(max_examples=200, deadline=None)
@given(seed=SEEDS)
def test_the_verdict_from_the_emergency_check_is_never_above_the_final_one(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    check = {q.id for q in leg_numbness.form.questions if q.stage == "check"}
    early = assess_so_far(leg_numbness, {q: answer for q, answer in said.items() if q in check})
    assert early.rank <= urgency_rank(leg_numbness, said)


@settings(max_examples=100, deadline=None)
@given(seed=SEEDS)
def test_the_route_to_the_same_answers_does_not_matter_so_far(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    told = {question: said[question] for question in random.sample(sorted(said), len(said) // 2)}
    other_way = {question: told[question] for question in random.sample(sorted(told), len(told))}
    assert assess_so_far(leg_numbness, told) == assess_so_far(leg_numbness, other_way)


@settings(max_examples=100, deadline=None)
@given(seed=SEEDS)
def test_the_trail_is_an_unbroken_way_from_the_root_to_the_outcome(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome
) -> None:
    found = assess(leg_numbness, some_answers(leg_numbness, Random(seed)))
    place = leg_numbness.tree.root
    for step in found.trail:
        assert step.node == place
        place = leg_numbness.node[place].yes if step.turn is Turn.YES else leg_numbness.node[place].no
    assert place == found.outcome
