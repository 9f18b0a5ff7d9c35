"""The content is tested by its own worked cases before anything is said of anyone's answers."""

from __future__ import annotations

from itertools import chain

import pytest

from legnumb_desktop.content import read_pathway, self_test
from legnumb_desktop.core.problems import Problem

CASE = "cases/v04_saddle_numbness_and_straining_to_pee.toml"


def amiss(files: dict[str, bytes]) -> list[Problem]:
    return list(chain.from_iterable(self_test(files, read_pathway(files))))


@pytest.fixture
def files(leg_numbness_files: dict[str, bytes]) -> dict[str, bytes]:
    return dict(leg_numbness_files)


def test_the_content_passes_with_a_step_for_each_case(files: dict[str, bytes]) -> None:
    steps = list(self_test(files, read_pathway(files)))
    assert len(steps) == sum(name.startswith("cases/") for name in files)
    assert not any(steps)


def test_a_case_that_expects_another_urgency_is_found(files: dict[str, bytes]) -> None:
    files[CASE] = files[CASE].replace(b'urgency = "emergency_now"', b'urgency = "routine"')
    (problem,) = amiss(files)
    assert (problem.file, problem.place) == (CASE, "urgency")


def test_two_swapped_ways_out_of_the_tree_are_found(files: dict[str, bytes]) -> None:
    one, other = b'yes = "emergency_mri"', b'yes = "urgent_appointment"'
    swapped = files["tree.toml"].replace(one, b"\0").replace(other, one).replace(b"\0", other)
    assert swapped != files["tree.toml"]
    files["tree.toml"] = swapped
    assert CASE in {problem.file for problem in amiss(files) if problem.place == "urgency"}


def test_a_case_that_cannot_be_read_does_not_pass(files: dict[str, bytes]) -> None:
    files[CASE] = files[CASE][:40]
    assert {problem.file for problem in amiss(files)} == {CASE}


def test_content_without_any_worked_case_does_not_pass(files: dict[str, bytes]) -> None:
    (problem,) = amiss({name: text for name, text in files.items() if not name.startswith("cases/")})
    assert "no worked case" in problem.wrong
