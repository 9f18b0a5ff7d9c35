"""What the index finds from the answers is what asking after each condition finds."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.conditions import And, Condition, Not, spelled_out
from legnumb_desktop.core.evidence_index import EvidenceIndex
from legnumb_desktop.core.pathway import Pathway

SEEDS = st.integers(0, 2**40)
SomeAnswers = Callable[[Pathway, Random], dict[str, Answer]]


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS)
def test_the_same_conditions_hold_or_may_hold_as_when_each_is_tried(
    seed: int, leg_numbness: Pathway, some_answers: SomeAnswers
) -> None:
    random = Random(seed)
    evidence = {item.when for cause in leg_numbness.causes for item in cause.evidence}
    conditions: list[Condition] = [*evidence, *map(Not, list(evidence)[:40]), And(tuple(evidence)[:2])]
    answers = some_answers(leg_numbness, random)
    path = leg_numbness.path_reader.running(answers)
    doubts = frozenset(question for question in answers if random.random() < 0.2)
    facts = leg_numbness.path_reader.doubting(path, doubts)
    truth = leg_numbness.truth

    sure, possible = EvidenceIndex(conditions, truth).read(facts)

    surely = {place for place, each in enumerate(conditions) if truth.surely(each)(facts)}
    possibly = {place for place, each in enumerate(conditions) if truth.possibly(each)(facts)}
    assert sure == surely
    assert possible == possibly - surely


@settings(max_examples=60, deadline=None)
@given(seed=SEEDS)
def test_findings_written_out_hold_as_what_they_say_spelled_out(
    seed: int, leg_numbness: Pathway, some_answers: SomeAnswers
) -> None:
    answers = some_answers(leg_numbness, Random(seed))
    truth = leg_numbness.truth
    for path in (leg_numbness.path_reader.running(answers), leg_numbness.path_reader.finished(answers)):
        sure, possible = truth.holding(path.facts)
        for place, finding in enumerate(leg_numbness.findings):
            spelled = spelled_out(finding.when, truth.findings)
            assert sure[place] is truth.surely(spelled)(path.facts), finding.id
            assert possible[place] is truth.possibly(spelled)(path.facts), finding.id
