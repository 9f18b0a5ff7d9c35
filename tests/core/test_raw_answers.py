"""Answers as plain data: what can be read, what is said of the rest, and that nothing is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legnumb_desktop.core.answers import (
    Answer,
    AnswerState,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import LONGEST_TEXT, plain_answers, read_answers


@pytest.mark.parametrize(
    ("question", "raw", "answer"),
    [
        ("flag", ["cold", "saddle"], Chosen(frozenset({"cold", "saddle"}))),
        ("flag", "cold", Chosen(frozenset({"cold"}))),
        ("flag", ["cold", "cold"], Chosen(frozenset({"cold"}))),
        ("flag", "not_sure", NotSure()),
        ("flag", ["not_sure"], NotSure()),
        ("flag", ["not_sure", "not_sure"], NotSure()),
        ("flag", "declined", Declined()),
        ("flag", None, Skipped()),
        ("since", "today", Chosen(frozenset({"today"}))),
        ("since", ["today"], Chosen(frozenset({"today"}))),
        ("smokes", "no", Chosen(frozenset({"no"}))),
        ("place", ["L.toe", "seat"], Marked(frozenset({"L.toe", "seat"}))),
        ("place", "not_sure", NotSure()),
        ("age", 38, Measured(38.0)),
        ("age", "declined", Declined()),
        ("age", 0, Measured(0.0)),
        ("age", 120, Measured(120.0)),
        ("pain", 10.0, Measured(10.0)),
        ("began", "2026-03-05", Dated(date(2026, 3, 5))),
        ("began", date(2026, 3, 5), Dated(date(2026, 3, 5))),
        ("notes", "  Both feet 🦶 ", Written("Both feet 🦶")),
        ("notes", " \n ", Skipped()),
    ],
)
def test_plain_data_is_read_as_an_answer(question: str, raw: object, answer: Answer, small: Pathway) -> None:
    assert read_answers(small.form, {question: raw}) == ({question: answer}, ())


@pytest.mark.parametrize(
    ("question", "raw", "wrong", "mend"),
    [
        ("flagg", "cold", "no such question", "Did you mean flag?"),
        ("zzz", "cold", "no such question", "`legnumb form --json`"),
        ("flag", "colt", "'colt' is not one of its options", "Did you mean cold?"),
        ("flag", "zzz", "is not one of its options", "Options: cold, saddle, none, not_sure"),
        ("flag", ["cold", "none"], "stands beside other options", "Give it alone"),
        ("flag", ["cold", "not_sure"], "stands beside other options", "Give it alone"),
        ("flag", [], "the list is empty", "null"),
        ("flag", 3, "3 is not a list of option ids", "Give a list"),
        ("flag", ["cold", 3], "is not a list of option ids", "Give a list"),
        ("flag", {"cold": True}, "is not a list of option ids", "Give a list"),
        ("since", ["today", "longer"], "takes one option", "Give one"),
        ("since", "declined", "is not one of its options", "Options"),
        ("smokes", True, "True is not an option id", "Give an option id"),
        ("place", ["L.too"], "no region 'L.too'", "Did you mean L.toe?"),
        ("place", ["toe"], "no region 'toe'", "Did you mean"),
        ("place", ["elbow"], "no region 'elbow'", "Sided regions begin with L. or R."),
        ("place", [], "the list is empty", "null"),
        ("place", 4, "is not a list of regions", "Give a list"),
        ("age", "38", "'38' is not a number", "Give a number"),
        ("age", True, "True is not a number", "Give a number"),
        ("age", [38], "is not a number", "Give a number"),
        ("age", -1, "-1 years is not possible", "from 0 to 120 years"),
        ("age", 121, "121 years is not possible", "from 0 to 120 years"),
        ("age", 38.5, "between two steps", "Steps are of 1"),
        ("age", float("nan"), "nan is not a number", "Give a number"),
        ("age", float("inf"), "inf is not a number", "Give a number"),
        ("age", 10**400, "far too large", "smaller"),
        ("age", "not_sure", "'not_sure' is not a number", "Give a number"),
        ("began", "5 March", "is not a date", "year-month-day"),
        ("began", "2026-02-30", "is not a date", "year-month-day"),
        ("began", datetime(2026, 3, 5, 12, 0), "is not a date", "year-month-day"),
        ("began", 20260305, "is not a date", "year-month-day"),
        ("notes", 3, "3 is not text", "in quotes"),
        ("notes", "x" * (LONGEST_TEXT + 1), f"has {LONGEST_TEXT + 1} characters", "Keep it within"),
        ("notes", "\ud83e", "half a character", "anew"),
    ],
)
def test_what_cannot_be_an_answer_is_named_with_its_mend(
    question: str, raw: object, wrong: str, mend: str, small: Pathway
) -> None:
    answers, problems = read_answers(small.form, {question: raw}, "told.json")
    assert answers == {}
    assert [problem.file for problem in problems] == ["told.json"]
    assert problems[0].place == question
    assert wrong in problems[0].wrong
    assert mend in problems[0].mend


def test_every_fault_is_named_and_the_rest_is_still_read(small: Pathway) -> None:
    raw = {"flag": "colt", "smokes": "no", "age": 400, "zzz": 1, "notes": 7}
    answers, problems = read_answers(small.form, raw)
    assert answers == {"smokes": Chosen(frozenset({"no"}))}
    assert [problem.place for problem in problems] == ["flag", "age", "zzz", "notes"]


def test_a_long_wrong_value_is_cut_short_in_the_message(small: Pathway) -> None:
    _, problems = read_answers(small.form, {"flag": "x" * 5000, "age": ["x" * 5000]})
    assert max(len(problem.wrong) for problem in problems) < 120


@given(seed=st.integers(0, 2**40))
def test_writing_answers_and_reading_them_again_gives_the_same(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    answers = some_answers(leg_numbness, Random(seed))
    assert read_answers(leg_numbness.form, plain_answers(answers)) == (answers, ())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(data=st.data())
def test_nothing_that_json_can_say_breaks_the_reading(data: st.DataObject, leg_numbness: Pathway) -> None:
    ids = st.sampled_from(sorted(leg_numbness.form.by_id)) | st.text(max_size=8)
    raw = data.draw(st.dictionaries(ids, JSON, max_size=4))
    answers, problems = read_answers(leg_numbness.form, raw)
    assert set(answers) | {problem.place for problem in problems} == set(raw)
    assert read_answers(leg_numbness.form, plain_answers(answers)) == (answers, ())


@pytest.mark.parametrize(
    ("question", "answer", "state"),
    [
        ("flag", Chosen(frozenset({"cold"})), AnswerState.VALUE),
        ("flag", Chosen(frozenset({"none"})), AnswerState.NO),
        ("smokes", Chosen(frozenset({"no"})), AnswerState.NO),
        ("flag", NotSure(), AnswerState.NOT_SURE),
        ("flag", Chosen(frozenset({"not_sure"})), AnswerState.NOT_SURE),
        ("flag", Declined(), AnswerState.DECLINED),
        ("flag", Skipped(), AnswerState.UNANSWERED),
        ("flag", None, AnswerState.UNANSWERED),
        ("age", Measured(0), AnswerState.VALUE),
        ("notes", Written("x"), AnswerState.VALUE),
    ],
)
def test_an_answer_is_in_one_of_the_six_states(
    question: str, answer: Answer | None, state: AnswerState, small: Pathway
) -> None:
    asked = small.form.question(question)
    assert state_of(asked, answer, on_path=True) is state
    assert state_of(asked, answer, on_path=False) is AnswerState.NOT_ASKED
