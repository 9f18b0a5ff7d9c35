"""The console at the edges of a shell: streams that are closed, no terminal, and Ctrl+C."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.intake import Intake
from legnumb_desktop.paths import data_folder
from legnumb_desktop.storage import open_sessions

PROGRAM = [sys.executable, "-m", "legnumb_desktop.cli"]
in_a_shell = pytest.mark.skipif(sys.platform == "win32", reason="streams are closed so in a Unix shell alone")


def run_with(closed: str, *words: str) -> subprocess.CompletedProcess[bytes]:
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh", *PROGRAM, *words]
    return subprocess.run(shell, capture_output=True, timeout=60, stdin=subprocess.DEVNULL)


@in_a_shell
def test_without_a_standard_output_a_sentence_is_told() -> None:
    ended = run_with(">&-", "form", "--json")
    assert ended.returncode == 2
    assert ended.stderr == b"The result cannot be written: there is no standard output.\n"


@in_a_shell
@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full"])
def test_where_no_fault_can_be_told_the_exit_status_tells_it(closed: str) -> None:
    ended = run_with(closed, "assess", "no such file")
    assert (ended.returncode, ended.stdout) == (2, b"")


@in_a_shell
@pytest.mark.parametrize("command", ["assess", "import"])
def test_without_a_standard_input_a_sentence_is_told(command: str) -> None:
    ended = run_with("<&-", command, "-")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.startswith(b"-: there is no standard input.")


@in_a_shell
def test_a_password_that_nobody_can_type_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    shell = ["setsid", *PROGRAM, "import", "--ask-password", str(tmp_path / "a.pdf")]
    ended = subprocess.run(shell, capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert b"no password was typed" in ended.stderr
    assert b"Traceback" not in ended.stderr


def test_nothing_that_takes_long_is_imported_before_the_program_can_be_stopped_calmly() -> None:
    looking = "import sys, legnumb_desktop.cli; print('argparse' in sys.modules)"
    ended = subprocess.run([sys.executable, "-c", looking], capture_output=True, timeout=60, text=True)
    assert ended.stdout == "False\n"


STOPPED_IN_THE_PROVER = """
import os, signal, sys
from legnumb_desktop.cli import main

def watch(frame, event, argument):
    if event == "call" and frame.f_code.co_name == "from_param" and "z3" in frame.f_code.co_filename:
        sys.setprofile(None)
        os.kill(os.getpid(), signal.SIGINT)

sys.setprofile(watch)
sys.exit(main(["verify"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is no signal there")
def test_ctrl_c_ends_the_prover_without_a_word() -> None:
    ended = subprocess.run([sys.executable, "-c", STOPPED_IN_THE_PROVER], capture_output=True, timeout=60)
    assert (ended.returncode, ended.stdout, ended.stderr) == (-signal.SIGINT, b"", b"")


@in_a_shell
def test_what_can_be_exported_is_exported_where_nobody_hears_what_is_left_out(tmp_path: Path) -> None:
    files, at = form_files(), datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
    with open_sessions(data_folder(tmp_path).record) as kept:
        intake = Intake(read_pathway(files), files, kept, lambda: at, read_pathway)
        whole, damaged = intake.begin(), intake.begin()
        kept.write_answer(damaged.session, "age", ["no number"], "review", at)
    ended = run_with("2>&-", "export", "--all", "--data-dir", str(tmp_path))
    assert ended.returncode == 1
    assert [each["session"] for each in json.loads(ended.stdout)["sessions"]] == [whole.session]
