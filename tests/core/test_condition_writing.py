"""A condition written as text reads as the same condition."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.vocabulary import Vocabulary

OPTIONS = st.sets(st.sampled_from(["toe", "not_sure"]), min_size=1).map(frozenset)
FLAGS = st.sets(st.sampled_from(["cold", "saddle", "none", "not_sure"]), min_size=1).map(frozenset)
PATTERNS = st.sets(st.sampled_from(["foot", "both_feet"]), min_size=1).map(frozenset)
NUMBERS = st.integers(-(10**6), 10**6).map(float) | st.floats(-1e6, 1e6, allow_nan=False)
ATOMS: st.SearchStrategy[c.Condition] = st.one_of(
    st.builds(c.AnyOf, st.just("flag"), FLAGS),
    st.builds(c.Only, st.just("flag"), FLAGS),
    st.builds(c.AnyOf, st.just("place"), OPTIONS),
    st.builds(c.Exactly, st.just("since"), st.sampled_from(["today", "longer", "not_sure"])),
    st.builds(c.Number, st.sampled_from(["age", "pain"]), st.sampled_from(c.Comparison), NUMBERS),
    st.builds(c.Sides, st.just("place"), st.sampled_from(c.Comparison), st.integers(0, 2)),
    st.builds(c.Fits, st.just("place"), PATTERNS),
    st.builds(c.Holds, st.sampled_from(["cold_leg", "calm", "is_old"])),
)
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(c.Not),
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: c.And(tuple(parts))),
        st.lists(inner, min_size=2, max_size=4).map(lambda parts: c.Or(tuple(parts))),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(condition=CONDITIONS)
def test_what_is_written_reads_as_the_same(condition: c.Condition, words: Vocabulary) -> None:
    assert parse_condition(text_of_condition(condition), words) == condition


@pytest.mark.parametrize(
    "text",
    [
        "flag in {cold, saddle}",
        "flag not in {cold}",
        "flag != none",
        "flag <= {cold, none}",
        "not age >= 65",
        "age >= 16.5 and place.sides == 2",
        "place.pattern in {both_feet, foot}",
        "place.pattern not in {foot}",
        "(calm or is_old) and not (cold_leg and calm)",
    ],
)
def test_it_is_written_as_one_would_write_it(text: str, words: Vocabulary) -> None:
    assert text_of_condition(parse_condition(text, words)) == text


def test_every_condition_of_the_shipped_content_goes_to_text_and_back(leg_numbness: Pathway) -> None:
    unsure = frozenset({"not_sure"})
    regions = frozenset(region.id for region in leg_numbness.form.regions) | unsure
    vocabulary = Vocabulary(
        choices={
            question.id: regions
            if question.type is QuestionType.REGIONS
            else frozenset(option.id for option in question.options)
            for question in leg_numbness.form.questions
            if question.options or question.type is QuestionType.REGIONS
        },
        numbers=frozenset(q.id for q in leg_numbness.form.questions if q.type.is_numeric),
        regions=frozenset(q.id for q in leg_numbness.form.questions if q.type is QuestionType.REGIONS),
        findings=frozenset(leg_numbness.finding),
        patterns=frozenset(pattern.id for pattern in leg_numbness.patterns),
    )
    conditions = [
        *(question.when for question in leg_numbness.form.questions if question.when is not None),
        *(finding.when for finding in leg_numbness.findings),
        *(node.when for node in leg_numbness.tree.nodes),
        *(item.when for cause in leg_numbness.causes for item in cause.evidence),
    ]
    assert len(conditions) > 500
    for condition in conditions:
        assert parse_condition(text_of_condition(condition), vocabulary) == condition
