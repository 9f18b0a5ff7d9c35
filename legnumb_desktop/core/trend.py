"""How severity went over the visits of one person: numbness, pain, limits, each from visit to visit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from legnumb_desktop.core.answers import Answer, Chosen, Measured
from legnumb_desktop.core.comparison import Turn, severity_turn
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.wording import Reader, words_of_answer


@dataclass(frozen=True, slots=True)
class Point:
    """``level`` lies between 0 (best) and 1 (worst); None where nothing was said or the scale was another.

    ``label`` is the number where there is one.
    """

    at: datetime
    level: float | None
    words: str
    label: str


@dataclass(frozen=True, slots=True)
class Course:
    """One severity over all visits, the earliest first; at least two of its points are known."""

    question: Question
    points: tuple[Point, ...]
    turn: Turn
    """From the first known to the last known."""


def trend(visits: Sequence[tuple[datetime, Taken]]) -> tuple[Course, ...]:
    """``visits`` with the time of each, in any order; scales are those of the latest content."""
    ordered = sorted(visits, key=lambda visit: visit[0])
    if len(ordered) < 2:
        return ()
    form = ordered[-1][1].pathway.form
    courses = (_course(form, question, ordered) for question in form.questions if question.severity)
    return tuple(course for course in courses if sum(p.level is not None for p in course.points) > 1)


def _course(form: Form, question: Question, visits: Sequence[tuple[datetime, Taken]]) -> Course:
    points: list[Point] = []
    known: list[Answer] = []
    for at, taken in visits:
        answer = taken.answer(question.id)
        level = _level(question, taken, answer)
        if level is not None and answer is not None:
            known.append(answer)
        words = "; ".join(words_of_answer(form, question, answer, Reader.PERSON)) if level is not None else ""
        label = f"{answer.value:g}" if isinstance(answer, Measured) and level is not None else ""
        points.append(Point(at, level, words, label))
    turn = severity_turn(question, known[0], known[-1]) if known else Turn.NOT_KNOWN
    return Course(question, tuple(points), turn)


def _level(question: Question, taken: Taken, answer: Answer | None) -> float | None:
    then = taken.pathway.form.by_id.get(question.id)
    if then is None or then.bounds != question.bounds:
        return None
    match answer:
        case Measured(value) if question.bounds is not None:
            return (value - question.bounds.least) / (question.bounds.greatest - question.bounds.least)
        case Chosen(options):
            order = [option.id for option in question.options if not option.exclusive]
            if options <= set(order) and len(order) > 1:
                return max(map(order.index, options)) / (len(order) - 1)
    return None
