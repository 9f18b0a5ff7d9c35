"""The window has its content read by another program: the same values, and the reader not in its memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.content import read_content
from legnumb_desktop.core.case import Case

SCRIPT = """
import json, logging, sys
from pathlib import Path
from legnumb_desktop.content import read_content_apart
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.problems import ProblemsFound

logging.basicConfig(stream=sys.stderr)
folder, program = Path(sys.argv[1]), sys.argv[2]
files = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.toml"))}
sys.executable = program or sys.executable
told = {}
try:
    content = read_content_apart(files)
    told["digest"] = content.pathway.stamp.digest
    told["standing"] = repr(content.standing)
    cases = [case for _, case in content.cases if isinstance(case, Case)]
    told["cases"], told["ids"] = list(map(repr, cases)), [case.id for case in cases]
except ProblemsFound as found:
    told["problems"] = [str(problem) for problem in found.problems]
told["reader"] = "pydantic" in sys.modules
print(json.dumps(told))
"""


@pytest.fixture
def folder(tmp_path: Path, leg_numbness_files: dict[str, bytes]) -> Path:
    for name, text in leg_numbness_files.items():
        path = tmp_path / "forms" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
    return tmp_path / "forms"


def read_apart(folder: Path, program: str = "") -> tuple[dict[str, Any], str]:
    """What a process that never read content itself is given, and what it logged."""
    command = [sys.executable, "-c", SCRIPT, str(folder), program]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout), done.stderr


PLANTED = """
from pathlib import Path

Path(__file__).with_suffix(".run").touch()
raise ImportError("not what was meant")
"""


@pytest.mark.parametrize("started", ["pydantic", "pickle", "legnumb_desktop"])
def test_no_module_of_the_folder_that_the_window_is_started_in_is_run(
    started: str, folder: Path, tmp_path: Path
) -> None:
    foreign, script = tmp_path / "foreign", tmp_path / "window.py"
    foreign.mkdir()
    (foreign / f"{started}.py").write_text(PLANTED)
    script.write_text(SCRIPT)
    command = [sys.executable, str(script), str(folder), ""]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=foreign, timeout=60)
    assert list(foreign.glob("*.run")) == []
    assert not json.loads(done.stdout)["reader"]
    assert done.stderr == ""


def without_order(told: str) -> list[str]:
    """Sets are printed in another order by each process."""
    return sorted(told)


def test_the_values_are_the_same_and_the_reader_stays_away(
    folder: Path, leg_numbness_files: dict[str, bytes]
) -> None:
    here, (told, logged) = read_content(leg_numbness_files), read_apart(folder)
    assert told["digest"] == here.pathway.stamp.digest
    assert told["standing"] == repr(here.standing)
    assert list(map(without_order, told["cases"])) == [without_order(repr(case)) for _, case in here.cases]
    assert not told["reader"]
    assert logged == ""


def test_every_fault_of_a_broken_content_is_told(folder: Path) -> None:
    form = folder / "form.toml"
    form.write_bytes(form.read_bytes().replace(b"[[question]]", b"[[questoin]]", 1))
    told, _ = read_apart(folder)
    assert "questoin" in told["problems"][0]
    assert not told["reader"]


def test_without_another_program_the_content_is_read_here(folder: Path) -> None:
    told, logged = read_apart(folder, "/no/such/program")
    assert len(told["cases"]) > 100
    assert told["reader"]
    assert "the content is read here" in logged


@pytest.mark.skipif(sys.platform == "win32", reason="the program that breaks off is a shell script")
@pytest.mark.parametrize("letters", [1000, 400_000])
def test_where_the_other_program_breaks_off_nothing_is_lost(
    letters: int, folder: Path, tmp_path: Path, leg_numbness_files: dict[str, bytes]
) -> None:
    """Within the first value, and among the worked cases."""
    program = tmp_path / "breaks_off"
    program.write_text(f'#!/bin/sh\n"{sys.executable}" "$@" | head -c {letters}\n')
    program.chmod(0o700)
    told, logged = read_apart(folder, str(program))
    here = read_content(leg_numbness_files)
    assert told["digest"] == here.pathway.stamp.digest
    assert set(told["ids"]) == {case.id for _, case in here.cases if isinstance(case, Case)}
    assert "here" in logged


NO_VALUES = {
    "nothing": b"",
    "no pickle": b"hello",
    "a module that is not there": b"cno_such_module\nvalue\n.",
    "a name that is not there": b"cpickle\nno_such_name\n.",
    "an empty stack": b"0.",
    "a number that is none": b"Ihello\n.",
    "a size beyond memory": b"\x8e" + b"\xff" * 8,
    "another value": b"I1\n.",
    "nothing amiss, and no content": b").",
}


@pytest.mark.skipif(sys.platform == "win32", reason="the program that answers wrongly is a shell script")
@pytest.mark.parametrize("answer", NO_VALUES.values(), ids=list(NO_VALUES))
def test_where_the_other_program_gives_no_value_the_content_is_read_here(
    answer: bytes, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "answer").write_bytes(answer)
    program = tmp_path / "answers_wrongly"
    program.write_text(f'#!/bin/sh\ncat > /dev/null\ncat "{tmp_path / "answer"}"\n')
    program.chmod(0o700)
    told, logged = read_apart(folder, str(program))
    assert len(told["cases"]) > 100
    assert "the content is read here" in logged


def test_the_other_program_is_let_go_of_where_no_worked_case_is_asked_for(folder: Path) -> None:
    script = SCRIPT.replace("cases = [case for _, case in content.cases", "cases = [case for _, case in []")
    assert script != SCRIPT
    command = [sys.executable, "-W", "error", "-c", script, str(folder), ""]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
