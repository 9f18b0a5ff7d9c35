"""What surely holds and what may still hold while questions are open."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.answers import Answer, Chosen, Marked, NotSure
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.vocabulary import Vocabulary

FINDINGS = ["cold_leg", "cold_today", "saddle_numb", "may_be_cold", "is_old", "two_sided", "calm"]
OPTIONS = {
    "flag": ["cold", "saddle", "none", "not_sure"],
    "since": ["today", "longer", "not_sure"],
    "smokes": ["yes", "no", "not_sure"],
    "place": ["toe", "shin", "seat", "not_sure"],
}


def _on_options(question: str) -> st.SearchStrategy[c.Condition]:
    one, some = st.sampled_from(OPTIONS[question]), st.sets(st.sampled_from(OPTIONS[question]), min_size=1)
    return st.one_of(
        some.map(lambda options: c.AnyOf(question, frozenset(options))),
        some.map(lambda options: c.Only(question, frozenset(options))),
        one.map(lambda option: c.Exactly(question, option)),
    )


COMPARISONS = st.sampled_from(c.Comparison)
ATOMS: st.SearchStrategy[c.Condition] = st.one_of(
    *map(_on_options, OPTIONS),
    st.builds(
        c.Number, st.sampled_from(["age", "pain"]), COMPARISONS, st.sampled_from([0.0, 5.0, 16.0, 65.0])
    ),
    st.builds(c.Sides, st.just("place"), COMPARISONS, st.integers(0, 2)),
    st.builds(c.Fits, st.just("place"), st.sampled_from([frozenset({"foot"}), frozenset({"both_feet"})])),
    st.builds(c.Holds, st.sampled_from(FINDINGS)),
)
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(c.Not),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: c.And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: c.Or(tuple(parts))),
    ),
    max_leaves=6,
)


@settings(max_examples=300, deadline=None)
@given(condition=CONDITIONS, seed=st.integers(0, 2**40))
def test_surely_holds_for_every_way_to_go_on_and_what_is_not_possible_for_none(
    condition: c.Condition, seed: int, small: Pathway, an_answer: Callable[..., Answer]
) -> None:
    random = Random(seed)
    questions = small.form.questions
    told = {q.id: an_answer(small, q, random) for q in questions if random.random() < 0.5}
    open_facts = small.path_reader.running(told).facts
    surely, possibly = small.truth.surely(condition), small.truth.possibly(condition)
    sure, possible = surely(open_facts), possibly(open_facts)
    assert possible or not sure
    for _ in range(12):
        rest = {q.id: an_answer(small, q, random) for q in questions if random.random() < 0.8}
        finished = small.path_reader.finished({**rest, **told}).facts
        holds = surely(finished)
        assert holds is possibly(finished), "with nothing open a condition is true or false"
        assert holds or not sure
        assert possible or not holds


def test_a_negated_open_question_is_neither_sure_nor_impossible(small: Pathway, words: Vocabulary) -> None:
    facts = small.path_reader.running({}).facts
    for text in (
        "not age < 16",
        "age != 3",
        "place.sides != 2",
        "place.pattern not in {foot}",
        "flag not in {cold}",
        "not calm",
        "pain > 3",
    ):
        condition = parse_condition(text, words)
        assert not small.truth.surely(condition)(facts), text
        assert small.truth.possibly(condition)(facts), text


def test_not_sure_where_it_is_leaves_no_side_and_no_region(small: Pathway, words: Vocabulary) -> None:
    facts = small.path_reader.running({"place": NotSure()}).facts
    assert facts.chosen["place"] == {"not_sure"}
    assert "place" not in facts.sides
    assert not small.truth.possibly(parse_condition("place.sides <= 2", words))(facts)
    assert small.truth.surely(parse_condition("place not in {toe, shin, seat}", words))(facts)


def test_sides_count_only_regions_that_have_one(small: Pathway) -> None:
    def sides(*marks: str) -> int:
        return small.path_reader.finished({"place": Marked(frozenset(marks))}).facts.sides["place"]

    assert sides("seat") == 0
    assert sides("seat", "L.toe", "L.shin") == 1
    assert sides("L.toe", "R.shin") == 2


def test_a_follow_up_that_may_still_be_asked_is_open(small: Pathway) -> None:
    assert "since" in small.path_reader.running({}).facts.open
    settled = small.path_reader.running({"flag": Chosen(frozenset({"none"}))}).facts
    assert "since" not in settled.open
