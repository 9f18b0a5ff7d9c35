"""Small faults in the content are noticed; what is not noticed is told."""

from __future__ import annotations

import pytest

from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.core.vocabulary import Vocabulary
from legnumb_desktop.proof.mutants import Mutant, faults_in, mutants
from legnumb_desktop.proof.mutation import mutate
from legnumb_desktop.proof.mutation_words import told_mutation

WORDS = Vocabulary(
    choices={"sign": frozenset({"cold", "pale", "none"}), "map": frozenset({"groin"})},
    numbers=frozenset({"age"}),
    regions=frozenset({"map"}),
    findings=frozenset({"old"}),
)


@pytest.mark.parametrize(
    ("condition", "broken"),
    [
        ("sign in {cold}", {"not sign in {cold}"}),
        ("sign in {cold, pale}", {"sign in {cold}", "sign in {pale}", "not sign in {cold, pale}"}),
        ("age < 16", {"age >= 16", "age <= 16"}),
        ("map.sides == 2", {"map.sides != 2"}),
        ("not old", {"old", "not (not old)"}),
        ("old and age > 60", {"old", "age > 60", "old or age > 60", "not old and age > 60"}),
        ("old and age > 60", {"old and age <= 60", "old and age >= 60"}),
    ],
)
def test_a_condition_is_broken_in_every_place(condition: str, broken: set[str]) -> None:
    def said(text: str) -> str:
        return text_of_condition(parse_condition(text, WORDS))

    found = {text_of_condition(changed) for _, changed in faults_in(parse_condition(condition, WORDS))}
    assert {said(text.replace("not (not old)", "old")) for text in broken} <= {
        text.replace("not not old", "old") for text in found
    }
    assert said(condition) not in found


def test_no_mutant_is_the_content_itself(pathway: Pathway) -> None:
    for mutant in mutants(pathway):
        assert (mutant.pathway.findings, mutant.pathway.tree) != (pathway.findings, pathway.tree)


def at(pathway: Pathway, place: str) -> list[Mutant]:
    return [mutant for mutant in mutants(pathway) if mutant.place == place]


def test_a_fault_in_a_warning_sign_is_noticed_by_the_proof(pathway: Pathway, safety: Safety) -> None:
    faults = at(pathway, "finding saddle_bladder_or_bowel_change") + at(pathway, "node cauda_equina_now")
    mutation = mutate(pathway, safety, (), faults)
    assert mutation.by_proof == len(faults) > 8
    assert mutation.score == 1.0


def test_a_fault_that_changes_no_outcome_survives_and_is_told(pathway: Pathway, safety: Safety) -> None:
    faults = at(pathway, "finding stroke_signs_this_week")
    mutation = mutate(pathway, safety, (), faults)
    assert mutation.survivors
    text = told_mutation(pathway, mutation)
    assert "NOT NOTICED  finding stroke_signs_this_week: dropped `brain_sign_earlier_this_week`" in text
    assert "It changes no one's outcome" in text


def test_what_the_proof_lets_pass_a_worked_case_notices(pathway: Pathway, safety: Safety) -> None:
    faults = at(pathway, "finding sudden_headache_this_week")
    unseen = mutate(pathway, safety, (), faults)
    patient = next(survivor.patient for survivor in unseen.survivors if survivor.patient is not None)
    rightly = assess(pathway, patient)
    case = Case("C1", "A patient.", rightly.urgency, ("stroke",), patient, rightly.decided_by)
    seen = mutate(pathway, safety, (case,), faults)
    assert seen.by_case >= 1
    assert seen.by_proof == unseen.by_proof
