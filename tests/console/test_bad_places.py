"""Where a command cannot read or write, it says so: exit status 2, a sentence, nothing on standard output."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Legnumb = Callable[..., tuple[int, Any, list[str]]]
AnswersFile = Callable[[object], str]
TOO_LONG = "n" * 300
"""No file system of today has such a name; it stands for all places that cannot even be looked at."""
LOOKING = [["sessions"], ["sessions", "show", "a"], ["export", "--all"], ["export", "a"]]
WRITING = [
    ["export", "{answers}", "-o"],
    ["tree", "--svg", "-o"],
    ["report", "{answers}", "-o"],
]


def typed(words: list[str], answers: str) -> list[str]:
    return [word.format(answers=answers) for word in words]


@pytest.mark.parametrize("words", [["assess"], ["localise"], ["tree"], ["export"], ["import"]])
def test_a_file_that_cannot_be_looked_at_is_told(words: list[str], legnumb: Legnumb) -> None:
    status, told, faults = legnumb(*words, TOO_LONG)
    assert (status, told, len(faults)) == (2, "", 1)
    assert "cannot be read: File name too long" in faults[0]


def test_neither_of_two_visits_may_be_out_of_reach(legnumb: Legnumb, answers_file: AnswersFile) -> None:
    status, told, faults = legnumb("compare", answers_file({}), TOO_LONG)
    assert (status, told, len(faults)) == (2, "", 1)


@pytest.mark.parametrize(
    "words", [["sessions"], ["sessions", "show", "a"], ["export", "--all"], ["export", "a"]]
)
def test_a_data_folder_that_cannot_be_looked_at_is_told(
    words: list[str], legnumb: Legnumb, tmp_path: Path
) -> None:
    status, told, faults = legnumb(*words, "--data-dir", tmp_path / TOO_LONG)
    assert (status, told, len(faults)) == (2, "", 1)
    assert "cannot be read: File name too long" in faults[0]


@pytest.mark.parametrize("words", [["sessions"], ["export", "--all", "--format", "csv"]])
def test_a_data_folder_with_a_slip_of_the_pen_does_not_pass_for_an_empty_one(
    words: list[str], legnumb: Legnumb, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    for folder in ("clinc", "a file", "~no such person"):
        status, told, faults = legnumb(*words, "--data-dir", tmp_path / folder)
        assert (status, told, len(faults)) == (2, "", 1)
        assert "no such folder" in faults[0]


def test_the_home_of_nobody_is_a_folder_like_others(
    legnumb: Legnumb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, faults = legnumb("sessions", "--data-dir", "~nobody-of-this-name")
    assert (status, len(faults)) == (2, 1)


@pytest.mark.parametrize("words", WRITING)
def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left_there(
    words: list[str], legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    words = typed(words, answers_file({}))
    there = set(tmp_path.iterdir())
    for out in (tmp_path / TOO_LONG, tmp_path / "none" / "x", tmp_path):
        status, told, faults = legnumb(*words, out, "--force")
        assert (status, told, len(faults)) == (2, "", 1)
    assert set(tmp_path.iterdir()) == there


@pytest.mark.parametrize("words", WRITING)
@pytest.mark.skipif(sys.platform == "win32", reason="the limit on the size of files is one of Unix")
def test_on_a_full_disk_the_older_file_stays_and_no_half_of_a_new_one(
    words: list[str], answers_file: AnswersFile, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "older").write_text("older", encoding="utf-8")
    for out in (folder / "older", folder / "new"):
        program = (
            "import resource, signal, sys\nfrom legnumb_desktop.cli import main\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))\n"
            "sys.exit(main(sys.argv[1:]))\n"
        )
        arguments = [*typed(words, answers_file({})), str(out), "--force"]
        ended = subprocess.run(
            [sys.executable, "-B", "-c", program, *arguments], capture_output=True, timeout=60
        )
        assert (ended.returncode, ended.stdout) == (2, b"")
        assert len(ended.stderr.splitlines()) == 1
    assert [file.name for file in folder.iterdir()] == ["older"]
    assert (folder / "older").read_text(encoding="utf-8") == "older"


@pytest.mark.parametrize("words", WRITING)
@pytest.mark.skipif(sys.platform == "win32", reason="named pipes lie in folders on Unix alone")
def test_what_is_no_file_is_never_replaced(
    words: list[str], legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    status, told, faults = legnumb(*typed(words, answers_file({})), pipe, "--force")
    assert (status, told, len(faults)) == (2, "", 1)
    assert pipe.is_fifo()


def test_answers_may_come_through_a_pipe_with_a_name(
    legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    read, write = subprocess.PIPE, answers_file({"rf_cauda": ["saddle"]})
    with subprocess.Popen(["cat", write], stdout=read) as other:
        assert other.stdout is not None
        status, told, faults = legnumb("export", f"/dev/fd/{other.stdout.fileno()}")
    assert (status, faults) == (0, [])
    assert told["answers"][0]["question"] == "rf_cauda"
