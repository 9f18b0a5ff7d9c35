"""Localising: what was marked against the skin of roots, nerves and shapes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.legmap import BOTH, Pattern, PatternKind, localise
from legnumb_desktop.core.legmap_told import best_fits
from legnumb_desktop.core.legmap_words import NO_PATTERN, NOTHING_MARKED, words_of_fit, words_of_localising

PATHWAY = read_pathway(form_files())
PATTERNS = PATHWAY.patterns
REGIONS = PATHWAY.form.regions
MARKS = sorted(PATHWAY.form.region_marks)
MIRROR = {"L": "R", "R": "L", BOTH: BOTH, "": ""}

some_marks = st.frozensets(st.sampled_from(MARKS))


def told(marks: frozenset[str]) -> list[tuple[str, str]]:
    return [(fit.pattern.id, fit.side) for fit in best_fits(localise(PATTERNS, marks))]


def mirrored(marks: frozenset[str]) -> frozenset[str]:
    return frozenset(f"{MIRROR[mark[0]]}{mark[1:]}" if "." in mark else mark for mark in marks)


def territory(pattern: Pattern) -> frozenset[str]:
    sides = ("L", "R") if pattern.both_legs else ("L",)
    sided = {region.id for region in REGIONS if region.sided}
    return frozenset(f"{side}.{area}" if area in sided else area for area in pattern.core for side in sides)


def test_every_nerve_root_and_nerve_of_the_leg_has_a_pattern() -> None:
    roots = {pattern.clinical for pattern in PATTERNS if pattern.kind is PatternKind.ROOT}
    assert roots == {
        f"{root} dermatome" for root in ("L1", "L2", "L3", "L4", "L5", "S1", "S2", "S3", "S4", "S5")
    }
    assert {"common_peroneal", "sural", "saphenous", "tibial", "saddle", "stocking", "whole_leg"} <= {
        pattern.id for pattern in PATTERNS
    }


@pytest.mark.parametrize("pattern", [each for each in PATTERNS if each.core], ids=lambda pattern: pattern.id)
def test_the_whole_territory_of_a_pattern_fits_none_better(pattern: Pattern) -> None:
    fits = localise(PATTERNS, territory(pattern))
    assert fits[0].score == 1.0
    (own,) = [fit for fit in fits if fit.pattern is pattern and fit.side in ("L", BOTH, "")]
    assert own.score == 1.0
    assert not own.missing
    assert not own.outside


@given(some_marks)
def test_the_other_leg_is_localised_alike(marks: frozenset[str]) -> None:
    here = {(fit.pattern.id, fit.side, fit.score) for fit in localise(PATTERNS, marks)}
    there = {(fit.pattern.id, MIRROR[fit.side], fit.score) for fit in localise(PATTERNS, mirrored(marks))}
    assert here == there


@given(some_marks, st.sampled_from(PATTERNS), st.sampled_from(MARKS))
def test_an_area_outside_never_makes_a_pattern_fit_better(
    marks: frozenset[str], pattern: Pattern, more: str
) -> None:
    if pattern.apart or more.rpartition(".")[2] in pattern.core | pattern.allowed or more in marks:
        return
    before = {fit.side: fit.score for fit in localise([pattern], marks)}
    after = {fit.side: fit.score for fit in localise([pattern], marks | {more})}
    assert all(after.get(side, 0.0) <= score for side, score in before.items())


@given(some_marks)
def test_fits_are_told_best_first_and_account_for_every_mark_of_their_leg(marks: frozenset[str]) -> None:
    fits = localise(PATTERNS, marks)
    leg = any("." in mark for mark in marks)
    rows = [(fit.pattern.always_told, not (leg and fit.pattern.midline), fit.score) for fit in fits]
    heads = [row for row, fit in zip(rows, fits, strict=True) if fit.pattern.kind is not PatternKind.NERVE]
    assert heads == sorted(heads, reverse=True)
    for fit in fits:
        assert 0 < fit.score <= 1
        assert fit.pattern.apart or fit.covered | fit.missing == fit.pattern.core
        if fit.side in ("L", "R") and not fit.pattern.apart:
            here = {mark[2:] for mark in marks if mark.startswith(f"{fit.side}.")}
            own = fit.pattern.core | fit.pattern.allowed
            here |= {mark for mark in marks if "." not in mark and mark in own}
            assert here == fit.covered | fit.possible | fit.outside


def test_nothing_marked_fits_nothing_and_says_so() -> None:
    assert localise(PATTERNS, frozenset()) == ()
    assert words_of_localising(PATHWAY.form, (), marked=False) == (NOTHING_MARKED,)


def test_scattered_areas_keep_to_no_pattern_and_that_is_said() -> None:
    fits = localise(PATTERNS, frozenset({"L.shin_inner", "L.toe_little"}))
    assert best_fits(fits) == ()
    assert words_of_localising(PATHWAY.form, fits, marked=True) == (NO_PATTERN,)


def test_three_areas_that_touch_none_of_each_other_are_patchy() -> None:
    marks = frozenset({"L.groin", "R.toe_little", "L.knee_back", "L.shin_inner"})
    (first, *_) = fits = localise(PATTERNS, marks)
    assert told(marks) == [("patchy", BOTH)]
    assert words_of_fit(PATHWAY.form, first) == (
        "patchy, several areas apart (multiple single nerves, or skin), both legs: 4 of 4 areas apart"
    )
    beside = localise(PATTERNS, marks | {"L.shin_outer", "L.calf_inner"})
    assert first.pattern not in {fit.pattern for fit in best_fits(beside)}
    assert words_of_localising(PATHWAY.form, fits, marked=True) != (NO_PATTERN,)


def test_everything_marked_is_the_whole_leg_on_both_sides() -> None:
    fits = localise(PATTERNS, frozenset(MARKS))
    assert [(fit.pattern.id, fit.side) for fit in fits[:4]] == [
        ("saddle", ""), ("trunk", ""), ("whole_leg", "L"), ("whole_leg", "R"),
    ]  # fmt: skip


def test_one_foot_is_no_stocking() -> None:
    foot = frozenset(mark for mark in territory(_pattern("stocking")) if mark.startswith("L."))
    assert localise(PATTERNS, foot)[0].pattern.id == "sock"
    assert localise(PATTERNS, foot | mirrored(foot))[0].pattern.id == "stocking"


def test_both_whole_feet_are_told_once_as_a_stocking() -> None:
    feet = territory(_pattern("stocking"))
    assert told(feet) == [("stocking", BOTH)]


@given(some_marks)
def test_a_marked_saddle_is_told_first_but_for_a_band_of_the_trunk(marks: frozenset[str]) -> None:
    assert ("saddle", "") in told(marks | {"saddle"})[:2]


def test_the_saddle_with_both_buttocks_is_told_once() -> None:
    marks = frozenset({"saddle", "L.buttock_lower", "R.buttock_lower"})
    assert [pattern for pattern, _ in told(marks)].count("saddle") == 1
    (saddle,) = [fit for fit in localise(PATTERNS, marks) if fit.pattern.id == "saddle"]
    assert words_of_fit(PATHWAY.form, saddle) == (
        "saddle (S3 to S5, pudendal nerve): 1 of 1 area marked. Possible: lower buttock and sitting bone"
    )


@pytest.mark.parametrize("midline", ["saddle", "low_back_skin", "trunk_band"])
def test_the_midline_speaks_against_no_pattern_of_a_leg(midline: str) -> None:
    marks = frozenset({"L.shin_outer", "L.foot_top_inner", "L.foot_top_middle", "L.toe_big"})
    alone = {fit.pattern.id: fit.score for fit in localise(PATTERNS, marks)}
    beside = {fit.pattern.id: fit.score for fit in localise(PATTERNS, marks | {midline})}
    assert all(beside[pattern] >= score for pattern, score in alone.items())
    assert any(len(fit.pattern.core) == 1 and fit.score == 1 for fit in localise(PATTERNS, marks | {midline}))


def test_where_a_nerve_and_a_root_fit_alike_the_nerve_stands_first() -> None:
    nerve, root = (
        Pattern("n", PatternKind.NERVE, "", "", frozenset({"shin_inner"}), frozenset(), False, ()),
        Pattern("r", PatternKind.ROOT, "", "", frozenset({"shin_inner"}), frozenset(), False, ()),
    )
    fits = localise([root, nerve], frozenset({"L.shin_inner"}))
    assert [fit.pattern.id for fit in fits] == ["n", "r"]


def test_the_inner_shin_is_told_as_the_saphenous_nerve_first_and_the_l4_root_second() -> None:
    marks = frozenset({"L.knee_inner", "L.shin_inner", "L.ankle_inner"})
    assert told(marks)[:2] == [("saphenous", "L"), ("l4", "L")]


def test_one_area_alone_says_in_whose_skin_it_lies() -> None:
    fits = localise(PATTERNS, frozenset({"L.toe_big"}))
    (line,) = words_of_localising(PATHWAY.form, fits, marked=True)
    assert line.startswith(
        "One area alone is marked (big toe, left), too little to tell a root from a nerve."
    )
    assert line.endswith(
        "It lies in: L5 dermatome; medial plantar nerve; superficial peroneal (fibular) nerve."
    )


@given(some_marks)
def test_whether_a_pattern_fits_is_the_score_in_whole_numbers(marks: frozenset[str]) -> None:
    for fit in localise(PATTERNS, marks):
        if fit.score != 0.6:
            assert fit.fits == (fit.score > 0.6)


def test_a_fit_says_what_is_marked_and_what_does_not_fit() -> None:
    marks = frozenset({"R.shin_outer", "R.foot_top_inner", "R.foot_top_middle", "R.toe_big", "R.sole_outer"})
    first = localise(PATTERNS, marks)[0]
    assert words_of_fit(PATHWAY.form, first) == (
        "superficial peroneal (fibular) nerve, right: 4 of 7 areas marked. Does not fit: sole, outer part"
    )


def _pattern(pattern_id: str) -> Pattern:
    return next(pattern for pattern in PATTERNS if pattern.id == pattern_id)


def test_what_a_whole_leg_holds_is_not_told_beside_it() -> None:
    left = frozenset(mark for mark in MARKS if mark.startswith("L."))
    assert told(left) == [("whole_leg", "L")]
    (line,) = words_of_localising(PATHWAY.form, localise(PATTERNS, left), marked=True)
    assert line == "whole leg, left: 32 of 32 areas marked. Possible: upper buttock"


def test_areas_are_told_one_by_one_with_small_letters_and_many_by_their_number() -> None:
    marks = {
        "L.sole_inner",
        "L.sole_outer",
        "L.ball_foot",
        "L.toe_big",
        "L.toe_second",
        "L.toe_third",
        "L.toe_fourth",
        "L.toe_little",
    }
    plantar = localise(PATTERNS, frozenset(marks | {"L.groin", "L.thigh_front_upper"}))
    (line,) = [words_of_fit(PATHWAY.form, fit) for fit in plantar if fit.pattern.id == "plantar"]
    groin, thigh = "groin crease, where the leg joins the body", "front of thigh, upper half"
    assert line.endswith(f"Does not fit: {groin}; {thigh}")
    more = {"L.knee_front", "L.knee_inner", "L.shin_inner"}
    many = localise(PATTERNS, frozenset(marks | more | {"L.groin", "L.thigh_front_upper"}))
    (line,) = [words_of_fit(PATHWAY.form, fit) for fit in many if fit.pattern.id == "plantar"]
    assert line.endswith("Does not fit: 5 areas")
