"""What was typed and cannot be meant is told, before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.exchange.session_reading import LONGEST_NAME

Legnumb = Callable[..., tuple[int, Any, list[str]]]
AnswersFile = Callable[[object], str]
HALF = "\udcff"
"""A byte that is no UTF-8, as Python hands it on from the command line."""


@pytest.mark.parametrize("number", ["", " ", "call mum", HALF, "9" * 40, "{number}"])
def test_an_emergency_number_that_cannot_be_called_is_refused(
    number: str, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    status, told, faults = legnumb("assess", answers_file({}), f"--number={number}")
    assert (status, told) == (2, "")
    assert "cannot be called" in faults[-1]


@pytest.mark.parametrize("number", ["112", "000", "*123", "+44 20 7946 0000"])
def test_an_emergency_number_is_told_as_it_was_given(
    number: str, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    _, told, _ = legnumb("assess", answers_file({"rf_cauda": ["saddle"]}), f"--number={number}")
    assert any(number in sentence for sentence in told["outcome"]["do"])


@pytest.mark.parametrize("person", [HALF, "n" * (LONGEST_NAME + 1)])
def test_a_name_that_no_import_would_read_again_is_refused(
    person: str, legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    file, out = answers_file({}), tmp_path / "out"
    for words in (["report", file, "-o", out], ["export", file], ["export", file, "--format", "fhir"]):
        status, told, faults = legnumb(*words, "--person", person)
        assert (status, told, len(faults)) == (2, "", 1)
        assert faults[0].startswith("--person: ")
    assert not out.exists()


def test_the_longest_name_of_a_report_is_read_again(
    legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    out = tmp_path / "out.pdf"
    assert legnumb("report", answers_file({}), "-o", out, "--person", "n" * LONGEST_NAME)[0] == 0
    assert legnumb("import", out, "--data-dir", tmp_path)[0] == 0


def test_an_id_that_no_session_can_have_does_not_make_a_sound_record_look_damaged(
    legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    file, out = answers_file({}), tmp_path / "out.json"
    assert legnumb("export", file, "-o", out)[0] == 0
    assert legnumb("import", out, "--data-dir", tmp_path)[0] == 0
    for words in (["sessions", "show", HALF], ["export", HALF], ["compare", HALF, file]):
        status, told, faults = legnumb(*words, "--data-dir", tmp_path)
        assert (status, told, len(faults)) == (2, "", 1)
        assert "there is no such session" in faults[0]


def test_every_option_that_is_unknown_is_named(legnumb: Legnumb, answers_file: AnswersFile) -> None:
    status, _, faults = legnumb("assess", answers_file({"rf_cauda": ["sadle", "bladdr", "xyz"]}))
    assert (status, len(faults)) == (2, 1)
    for each in ("sadle", "bladdr", "xyz", "Did you mean saddle?"):
        assert each in faults[0]


def test_a_tree_of_no_file_is_not_drawn_without_answers(legnumb: Legnumb) -> None:
    assert legnumb("tree", "")[0] == 2
