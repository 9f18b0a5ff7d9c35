"""The program as installed, but with a part missing: the number stays in sight, and the person is told."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from legnumb_desktop.__main__ import main
from legnumb_desktop.ui.main_window import MainWindow

class Watched(MainWindow):
    def showEvent(self, event):
        super().showEvent(event)
        self.look()

    def look(self):
        screen = self.stack.currentWidget()
        if screen is self.welcome:
            QTimer.singleShot(20, self.look)
            return
        words = self.emergency_line.words.text()
        print(screen.happened.text(), words, screen.unsaved.isVisible(), sep=" | ")
        QApplication.exit(0)

sys.modules["legnumb_desktop.ui.main_window"].MainWindow = Watched
sys.exit(main(["--data-dir", sys.argv[1]]))
"""


@pytest.mark.parametrize(
    ("missing", "told"),
    [
        ("resources/fonts/OpenSans-Regular.ttf", "A part of this program is missing"),
        ("resources/fonts/OpenSans-Italic.ttf", "A part of this program is missing"),
        ("forms/leg_numbness/tree.toml", "questions of this program cannot be read"),
        ("forms", "questions of this program cannot be read"),
    ],
)
def test_a_missing_part_is_told_with_the_emergency_number_in_sight(
    missing: str, told: str, tmp_path: Path
) -> None:
    for part in ("legnumb_desktop", "forms", "resources"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    gone = tmp_path / missing
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    tried = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "data")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path), "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    happened, number, may_go_on = tried.stdout.strip().split(" | ")
    assert told in happened
    assert "999" in number
    assert may_go_on == "False"
    assert "Traceback" not in tried.stderr
