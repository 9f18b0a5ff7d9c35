"""Two visits side by side: nothing is lost, nothing is called new or gone that cannot be known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured, NotSure, Skipped
from legnumb_desktop.core.area_change import area_change
from legnumb_desktop.core.comparison import Turn, compare
from legnumb_desktop.core.comparison_words import words_of_comparison, words_of_spread
from legnumb_desktop.core.form import FeelingKind, Hatch, Region
from legnumb_desktop.core.painted import painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.spread import Spread, spread_since
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.wording import Reader

PATHWAY = read_pathway(form_files())
MARKS = sorted(PATHWAY.form.region_marks)
L5_FOOT = frozenset({"L.shin_outer", "L.foot_top_middle", "L.toe_big"})
SomeAnswers = Callable[[Pathway, Random], dict[str, Answer]]

some_marks = st.frozensets(st.sampled_from(MARKS), min_size=1)


def taken(marks: frozenset[str], pathway: Pathway = PATHWAY, **said: Answer) -> Taken:
    return Taken(pathway, {"map_numb": Marked(marks), **said})


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def with_another_toe(pathway: Pathway) -> Pathway:
    """Content in which the big toe has another name."""
    regions = tuple(
        replace(region, id="first_toe", label="First toe") if region.id == "toe_big" else region
        for region in pathway.form.regions
    )
    return replace(pathway, form=replace(pathway.form, regions=regions, patterns=()), causes=())


@given(some_marks, some_marks)
def test_every_mark_of_two_charts_is_told_once(then: frozenset[str], now: frozenset[str]) -> None:
    change = area_change(taken(then), taken(now), "map_numb")
    assert change.new | change.same == now
    assert change.gone | change.same == then
    assert not change.new & change.gone
    back = area_change(taken(now), taken(then), "map_numb")
    assert (back.new, back.gone, back.same) == (change.gone, change.new, change.same)


@given(some_marks)
def test_a_chart_compared_with_itself_has_nothing_new_and_no_spread(marks: frozenset[str]) -> None:
    change = area_change(taken(marks), taken(marks), "map_numb")
    assert (change.new, change.gone, change.same) == (frozenset(), frozenset(), marks)
    assert spread_since(taken(marks), taken(marks)) == {Spread.NONE}


@given(some_marks, some_marks)
def test_fewer_marks_are_no_spread(marks: frozenset[str], more: frozenset[str]) -> None:
    assert spread_since(taken(marks | more), taken(marks)) == {Spread.NONE}


@given(some_marks, some_marks)
def test_spread_is_alike_on_both_sides(then: frozenset[str], now: frozenset[str]) -> None:
    other = {"L": "R", "R": "L"}

    def mirrored(marks: frozenset[str]) -> frozenset[str]:
        return frozenset(other[mark[0]] + mark[1:] if "." in mark else mark for mark in marks)

    assert spread_since(taken(then), taken(now)) == spread_since(taken(mirrored(then)), taken(mirrored(now)))


@given(some_marks, some_marks)
def test_a_saddle_that_is_new_is_always_told(then: frozenset[str], now: frozenset[str]) -> None:
    found = spread_since(taken(then - {"saddle"} or L5_FOOT), taken(now | {"saddle"}))
    assert Spread.SADDLE_NEW in found
    assert Spread.SADDLE_NEW not in spread_since(taken(then | {"saddle"}), taken(now | {"saddle"}))


@pytest.mark.parametrize(
    ("then", "now", "spread"),
    [
        (L5_FOOT, L5_FOOT | {"L.foot_top_inner"}, {Spread.NONE}),
        (L5_FOOT, L5_FOOT | {"L.heel_back"}, {Spread.NONE}),
        (L5_FOOT, L5_FOOT | {"L.calf_inner"}, {Spread.FURTHER_SEGMENT}),
        (L5_FOOT, L5_FOOT | {"L.thigh_front_lower"}, {Spread.UPWARD}),
        (L5_FOOT, L5_FOOT | {"trunk_band"}, {Spread.UPWARD}),
        (L5_FOOT, L5_FOOT | {"R.toe_big"}, {Spread.OTHER_LEG}),
        (L5_FOOT, frozenset({"R.toe_big"}), {Spread.OTHER_LEG}),
        (L5_FOOT, L5_FOOT | {"saddle"}, {Spread.SADDLE_NEW}),
        (L5_FOOT, L5_FOOT | {"saddle", "R.calf_inner"}, {Spread.SADDLE_NEW, Spread.OTHER_LEG}),
        (frozenset({"saddle"}), frozenset({"saddle", "L.toe_big"}), {Spread.UPWARD}),
        (L5_FOOT | {"R.toe_big"}, L5_FOOT | {"R.toe_big", "R.groin"}, {Spread.UPWARD}),
    ],
)
def test_spread_is_told_apart(then: frozenset[str], now: frozenset[str], spread: set[Spread]) -> None:
    assert spread_since(taken(then), taken(now)) == spread


@pytest.mark.parametrize("unknown", [NotSure(), Skipped()])
def test_a_chart_that_was_not_painted_cannot_be_compared(unknown: Answer) -> None:
    then, now = Taken(PATHWAY, {"map_numb": unknown}), taken(L5_FOOT | {"saddle"})
    change = area_change(then, now, "map_numb")
    assert not change.comparable
    assert change.new == frozenset()
    assert spread_since(then, now) == spread_since(now, then) == {Spread.NOT_SURE}


def test_an_optional_chart_left_alone_is_an_empty_one() -> None:
    questions = [replace(q, required=q.id != "map_numb") for q in PATHWAY.form.questions]
    optional = replace(PATHWAY, form=replace(PATHWAY.form, questions=tuple(questions)))
    change = area_change(Taken(optional, {}), taken(L5_FOOT, optional), "map_numb")
    assert change.comparable
    assert change.new == L5_FOOT


def test_areas_that_the_other_content_does_not_know_are_named_and_never_new_or_gone() -> None:
    older = with_another_toe(PATHWAY)
    then = taken(frozenset({"L.first_toe", "L.shin_outer"}), older)
    now = taken(frozenset({"L.toe_big", "L.shin_outer", "L.groin"}))
    change = area_change(then, now, "map_numb")
    assert change.new == {"L.groin"}
    assert change.gone == frozenset()
    assert change.not_offered_then == {"L.toe_big"}
    assert change.not_offered_now == {"L.first_toe"}
    told = [line for part in words_of_comparison(then, now, compare(then, now)) for line in part.lines]
    assert "Marked now, where the earlier picture had no such area: Big toe, left" in told
    assert "Marked then, where this picture has no such area: First toe, left" in told


def test_an_area_with_another_name_is_no_spread_where_its_segment_was_numb_already() -> None:
    older = with_another_toe(PATHWAY)
    assert spread_since(taken(frozenset({"L.first_toe"}), older), taken(frozenset({"L.toe_big"}))) == {
        Spread.NONE
    }


def test_the_saddle_is_known_by_its_segments_whatever_it_is_called() -> None:
    named_otherwise = Region("seat", "Seat", "back", False, dermatomes=("S4", "S5"))
    regions = (*(r for r in PATHWAY.form.regions if r.id != "saddle"), named_otherwise)
    older = replace(PATHWAY, form=replace(PATHWAY.form, regions=regions, patterns=()), causes=())
    then = taken(L5_FOOT | {"seat"}, older)
    assert spread_since(then, taken(L5_FOOT | {"saddle"})) == {Spread.NONE}
    assert spread_since(taken(L5_FOOT, older), taken(L5_FOOT | {"saddle"})) == {Spread.SADDLE_NEW}


@pytest.mark.parametrize(
    ("then", "now", "turn"),
    [
        ({"bother": Measured(3)}, {"bother": Measured(7)}, Turn.WORSE),
        ({"bother": Measured(7)}, {"bother": Measured(3)}, Turn.BETTER),
        ({"bother": Measured(7)}, {"bother": Measured(7)}, Turn.SAME),
        ({}, {"bother": Measured(7)}, Turn.NOT_KNOWN),
        ({"function": chosen("ok")}, {"function": chosen("falls")}, Turn.WORSE),
        ({"function": chosen("falls")}, {"function": chosen("lot")}, Turn.BETTER),
    ],
)
def test_severity_is_told_as_worse_or_better_only_where_both_are_known(
    then: Mapping[str, Answer], now: Mapping[str, Answer], turn: Turn
) -> None:
    (change,) = compare(taken(L5_FOOT, **then), taken(L5_FOOT, **now)).severity
    assert change.turn is turn


def test_a_finding_that_is_not_known_any_more_is_not_gone() -> None:
    then = taken(L5_FOOT, rf_cauda=chosen("sex"))
    unsure = compare(then, taken(L5_FOOT, rf_cauda=NotSure())).findings
    assert "new_sexual_change" in unsure.not_known_now
    assert "new_sexual_change" not in unsure.gone
    denied = compare(then, taken(L5_FOOT, rf_cauda=chosen("none"))).findings
    assert "new_sexual_change" in denied.gone


@pytest.mark.parametrize("seed", range(40))
def test_every_finding_that_changed_is_told_and_turns_with_the_visits(
    some_answers: SomeAnswers, seed: int
) -> None:
    random = Random(seed)
    then, now = Taken(PATHWAY, some_answers(PATHWAY, random)), Taken(PATHWAY, some_answers(PATHWAY, random))
    there, back = compare(then, now), compare(now, then)
    assert set(there.findings.new) == {*back.findings.gone, *back.findings.not_known_now}
    assert there.findings.not_looked_for_then == there.findings.not_looked_for_now == ()
    assert {(each.question, each.then, each.now) for each in there.answers} == {
        (each.question, each.now, each.then) for each in back.answers
    }
    for reader in Reader:
        assert all(part.lines for part in words_of_comparison(then, now, there, reader))


def in_kinds(pathway: Pathway) -> Pathway:
    kinds = (
        FeelingKind("numb", "Numb", "numb", True, Hatch.SLANTED),
        FeelingKind("pain", "Pain", "pain", False, Hatch.CROSSED),
    )
    questions = tuple(replace(q, kinds=kinds) if q.id == "map_numb" else q for q in pathway.form.questions)
    return replace(pathway, form=replace(pathway.form, questions=questions))


def test_another_kind_of_feeling_is_told_and_pain_alone_is_no_spread() -> None:
    content = in_kinds(PATHWAY)
    question = content.form.question("map_numb")

    def chart(*pairs: tuple[str, str]) -> Taken:
        answer = painted(content.form, question, pairs)
        assert answer is not None
        return Taken(content, {"map_numb": answer})

    then = chart(("L.toe_big", "numb"), ("L.shin_outer", "numb"))
    now = chart(("L.toe_big", "numb"), ("L.toe_big", "pain"), ("L.shin_outer", "numb"), ("R.groin", "pain"))
    change = area_change(then, now, "map_numb")
    assert (change.new, change.gone) == (frozenset(), frozenset())
    assert change.otherwise == {"L.toe_big", "R.groin"}
    assert spread_since(then, now) == {Spread.NONE}
    told = [line for part in words_of_comparison(then, now, compare(then, now)) for line in part.lines]
    assert "Feels otherwise: Big toe, left: then “Numb”, now “Numb, Pain”" in told
    assert any(line.endswith("right: then nothing, now “Pain”") for line in told)


def test_a_saddle_is_new_also_where_only_pain_was_painted_at_the_visit_before() -> None:
    content = in_kinds(PATHWAY)
    question = content.form.question("map_numb")
    pain = painted(content.form, question, [("L.calf_inner", "pain")])
    numb = painted(content.form, question, [("saddle", "numb"), ("L.calf_inner", "pain")])
    assert pain is not None
    assert numb is not None
    then, now = (Taken(content, {"map_numb": answer}) for answer in (pain, numb))
    assert spread_since(then, now) == {Spread.SADDLE_NEW}
    assert spread_since(now, now) == {Spread.NONE}
    assert spread_since(then, then) == {Spread.NOT_SURE}


def test_a_chart_without_kinds_differs_from_one_with_kinds_only_by_what_is_marked() -> None:
    content = in_kinds(PATHWAY)
    answer = painted(
        content.form, content.form.question("map_numb"), [("L.toe_big", "numb"), ("R.groin", "pain")]
    )
    assert answer is not None
    change = area_change(taken(frozenset({"L.toe_big"})), Taken(content, {"map_numb": answer}), "map_numb")
    assert (change.same, change.otherwise) == ({"L.toe_big"}, {"R.groin"})


def test_what_changed_stands_in_words() -> None:
    then = taken(L5_FOOT, rf_cauda=chosen("none"), weakness=chosen("none"), bother=Measured(3))
    now = taken(
        L5_FOOT | {"saddle"} - {"L.toe_big"},
        rf_cauda=chosen("saddle"),
        weakness=chosen("foot_drop"),
        bother=Measured(6),
    )
    parts = {part.title: part.lines for part in words_of_comparison(then, now, compare(then, now))}
    assert parts["How urgent"][-1] == "More urgent than then."
    assert parts["Spread"] == ("Numb between the legs now, and not then.",)
    assert parts["Where it is"][0].startswith("New: Between the legs")
    assert parts["Better or worse"] == ("How bad the numbness is: then 3 of 10, now 6 of 10 – worse",)
    assert (
        "Weakness: then “No. It moves as before”, "
        "now “Foot or toes hard to lift (foot drop). The foot drags, slaps or trips me”"
    ) in parts["Other answers that changed"]


def test_no_spread_needs_no_words() -> None:
    assert list(words_of_spread({Spread.NONE}, Reader.PERSON)) == []
