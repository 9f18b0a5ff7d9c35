"""What can be typed, and how the console behaves towards a shell."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from legnumb_desktop import __version__
from legnumb_desktop.console.commands import parser_of_commands

Legnumb = Callable[..., tuple[int, Any, list[str]]]
FORMS = Path(__file__).parents[2] / "forms"
PROGRAM = [sys.executable, "-m", "legnumb_desktop.cli"]


def test_it_tells_its_version(legnumb: Legnumb) -> None:
    assert legnumb("--version")[:2] == (0, f"legnumb {__version__}\n")


@pytest.mark.parametrize(
    "arguments",
    [[], ["asses"], ["assess"], ["report", "a.json"], ["check", "--today", "soon"], ["form", "--page", "a4"]],
    ids=" ".join,
)
def test_what_was_mistyped_ends_with_usage_on_standard_error(arguments: list[str], legnumb: Legnumb) -> None:
    status, told, faults = legnumb(*arguments)
    assert (status, told) == (2, "")
    assert faults[0].startswith("usage: legnumb")


def test_places_can_be_said_before_or_after_the_command(tmp_path: Path, legnumb: Legnumb) -> None:
    for arguments in (
        ["--forms", FORMS, "--data-dir", tmp_path, "sessions"],
        ["sessions", "--forms", FORMS, "--data-dir", tmp_path],
        ["--forms", FORMS, "sessions", "--data-dir", tmp_path],
        ["--data-dir", tmp_path, "sessions", "list", "--forms", FORMS],
    ):
        assert legnumb(*arguments) == (0, {"sessions": []}, [])
    for command in ("form", "cases", "check"):
        assert legnumb("--data-dir", tmp_path, command, "--forms", FORMS)[0] == 0
        assert legnumb(command, "--forms", tmp_path)[0] == 2


def test_a_folder_without_a_form_is_told_and_no_new_installation_is_advised(
    tmp_path: Path, legnumb: Legnumb
) -> None:
    status, told, faults = legnumb("form", "--forms", tmp_path)
    assert (status, told) == (2, "")
    assert faults == [f"{tmp_path}: there is no form in it. Give the folder that holds leg_numbness/."]


def test_a_form_that_does_not_read_is_refused_with_every_fault(tmp_path: Path, legnumb: Legnumb) -> None:
    copytree(FORMS, tmp_path / "forms")
    tree = tmp_path / "forms" / "leg_numbness" / "tree.toml"
    broken = tree.read_text(encoding="utf-8").replace('when = "stroke_signs_now', 'when = "stroke_sign_now')
    tree.write_text(broken.replace('root = "stroke_now"', 'root = "stroke_then"'), encoding="utf-8")
    for command in (["form"], ["cases"], ["check"], ["assess", "-"]):
        status, told, faults = legnumb(*command, "--forms", tmp_path / "forms")
        assert (status, told) == (2, "")
        assert any("stroke_sign_now" in line for line in faults)
        assert any("stroke_then" in line for line in faults)


def test_the_outline_shows_each_question_and_when_it_is_asked(legnumb: Legnumb) -> None:
    status, told, _ = legnumb("form")
    assert status == 0
    assert "Emergency check\n===============" in told
    assert "rf_stroke_when: If you had any of these, is any of it still there now?" in told
    assert "    shown when rf_warning in {rash}\n" in told
    assert "    a number from 0 to 120 years\n" in told


def test_the_form_tells_conditions_in_their_own_language(legnumb: Legnumb) -> None:
    _, told, _ = legnumb("form", "--json")
    questions = {question["id"]: question for stage in told["stages"] for question in stage["questions"]}
    assert questions["rash_when"]["shown_when"]["text"] == "rf_warning in {rash}"
    assert questions["map_numb"]["region_set"] == "leg"
    assert questions["map_numb"]["may_be_not_sure"]
    assert {"L.groin", "R.groin"} <= {mark for region in told["regions"] for mark in region["marks"]}


def test_check_counts_and_warns_of_what_is_due_by_the_day_given(legnumb: Legnumb) -> None:
    def due(day: str) -> tuple[dict[str, Any], int]:
        status, told, _ = legnumb("check", "--today", day)
        assert status == 0
        return told, sum("was to be reviewed" in warning for warning in told["warnings"])

    told, due_early = due("2020-01-01")
    worked = list((FORMS / "leg_numbness" / "cases").glob("*.toml"))
    assert (told["questions"], told["cases"]) == (40, len(worked))
    assert due_early == 0
    assert due("2099-01-01")[1] == told["sources"]


def test_every_line_of_the_readme_can_be_typed() -> None:
    readme = (FORMS.parent / "README.md").read_text(encoding="utf-8")
    lines = re.findall(r"^\.venv/bin/legnumb (.*)$", readme, re.MULTILINE)
    typed = [parser_of_commands().parse_args(shlex.split(line, comments=True)) for line in lines]
    assert {"form", "assess", "report", "verify", "diff"} <= {each.command for each in typed}


def test_cases_end_with_one_where_a_story_does_not_come_true(tmp_path: Path, legnumb: Legnumb) -> None:
    copytree(FORMS, tmp_path / "forms")
    cases = sorted((tmp_path / "forms" / "leg_numbness" / "cases").glob("*.toml"))
    case = cases[0]
    text = case.read_text(encoding="utf-8")
    urgency = next(line for line in text.splitlines() if line.startswith("urgency = "))
    other = 'urgency = "self_care"' if "self_care" not in urgency else 'urgency = "routine"'
    case.write_text(text.replace(urgency, other), encoding="utf-8")
    status, told, _ = legnumb("cases", "--forms", tmp_path / "forms")
    assert (status, told["passed"], told["failed"]) == (1, len(cases) - 1, 1)


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    piped = subprocess.Popen([*PROGRAM, "form", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert piped.stdout is not None
    piped.stdout.close()
    _, err = piped.communicate(timeout=60)
    assert err == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_in_a_sentence() -> None:
    with open("/dev/full", "wb") as full:
        ended = subprocess.run([*PROGRAM, "form"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr == b"The result cannot be written here: No space left on device.\n"


def test_on_a_terminal_that_knows_only_ascii_the_outline_is_still_whole() -> None:
    ended = subprocess.run(
        [*PROGRAM, "form"],
        capture_output=True,
        timeout=60,
        env={"PYTHONIOENCODING": "ascii", "PATH": "", "LC_ALL": "C"},
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert "worries" in ended.stdout.decode("utf-8")


def test_asking_for_the_form_loads_neither_paper_nor_record_nor_window() -> None:
    program = (
        "import sys\nfrom legnumb_desktop.cli import main\nmain(['form'])\n"
        "heavy = {'PySide6', 'sqlmodel', 'sqlalchemy', 'reportlab'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
