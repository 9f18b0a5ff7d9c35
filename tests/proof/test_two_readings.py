"""The engine and the proof read the same content apart from each other, and come to the same."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from side_by_side import SideBySide

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Declined, Measured, NotSure, Skipped
from legnumb_desktop.core.assessment import rank_so_far, urgency_rank
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.painted import painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.answer_space import answer_space
from legnumb_desktop.proof.decided import at_least_so_far
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import FALSE, TRUE

TOGETHER = 1000
ROUNDS = 100


@pytest.fixture(scope="module")
def ground(pathway: Pathway, safety: Safety) -> Ground:
    return Ground(pathway, safety)


@settings(max_examples=ROUNDS, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**40))
def test_a_hundred_thousand_patients_come_to_the_same_urgency_by_both(seed: int, ground: Ground) -> None:
    random = Random(seed)
    patients = [some_answers(ground.pathway, random) for _ in range(TOGETHER)]
    side_by_side = SideBySide(ground.space, patients)
    at_least = {rank: side_by_side.of(ground.at_least(rank)) for rank in ground.ranks}
    for place, patient in enumerate(patients):
        by_proof = max((rank for rank in ground.ranks if at_least[rank] >> place & 1), default=1)
        assert by_proof == urgency_rank(ground.pathway, patient), patient


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**40))
def test_so_do_patients_whose_interview_still_runs(seed: int, pathway: Pathway) -> None:
    random = Random(seed)
    left_open = {q.id for q in pathway.form.questions if random.random() < random.random()}
    space = answer_space(pathway.form)
    waiting = {q.id: TRUE if q.id in left_open else FALSE for q in pathway.form.questions}
    reading = Reading(space, pathway.truth.findings, waiting)
    patients = [some_answers(pathway, random) for _ in range(50)]
    so_far = [{q: a for q, a in patient.items() if q not in left_open} for patient in patients]
    side_by_side = SideBySide(space, so_far)
    reached = {rank: side_by_side.of(at_least_so_far(pathway, reading, rank)) for rank in (2, 3, 4, 5)}
    for place, answers in enumerate(so_far):
        passed_over = {q.id: Skipped() for q in pathway.form.questions if q.id not in left_open}
        path = pathway.path_reader.running({**passed_over, **answers})
        by_proof = max((rank for rank in reached if reached[rank] >> place & 1), default=1)
        assert by_proof == rank_so_far(pathway, path), (answers, left_open)


def some_answers(pathway: Pathway, random: Random) -> Answers:
    """Quiet people more often than not, so that every urgency comes up."""
    quiet = random.choice((0.0, 0.5, 0.9, 0.97))
    answers: dict[str, Answer] = {}
    for question in pathway.form.questions:
        answer = _some_answer(pathway, question, random, quiet)
        if answer is not None:
            answers[question.id] = answer
    return answers


def _some_answer(pathway: Pathway, question: Question, random: Random, quiet: float) -> Answer | None:
    no = question.option_with(OptionRole.NO)
    if no is not None and random.random() < quiet:
        return Chosen(frozenset({no.id}))
    if random.random() < 0.05:
        return random.choice((None, Skipped(), Declined()))
    if question.type is QuestionType.REGIONS:
        marks = sorted(pathway.form.region_marks)
        chosen = random.sample(marks, random.choice((1, 1, 2, 3, 8)))
        kinds = [kind.id for kind in question.kinds] if random.random() < 0.5 else [question.kinds[0].id]
        return painted(pathway.form, question, {(mark, random.choice(kinds)) for mark in chosen})
    if question.type.is_numeric and question.bounds is not None:
        return Measured(float(random.randint(int(question.bounds.least), int(question.bounds.greatest))))
    if not question.options:
        return None
    if random.random() < 0.05 and question.option_with(OptionRole.NOT_SURE) is not None:
        return NotSure()
    values = [option.id for option in question.options if option.role is OptionRole.VALUE]
    many = random.choice((1, 1, 2, 4)) if question.type is QuestionType.MULTI else 1
    return Chosen(frozenset(random.sample(values, min(many, len(values)))))
