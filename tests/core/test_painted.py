"""Kinds of feeling on the leg chart: what decides, what is only told, and that nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Skipped
from legnumb_desktop.core.assessment import assess, urgency_rank
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.painted import all_marks, marks_by_kind, painted, pairs_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answer, read_answer, read_answers
from legnumb_desktop.core.taken import Taken, marks_of
from legnumb_desktop.core.what_if import what_would_raise
from legnumb_desktop.core.wording import Reader, words_of_answer

KINDS = ("numb", "pins", "burning", "pain", "weak")
SAME_DAY = 4
AnsweringSome = Callable[[Pathway, Random], dict[str, Answer]]


@pytest.fixture(scope="session")
def pathway(leg_numbness: Pathway) -> Pathway:
    return leg_numbness


def chart(pathway: Pathway) -> tuple[Form, Question]:
    return pathway.form, pathway.form.question("map_numb")


def paint(pathway: Pathway, *pairs: tuple[str, str]) -> Marked:
    answer = painted(*chart(pathway), pairs)
    assert answer is not None
    return answer


def some_pairs(pathway: Pathway, random: Random, most: int = 6) -> frozenset[tuple[str, str]]:
    marks = sorted(pathway.form.region_marks)
    return frozenset((random.choice(marks), random.choice(KINDS)) for _ in range(random.randint(1, most)))


def test_numbness_and_its_like_decide_and_pain_and_weakness_are_told(pathway: Pathway) -> None:
    answer = paint(
        pathway, ("L.toe_big", "pins"), ("L.toe_big", "pain"), ("R.groin", "weak"), ("R.knee_back", "burning")
    )
    assert answer.regions == {"L.toe_big", "R.knee_back"}
    assert all_marks(answer) == {"L.toe_big", "R.knee_back", "R.groin"}


@pytest.mark.parametrize("kind", KINDS)
def test_between_the_legs_every_kind_counts(kind: str, pathway: Pathway) -> None:
    assert paint(pathway, ("saddle", kind)).regions == {"saddle"}
    assert urgency_rank(pathway, {"map_numb": paint(pathway, ("saddle", kind))}) >= SAME_DAY


def test_marks_of_the_first_kind_alone_are_the_answer_they_always_were(pathway: Pathway) -> None:
    assert paint(pathway, ("L.toe_big", "numb")) == Marked(frozenset({"L.toe_big"}))


def test_nothing_painted_is_no_answer(pathway: Pathway) -> None:
    assert painted(*chart(pathway), []) is None


def test_a_mark_without_a_kind_beside_marks_with_kinds_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="without a kind"):
        Marked(frozenset({"saddle", "L.groin"}), frozenset({("L.groin", "pins")}))


def test_pain_alone_leaves_open_where_it_is_numb(pathway: Pathway) -> None:
    pain = paint(pathway, ("L.calf_inner", "pain"), ("R.calf_inner", "weak"))
    assert pain.regions == frozenset()
    for said in ({}, {"rf_cauda": Chosen(frozenset({"none"}))}):
        with_pain = assess(pathway, {**said, "map_numb": pain})
        passed_over = assess(pathway, {**said, "map_numb": Skipped()})
        assert with_pain == passed_over
    assert marks_of(Taken(pathway, {"map_numb": pain}), "map_numb") is None
    assert pathway.path_reader.finished({"map_numb": pain}).facts.sides == {}


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_a_further_mark_of_pain_or_weakness_never_lowers_the_urgency(
    seed: int, pathway: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(pathway, random)
    before = some_pairs(pathway, random)
    more = {(random.choice(sorted(pathway.form.region_marks)), random.choice(("pain", "weak")))}
    fewer = {**said, "map_numb": paint(pathway, *before)}
    assert urgency_rank(pathway, {**said, "map_numb": paint(pathway, *before, *more)}) >= urgency_rank(
        pathway, fewer
    )


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_painting_in_kinds_is_never_less_urgent_than_the_same_numb_marks_in_a_list(
    seed: int, pathway: Pathway, some_answers: AnsweringSome
) -> None:
    random = Random(seed)
    said = some_answers(pathway, random)
    pairs = some_pairs(pathway, random)
    felt = frozenset(mark for mark, kind in pairs if kind in ("numb", "pins", "burning"))
    as_list: Answer = Marked(felt) if felt else Skipped()
    rank = urgency_rank(pathway, {**said, "map_numb": paint(pathway, *pairs)})
    assert rank >= urgency_rank(pathway, {**said, "map_numb": as_list})
    if any(mark == "saddle" for mark, _ in pairs):
        assert rank >= SAME_DAY


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**32))
def test_no_pair_is_lost_on_the_way_through_plain_data(seed: int, pathway: Pathway) -> None:
    pairs = some_pairs(pathway, Random(seed), most=20)
    form, question = chart(pathway)
    answer = paint(pathway, *pairs)
    assert pairs_of(question, answer) == pairs
    assert read_answer(form, question, plain_answer(answer)) == answer


def test_kinds_are_written_as_lists_by_kind_and_a_list_is_of_the_first(pathway: Pathway) -> None:
    form, question = chart(pathway)
    answer = paint(pathway, ("L.groin", "numb"), ("L.groin", "pain"), ("saddle", "pain"))
    assert plain_answer(answer) == {"numb": ["L.groin"], "pain": ["L.groin", "saddle"]}
    assert read_answer(form, question, ["L.groin"]) == Marked(frozenset({"L.groin"}))
    assert read_answer(form, question, {"numb": "L.groin"}) == Marked(frozenset({"L.groin"}))


@pytest.mark.parametrize(
    ("raw", "wrong", "mend"),
    [
        ({"numbb": ["L.groin"]}, "there is no kind 'numbb'", "Did you mean numb?"),
        ({"zzz": ["L.groin"]}, "there is no kind 'zzz'", "Kinds: numb, pins, burning, pain, weak."),
        ({"pain": ["L.grion"]}, "no region 'L.grion'", "Did you mean L.groin?"),
        ({"pain": []}, "the list is empty", "null"),
        ({"pain": 4}, "is not a list of regions", "Give a list"),
        ({}, "no region is marked", "null"),
        ({"zzz": ["L.groin"], "pain": ["L.grion"]}, "'zzz'. there is no region 'L.grion'", "Did you mean"),
        ({3: ["L.groin"]}, "there is no kind '3'", "Kinds"),
        ({"": ["L.groin"]}, "there is no kind ''", "Kinds"),
        ({f"k{number}": [] for number in range(101)}, "it names 101 kinds", "once"),
    ],
)
def test_what_cannot_be_painted_is_named_with_its_mend(
    raw: object, wrong: str, mend: str, pathway: Pathway
) -> None:
    answers, problems = read_answers(pathway.form, {"map_numb": raw})
    assert answers == {}
    assert wrong in problems[0].wrong
    assert mend in problems[0].mend


def test_kinds_for_a_question_without_kinds_are_refused(small: Pathway) -> None:
    answers, problems = read_answers(small.form, {"place": {"numb": ["L.toe"]}})
    assert answers == {}
    assert "has no kinds of feeling" in problems[0].wrong


def test_each_kind_is_told_with_its_places(pathway: Pathway) -> None:
    form, question = chart(pathway)
    answer = paint(pathway, ("L.calf_inner", "pain"), ("L.toe_big", "pins"), ("R.toe_big", "pins"))
    label = form.region_marks["L.calf_inner"].label
    told = words_of_answer(form, question, answer, Reader.CLINICIAN)
    assert told == (
        "pins and needles: left big toe, right big toe",
        f"pain: left {label[:1].lower()}{label[1:]}",
    )
    assert [kind.id for kind, _ in marks_by_kind(question, answer)] == ["pins", "pain"]


def test_what_would_raise_the_urgency_keeps_what_was_painted(pathway: Pathway) -> None:
    pain = paint(pathway, ("L.calf_inner", "pain"), ("L.toe_big", "numb"))
    raised = [each for each in what_would_raise(pathway, {"map_numb": pain}) if each.option == "saddle"]
    assert [each.answer for each in raised if each.question == "map_numb"] == [
        paint(pathway, ("L.calf_inner", "pain"), ("L.toe_big", "numb"), ("saddle", "numb"))
    ]
