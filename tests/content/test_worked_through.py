"""Every cause comes first in a worked case, every node decides one, and few answers are enough."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median

import pytest

from legnumb_desktop.content import not_worked_through, read_cases, read_pathway
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway

MOST_ANSWERS = 25
"""Answers that half of the persons need at most, optional questions left out."""


@pytest.fixture(scope="module")
def cases(leg_numbness_files: Mapping[str, bytes], leg_numbness: Pathway) -> tuple[Case, ...]:
    return read_cases(leg_numbness_files, leg_numbness)


def told(files: Mapping[str, bytes]) -> list[str]:
    pathway = read_pathway(files)
    return [str(each) for each in not_worked_through(pathway, read_cases(files, pathway))]


def test_every_cause_comes_first_and_every_node_decides(
    leg_numbness: Pathway, cases: tuple[Case, ...]
) -> None:
    assert not_worked_through(leg_numbness, cases) == ()


def test_every_case_that_a_node_decides_names_it(leg_numbness: Pathway, cases: tuple[Case, ...]) -> None:
    least = min(urgency.rank for urgency in leg_numbness.urgencies)
    routine = {urgency.id for urgency in leg_numbness.urgencies if urgency.rank == least + 1}
    assert [case.id for case in cases if case.node is None and case.urgency not in routine] == []


def test_half_of_the_persons_are_done_with_few_answers(
    leg_numbness: Pathway, cases: tuple[Case, ...]
) -> None:
    paths = [leg_numbness.path_reader.finished(case.answers).questions for case in cases]
    needed = [sum(question.required for question in path) for path in paths]
    assert median(needed) <= MOST_ANSWERS


def test_a_node_that_decides_no_case_is_named(sound_form: Mapping[str, bytes]) -> None:
    (line,) = told(sound_form)
    assert line.startswith("cases: node cold_longer: it decides no worked case.")


def test_a_case_that_the_node_decides_settles_it(tiny_form: dict[str, bytes]) -> None:
    longer = tiny_form["cases/t1.toml"].replace(b'"T1"', b'"T2"').replace(b"cold_today", b"cold_longer")
    tiny_form["cases/t2.toml"] = longer.replace(b'since = "today"', b'since = "longer"')
    assert told(tiny_form) == []


def test_a_cause_that_no_case_expects_first_is_named(tiny_form: dict[str, bytes]) -> None:
    again = tiny_form["causes/vessels.toml"].replace(b'"blocked_artery"', b'"narrowed_artery"')
    tiny_form["causes/more.toml"] = again.replace(b"emergency = 2.0", b"emergency = 8.0")
    lines = told(tiny_form)
    for cause in ("blocked_artery", "narrowed_artery"):
        assert any(
            line.startswith(f"cases: cause {cause}: it comes first in no worked case.") for line in lines
        )


def test_without_any_case_every_cause_and_node_is_named(sound_form: Mapping[str, bytes]) -> None:
    pathway = read_pathway(sound_form)
    assert len(not_worked_through(pathway, ())) == len(pathway.causes) + len(pathway.tree.nodes)
