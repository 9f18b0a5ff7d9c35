"""Whether marks fit a pattern: the engine reckons a fraction, the proof weighs whole numbers."""

from __future__ import annotations

from random import Random

import pytest
from side_by_side import SideBySide

from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.conditions import Fits
from legnumb_desktop.core.legmap import Pattern
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.proof.answer_space import AnswerSpace, answer_space
from legnumb_desktop.proof.reading import Reading

PEOPLE = 200


@pytest.fixture(scope="module")
def space(pathway: Pathway) -> AnswerSpace:
    return answer_space(pathway.form)


def painted(pathway: Pathway, pattern: Pattern, random: Random) -> frozenset[str]:
    """Marks about a pattern: some of its areas, on one leg or both, and some that lie elsewhere."""
    marks = sorted(pathway.form.region_marks)
    own = [mark for mark in marks if mark.rpartition(".")[2] in pattern.core | pattern.allowed]
    near = [mark for mark in own if random.random() < 0.5 or mark[:2] == random.choice(("L.", "R."))]
    chosen = random.sample(near, random.randint(0, len(near)))
    return frozenset(chosen + random.sample(marks, random.choice((0, 0, 1, 1, 2, 5))))


def test_engine_and_proof_agree_on_every_pattern(pathway: Pathway, space: AnswerSpace) -> None:
    random = Random(7)
    reading = Reading(space, pathway.truth.findings)
    for pattern in pathway.patterns:
        charts = [painted(pathway, pattern, random) for _ in range(PEOPLE)]
        people: list[dict[str, Answer]] = [{"map_numb": Marked(marks)} if marks else {} for marks in charts]
        by_proof = SideBySide(space, people).of(reading.surely(Fits("map_numb", frozenset({pattern.id}))))
        fitting = [pattern.id in pathway.form.localiser.fitting(marks) for marks in charts]
        told = [bool(by_proof >> place & 1) for place in range(PEOPLE)]
        wrong = [charts[place] for place in range(PEOPLE) if told[place] != fitting[place]]
        assert not wrong, (pattern.id, wrong[0])
        assert any(fitting), pattern.id
        assert not all(fitting), pattern.id
