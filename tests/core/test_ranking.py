"""Which causes fit, in which order and in which band."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.cause_bands import MOST_FITTING_WELL, WELL_SUPPORT
from legnumb_desktop.core.cause_points import age_points, territory_points
from legnumb_desktop.core.causes import Band, Prior, RankedCause
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.pathway import Pathway

COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))
NO = Chosen(frozenset({"no"}))
SADDLE = Chosen(frozenset({"saddle"}))


def ranked(assessment: Assessment, cause: str) -> RankedCause:
    return next(each for each in assessment.causes if each.cause == cause)


def order(assessment: Assessment) -> list[str]:
    return [each.cause for each in assessment.causes]


def test_a_score_is_the_prior_and_what_was_said_in_doublings(small: Pathway) -> None:
    found = assess(small, {"flag": COLD})
    assert {each.cause: each.score for each in found.causes} == {"artery": 3.0, "nerve": 4.0, "habit": 4.0}


def test_from_the_same_day_on_the_base_rates_of_an_emergency_department_hold(small: Pathway) -> None:
    artery = replace(small.cause["artery"], prior=Prior(1.0, 8.0, "judgement"))
    pathway = replace(small, causes=(artery,))
    today, home = assess(pathway, {"flag": COLD}), assess(pathway, {"flag": NONE, "smokes": NO})
    assert (today.urgency, ranked(today, "artery").score) == ("same_day", 3 + 3)
    assert (home.urgency, ranked(home, "artery").score) == ("self_care", 0 - 2)


def test_answers_to_one_question_count_together_only_up_to_a_bound(small: Pathway) -> None:
    both = Chosen(frozenset({"cold", "saddle"}))
    assert ranked(assess(small, {"flag": both}), "nerve").score == 2 + 9


def test_with_a_red_flag_harmless_causes_come_last_and_never_fit_well(small: Pathway) -> None:
    quiet = assess(small, {"flag": NONE, "smokes": NO})
    assert quiet.red_flags == ()
    assert order(quiet)[0] == "habit"
    assert ranked(quiet, "habit").band is Band.FITS_WELL
    alarming = assess(
        small,
        {"flag": NONE, "smokes": NO, "age": Measured(70), "place": Marked(frozenset({"L.toe", "R.toe"}))},
    )
    assert alarming.red_flags
    assert order(alarming)[-1] == "habit"
    assert ranked(alarming, "habit").band is not Band.FITS_WELL


def test_with_a_red_flag_what_must_not_be_missed_and_fits_well_comes_before_what_fits_less_well(
    leg_numbness: Pathway,
) -> None:
    said = {
        "rf_warning": Chosen(frozenset({"chest_belly"})),
        "map_numb": Marked(frozenset({"L.shin_outer", "L.foot_top_middle", "L.calf_outer"})),
        "onset_speed": Chosen(frozenset({"sudden"})),
        "duration": Chosen(frozenset({"lt_24h"})),
        "pain_sites": Chosen(frozenset({"mid_back"})),
        "age": Measured(45),
    }
    torn, common = assess(leg_numbness, said).causes[0], "lumbar_disc_radiculopathy"
    assert (torn.cause, torn.band) == ("aortic_dissection_aaa", Band.FITS_WELL)
    behind = ranked(assess(leg_numbness, said), common)
    assert behind.band is Band.FITS_PARTLY
    assert behind.score > torn.score


def test_for_against_and_unknown_are_told_apart(small: Pathway) -> None:
    said = ranked(assess(small, {"flag": NONE, "smokes": NotSure()}), "artery")
    assert [item.weight for item in said.supporting] == []
    assert [item.weight for item in said.opposing] == [-2]
    assert [item.weight for item in said.unknown] == [1]


def test_a_cause_not_to_miss_is_not_ruled_out_by_what_was_not_said(small: Pathway) -> None:
    assert ranked(assess(small, {"smokes": NO, "flag": NotSure()}), "artery").band is Band.NOT_RULED_OUT
    assert ranked(assess(small, {"smokes": NO, "flag": NONE}), "artery").band is Band.FITS_POORLY


def test_a_mark_between_the_legs_keeps_the_cauda_equina_in_sight_against_the_words(
    leg_numbness: Pathway,
) -> None:
    said = {
        "rf_cauda": NONE,
        "map_numb": Marked(frozenset({"saddle", "R.buttock_lower", "R.thigh_back"})),
        "pain_sites": Chosen(frozenset({"low_back"})),
        "conditions": Chosen(frozenset({"disc_back"})),
    }
    found = assess(leg_numbness, said)
    assert found.decided_by == "cauda_equina_now"
    assert ranked(found, "cauda_equina_syndrome").band is not Band.FITS_POORLY


@pytest.mark.parametrize(
    ("marked", "points"),
    [
        (set(), 0.0),
        ({"not_sure"}, 0.0),
        ({"toe"}, 2.0),
        ({"toe", "shin"}, 2.0),
        ({"toe", "shin", "seat"}, 1.0),
        ({"shin"}, -1.0),
        ({"seat"}, -2.0),
        ({"toe", "seat"}, -2.0),
    ],
)
def test_where_it_is_numb_speaks_for_or_against_a_cause(
    marked: set[str], points: float, small: Pathway
) -> None:
    facts = Facts(chosen={"map_numb": frozenset(marked)})
    assert territory_points(small.cause["nerve"].territory, facts) == points


@pytest.mark.parametrize(("years", "points"), [(15, -2), (16, 1), (40, 1), (41, -2)])
def test_age_speaks_for_or_against_a_cause_both_ends_included(
    years: float, points: float, small: Pathway
) -> None:
    facts = small.path_reader.finished({"age": Measured(years)}).facts
    assert age_points(small.cause["habit"].age, facts) == points
    assert age_points(small.cause["nerve"].age, facts) == 0.0


def test_an_age_not_known_says_nothing(small: Pathway) -> None:
    assert age_points(small.cause["habit"].age, small.path_reader.finished({}).facts) == 0.0


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_bands_keep_their_promises(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    found = assess(leg_numbness, some_answers(leg_numbness, Random(seed)))
    assert sorted(order(found)) == sorted(leg_numbness.cause)
    assert sum(each.band is Band.FITS_WELL for each in found.causes) <= MOST_FITTING_WELL
    yields = [leg_numbness.cause[each.cause].yields_to_red_flags for each in found.causes]
    raised = [
        found.red_flags != () and leg_numbness.cause[each.cause].not_to_miss and each.band is Band.FITS_WELL
        for each in found.causes
    ]
    lesser = next(
        (at for at, each in enumerate(found.causes) if each.band is not Band.FITS_WELL), len(yields)
    )
    assert not any(raised[lesser:])
    by_score = [
        each.score
        for each, up, yielding in zip(found.causes, raised, yields, strict=True)
        if not up and not yielding
    ]
    if found.red_flags:
        assert yields == sorted(yields)
        assert by_score == sorted(by_score, reverse=True)
    for each, harmless in zip(found.causes, yields, strict=True):
        assert all(item.weight > 0 for item in each.supporting)
        assert all(item.weight < 0 for item in each.opposing)
        assert not set(each.unknown) & {*each.supporting, *each.opposing}
        if each.band is Band.FITS_WELL:
            assert not (found.red_flags and harmless)
            assert each.supporting or each.territory_points > 0
        for_it = sum(item.weight for item in (*each.supporting, *each.opposing)) + each.territory_points
        if leg_numbness.cause[each.cause].not_to_miss and for_it >= WELL_SUPPORT:
            assert each.band is not Band.FITS_POORLY
        if each.band is Band.NOT_RULED_OUT:
            assert leg_numbness.cause[each.cause].not_to_miss
