"""Severity from visit to visit: only what was said, on the same scale, in the order of time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from legnumb_desktop.core.answers import Answer, Chosen, Measured
from legnumb_desktop.core.comparison import Turn
from legnumb_desktop.core.form import NumberBounds
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.trend import Course, trend


def at(month: int) -> datetime:
    return datetime(2026, month, 3, tzinfo=UTC)


def courses(
    pathway: Pathway, *visits: dict[str, Answer], pathways: tuple[Pathway, ...] = ()
) -> dict[str, Course]:
    content = pathways or (pathway,) * len(visits)
    taken = [
        (at(place), Taken(each, answers))
        for place, (each, answers) in enumerate(zip(content, visits, strict=True), 1)
    ]
    return {course.question.id: course for course in trend(taken[::-1])}


def test_levels_lie_between_best_and_worst_in_the_order_of_time(leg_numbness: Pathway) -> None:
    found = courses(
        leg_numbness,
        {"bother": Measured(2), "function": Chosen(frozenset({"ok"}))},
        {"bother": Measured(5), "function": Chosen(frozenset({"falls"}))},
    )
    assert [point.level for point in found["bother"].points] == [0.2, 0.5]
    assert [point.label for point in found["bother"].points] == ["2", "5"]
    assert [point.at for point in found["bother"].points] == [at(1), at(2)]
    assert [point.level for point in found["function"].points] == [0, 1]
    assert found["function"].points[1].words == "I have fallen because of it"
    assert (found["bother"].turn, found["function"].turn) == (Turn.WORSE, Turn.WORSE)


def test_what_was_not_said_is_a_gap_and_one_point_alone_is_no_course(leg_numbness: Pathway) -> None:
    found = courses(leg_numbness, {"bother": Measured(8)}, {}, {"bother": Measured(3)})
    assert [point.level for point in found["bother"].points] == [0.8, None, 0.3]
    assert found["bother"].turn is Turn.BETTER
    assert courses(leg_numbness, {"bother": Measured(8)}, {}) == {}
    assert courses(leg_numbness, {"bother": Measured(8)}) == {}


def test_a_point_on_another_scale_is_left_out(leg_numbness: Pathway) -> None:
    questions = tuple(
        replace(question, bounds=NumberBounds("", 0, 100)) if question.id == "bother" else question
        for question in leg_numbness.form.questions
    )
    older = replace(leg_numbness, form=replace(leg_numbness.form, questions=questions))
    found = courses(
        leg_numbness,
        {"bother": Measured(80)},
        {"bother": Measured(8)},
        {"bother": Measured(8)},
        pathways=(older, leg_numbness, leg_numbness),
    )
    assert [point.level for point in found["bother"].points] == [None, 0.8, 0.8]
    assert found["bother"].turn is Turn.SAME
