"""Every kind of feeling painted comes back from the record as it was painted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.painted import Pair, painted, pairs_of
from legnumb_desktop.intake import Intake
from legnumb_desktop.storage import open_sessions

AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
FILES = form_files()
PATHWAY = read_pathway(FILES)
QUESTION = PATHWAY.form.question("map_numb")
MARKS = sorted(PATHWAY.form.region_marks)
EVERYTHING = frozenset((mark, kind.id) for mark in MARKS for kind in QUESTION.kinds)


def paintings() -> Iterator[tuple[str, frozenset[Pair]]]:
    for kind in QUESTION.kinds:
        yield f"one place of {kind.id}", frozenset({("L.knee_front", kind.id)})
        yield f"everything in {kind.id}", frozenset((mark, kind.id) for mark in MARKS)
    yield (
        "each place another kind",
        frozenset(
            (mark, QUESTION.kinds[number % len(QUESTION.kinds)].id) for number, mark in enumerate(MARKS)
        ),
    )
    yield "everything in every kind", EVERYTHING


@pytest.mark.parametrize(
    "pairs", [pytest.param(pairs, id=name.replace(" ", "-")) for name, pairs in paintings()]
)
def test_what_was_painted_is_what_is_read_back_from_disk(pairs: frozenset[Pair], path: Path) -> None:
    answer = painted(PATHWAY.form, QUESTION, pairs)
    assert answer is not None
    with open_sessions(path) as sessions:
        intake = Intake(PATHWAY, FILES, sessions, lambda: AT, read_pathway)
        visit = intake.answer(intake.begin(), QUESTION.id, answer)
    with open_sessions(path) as later:
        again = Intake(PATHWAY, FILES, later, lambda: AT, read_pathway).resume(visit.session)
    kept = again.interview.answers[QUESTION.id]
    assert kept == answer
    assert pairs_of(QUESTION, answer) == pairs
