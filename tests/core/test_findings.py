"""Whether a finding is present, absent, not known or not asked."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Declined, Measured, NotSure, Skipped
from legnumb_desktop.core.assessment import Assessment, assess, assess_so_far
from legnumb_desktop.core.findings import FindingStatus, questions_behind
from legnumb_desktop.core.path import unsettled
from legnumb_desktop.core.pathway import Pathway

AnsweringSome = Callable[[Pathway, Random], dict[str, Answer]]
COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))


def status(assessment: Assessment, finding: str) -> str:
    return next(state.status.value for state in assessment.findings if state.finding == finding)


@pytest.mark.parametrize(
    ("finding", "answers", "expected"),
    [
        ("cold_leg", {"flag": COLD}, "present"),
        ("cold_leg", {"flag": NONE}, "absent"),
        ("cold_leg", {"flag": NotSure()}, "unknown"),
        ("cold_leg", {"flag": Declined()}, "unknown"),
        ("cold_leg", {"flag": Skipped()}, "unknown"),
        ("may_be_cold", {"flag": NotSure()}, "present"),
        ("cold_today", {"flag": COLD, "since": Chosen(frozenset({"longer"}))}, "absent"),
        ("cold_today", {"flag": COLD, "since": NotSure()}, "unknown"),
        ("cold_today", {"flag": NotSure()}, "unknown"),
        ("cold_today", {"flag": NONE}, "absent"),
        ("is_old", {"age": Measured(64)}, "absent"),
        ("is_old", {"age": Declined()}, "unknown"),
        ("two_sided", {"place": NotSure()}, "unknown"),
    ],
)
def test_a_finding_is_as_the_answers_say(
    finding: str, answers: Answers, expected: str, small: Pathway
) -> None:
    assert status(assess(small, answers), finding) == expected
    assert status(assess_so_far(small, answers), finding) == expected


def test_while_the_interview_runs_what_was_not_asked_yet_is_not_asked(small: Pathway) -> None:
    assert status(assess_so_far(small, {}), "cold_leg") == "not_asked"
    assert status(assess_so_far(small, {}), "cold_today") == "not_asked"
    assert status(assess_so_far(small, {"flag": NotSure()}), "is_old") == "not_asked"
    assert status(assess_so_far(small, {"flag": COLD}), "cold_today") == "not_asked"
    assert status(assess(small, {}), "cold_leg") == "unknown"


def test_a_finding_knows_the_questions_behind_it_also_through_other_findings(small: Pathway) -> None:
    assert questions_behind(small.findings)["cold_today"] == {"flag", "since"}


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_an_absent_finding_stays_absent_whatever_the_unsettled_answers_turn_out_to_be(
    seed: int, leg_numbness: Pathway, some_answers: AnsweringSome, an_answer: Callable[..., Answer]
) -> None:
    random = Random(seed)
    said = some_answers(leg_numbness, random)
    asked = leg_numbness.path_reader.finished(said).questions
    absent = {
        state.finding for state in assess(leg_numbness, said).findings if state.status is FindingStatus.ABSENT
    }
    settled = {q.id: said[q.id] for q in asked if not unsettled(q, said.get(q.id))}
    for _ in range(5):
        turned_out = {
            question.id: settled.get(question.id) or an_answer(leg_numbness, question, random)
            for question in leg_numbness.form.questions
            if question in asked or not question.computed
        }
        for state in assess(leg_numbness, turned_out).findings:
            assert state.status is not FindingStatus.PRESENT or state.finding not in absent
