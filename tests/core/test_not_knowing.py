"""What not knowing may cost: only open answers that could raise the urgency, each with a way to find out."""

from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import Answer, Answers, Chosen, NotSure
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.conditions import findings_of, questions_of
from legnumb_desktop.core.findings import questions_behind
from legnumb_desktop.core.not_knowing import doubts_of
from legnumb_desktop.core.what_if import what_would_raise

FORM = Path(__file__).parents[2] / "forms" / "leg_numbness"
FILES = {path.relative_to(FORM).as_posix(): path.read_bytes() for path in FORM.rglob("*.toml")}
PATHWAY = read_pathway(FILES)
CASES = read_cases(FILES, PATHWAY)


@pytest.fixture(scope="module")
def quiet() -> dict[str, Answer]:
    return dict(next(case for case in CASES if case.id == "V33").answers)


def test_who_knows_everything_has_nothing_to_find_out(quiet: Answers) -> None:
    settled = {question: answer for question, answer in quiet.items() if not isinstance(answer, NotSure)}
    assert [doubt.question for doubt in doubts_of(PATHWAY, settled) if doubt.question in settled] == []


def test_not_sure_of_bladder_and_saddle_comes_with_a_self_check_and_a_test(quiet: Answers) -> None:
    doubts = doubts_of(PATHWAY, {**quiet, "rf_cauda": NotSure()})
    first = doubts[0]
    assert (first.question, first.rank) == ("rf_cauda", 5)
    assert "When you wipe" in first.self_check
    assert "perianal" in first.to_test


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_each_doubt_can_really_raise_the_urgency(case: Case) -> None:
    now = urgency_rank(PATHWAY, case.answers)
    raises = what_would_raise(PATHWAY, case.answers)
    for doubt in doubts_of(PATHWAY, case.answers):
        settled = [each for each in raises if each.question == doubt.question and each.rank == doubt.rank]
        assert settled
        changed = {**case.answers, doubt.question: settled[0].answer}
        assert urgency_rank(PATHWAY, changed) == doubt.rank > now


def test_every_question_that_the_tree_reads_has_a_way_to_find_out() -> None:
    behind = questions_behind(PATHWAY.findings)
    read = {
        question
        for node in PATHWAY.tree.nodes
        for finding in findings_of(node.when)
        for question in behind[finding]
    }
    read |= {name for q in PATHWAY.form.questions if q.when for name in questions_of(q.when) if q.id in read}
    without = [name for name in read if not PATHWAY.form.question(name).to_test]
    assert without == []


def test_a_settled_answer_is_no_doubt(quiet: Answers) -> None:
    saddle = {**quiet, "rf_cauda": Chosen(frozenset({"none"}))}
    assert "rf_cauda" not in {doubt.question for doubt in doubts_of(PATHWAY, saddle)}
