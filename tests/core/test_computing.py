"""Spread since the visit before: asked of nobody, absent without one, and decided on like any answer."""

from __future__ import annotations

import pytest

from legnumb_desktop.core.answers import Answer, AnswerState, Chosen, Marked, NotSure
from legnumb_desktop.core.assessment import assess, assess_so_far
from legnumb_desktop.core.computing import changed_by_computing, computed_answers, raised_by_spread
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.summary import clinician_summary, lines
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.what_if import what_would_raise
from legnumb_desktop.core.wording import Reader

SPREAD = "spread_since"


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def quiet(pathway: Pathway, *marks: str) -> dict[str, Answer]:
    denied = {q.id: q.option_with(OptionRole.NO) for q in pathway.form.questions if not q.computed}
    said: dict[str, Answer] = {name: chosen(option.id) for name, option in denied.items() if option}
    return said | {
        "map_numb": Marked(frozenset(marks)),
        "duration": chosen("gt_1y"),
        "course": chosen("same"),
        "function": chosen("ok"),
    }


def with_spread(pathway: Pathway, earlier: dict[str, Answer], now: dict[str, Answer]) -> dict[str, Answer]:
    return {**now, **computed_answers(Taken(pathway, earlier), Taken(pathway, now))}


def test_nobody_is_asked_it(leg_numbness: Pathway) -> None:
    for answers in ({}, {SPREAD: chosen("none")}):
        interview = Interview(leg_numbness, answers)
        shown = []
        while interview.position != REVIEW:
            shown.append(interview.position)
            interview = interview.forward()
        assert "map_numb" in shown
        assert SPREAD not in shown
        assert interview.first_unanswered == REVIEW
        assert interview.go_to(SPREAD).position == "onset_speed"
        assert interview.go_to("onset_speed").back().position == "map_numb"


def test_without_an_earlier_visit_it_is_not_asked_and_nothing_is_told_of_it(leg_numbness: Pathway) -> None:
    answers = quiet(leg_numbness, "L.toe_big")
    assert SPREAD not in leg_numbness.path_reader.finished(answers)
    assert Interview(leg_numbness, answers).state(SPREAD) is AnswerState.NOT_ASKED
    assert SPREAD not in [line.question for line in lines(leg_numbness, answers, Reader.PERSON)]
    assert SPREAD not in [each.question for each in clinician_summary(leg_numbness, answers).not_asked]
    assert computed_answers(None, Taken(leg_numbness, answers)) == {}


def test_what_is_worked_out_is_told_and_counts_for_what_it_is(leg_numbness: Pathway) -> None:
    answers = with_spread(
        leg_numbness, quiet(leg_numbness, "L.toe_big"), quiet(leg_numbness, "L.toe_big", "R.toe_big")
    )
    assert answers[SPREAD] == chosen("other_leg")
    assert Interview(leg_numbness, answers).state(SPREAD) is AnswerState.VALUE
    (told,) = [each for each in clinician_summary(leg_numbness, answers).positives if each.question == SPREAD]
    assert told.phrases == ("other leg newly marked since the previous visit",)
    assert assess(leg_numbness, answers).urgency == "urgent"


@pytest.mark.parametrize(
    ("marks", "urgency"),
    [
        (("L.toe_big",), "routine"),
        (("L.toe_big", "L.shin_inner"), "routine"),
        (("L.toe_big", "L.thigh_front_upper"), "urgent"),
        (("L.toe_big", "R.toe_big"), "urgent"),
        (("L.toe_big", "saddle"), "emergency_now"),
    ],
)
def test_spread_raises_the_urgency(leg_numbness: Pathway, marks: tuple[str, ...], urgency: str) -> None:
    answers = with_spread(leg_numbness, quiet(leg_numbness, "L.toe_big"), quiet(leg_numbness, *marks))
    assert assess(leg_numbness, answers).urgency == urgency


def test_an_old_complaint_never_excuses_a_saddle_that_is_new(leg_numbness: Pathway) -> None:
    old = {"rf_cauda": chosen("old_stable")}
    now = quiet(leg_numbness, "L.toe_big", "saddle") | old
    assert assess(leg_numbness, now).urgency == "same_day"
    new = with_spread(leg_numbness, quiet(leg_numbness, "L.toe_big") | old, now)
    assert assess(leg_numbness, new).urgency == "emergency_now"
    assert assess_so_far(leg_numbness, new).urgency == "emergency_now"
    known = with_spread(leg_numbness, quiet(leg_numbness, "L.toe_big", "saddle") | old, now)
    assert assess(leg_numbness, known).urgency == "same_day"


def test_visits_that_are_only_compared_tell_what_their_spread_would_raise(leg_numbness: Pathway) -> None:
    old = {"rf_cauda": chosen("old_stable")}
    then = Taken(leg_numbness, quiet(leg_numbness, "L.toe_big") | old)
    now = Taken(leg_numbness, quiet(leg_numbness, "L.toe_big", "saddle") | old)
    raised = raised_by_spread(then, now)
    assert raised is not None
    assert raised.urgency == "emergency_now"
    linked = Taken(leg_numbness, {**now.answers, **computed_answers(then, now)})
    assert raised_by_spread(then, linked) is None
    assert raised_by_spread(then, then) is None


def test_a_picture_that_was_not_painted_gives_not_sure(leg_numbness: Pathway) -> None:
    earlier = quiet(leg_numbness, "L.toe_big") | {"map_numb": NotSure()}
    answers = with_spread(leg_numbness, earlier, quiet(leg_numbness, "L.toe_big"))
    assert answers[SPREAD] == NotSure()
    assert assess(leg_numbness, answers).urgency == "routine"


def test_what_was_worked_out_is_not_sure_once_the_earlier_visit_is_gone(leg_numbness: Pathway) -> None:
    answers = quiet(leg_numbness, "L.toe_big") | {SPREAD: chosen("none")}
    assert changed_by_computing(None, Taken(leg_numbness, answers)) == {SPREAD: NotSure()}


def test_only_what_is_other_than_before_is_to_be_kept(leg_numbness: Pathway) -> None:
    earlier = Taken(leg_numbness, quiet(leg_numbness, "L.toe_big"))
    now = quiet(leg_numbness, "L.toe_big")
    assert changed_by_computing(earlier, Taken(leg_numbness, now)) == {SPREAD: chosen("none")}
    assert changed_by_computing(earlier, Taken(leg_numbness, now | {SPREAD: chosen("none")})) == {}


def test_it_is_nothing_that_a_person_could_say_otherwise(leg_numbness: Pathway) -> None:
    answers = quiet(leg_numbness, "L.toe_big") | {SPREAD: chosen("none")}
    assert SPREAD not in {each.question for each in what_would_raise(leg_numbness, answers)}
