"""The program is asked to end from outside: by Ctrl+C in its terminal, or by the system."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals there")

TYPING = """
import os, sys, threading

from PySide6.QtWidgets import QPlainTextEdit

from legnumb_desktop import bootstrap
from legnumb_desktop.__main__ import main

open_program = bootstrap.open_program


def open_and_type(*parts):
    presenter = open_program(*parts)
    presenter.begin()
    presenter.interviewing.change("notes")
    presenter.screens.question.field.findChild(QPlainTextEdit).setPlainText("it began on Sunday")
    threading.Timer(0.5, os.kill, (os.getpid(), int(sys.argv[2]))).start()
    return presenter


bootstrap.open_program = open_and_type
sys.exit(main(["--data-dir", sys.argv[1]]))
"""
STARTING = """
import os, signal, sys

from legnumb_desktop import settings
from legnumb_desktop.__main__ import main

settings.read_settings = lambda path: os.kill(os.getpid(), signal.SIGINT)
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


def run(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda each: each.name)
def test_what_is_typed_on_the_open_page_is_kept_and_nothing_else_is_said(
    asked: signal.Signals, tmp_path: Path
) -> None:
    ended = run(TYPING, str(tmp_path), str(int(asked)))
    assert ended.returncode == 0
    assert "Traceback" not in ended.stderr
    with open_sessions(DataFolder(tmp_path).record) as kept:
        (line,) = kept.lines()
        assert kept.load(line.id).answers["notes"] == "it began on Sunday"
    assert not DataFolder(tmp_path).log.exists()


def test_ctrl_c_before_the_window_is_open_ends_the_program_without_a_word(tmp_path: Path) -> None:
    ended = run(STARTING, str(tmp_path))
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")
