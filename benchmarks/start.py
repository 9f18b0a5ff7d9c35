"""From process start to the end of the process that painted its first screen, whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
from tempfile import TemporaryDirectory

from benchmarks.figure import Figure, in_turn, milliseconds

_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
label = Label("Start")
label.resize(1180, 800)
label.show()
app.exec()
"""


def start(runs: int = 15) -> Figure:
    with TemporaryDirectory() as folder:
        ours, floor = in_turn(
            lambda: _whole_process("-m", "legnumb_desktop", "--measure-start", "--data-dir", folder),
            lambda: _whole_process("-c", _BARE),
            runs,
        )
    return Figure("start to first screen, whole process", ours, floor, "ms", 1.6)


def _whole_process(*arguments: str) -> float:
    """With byte code kept between runs, as after any installation."""
    kept = {name: told for name, told in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, *arguments]
    return milliseconds(lambda: subprocess.run(command, check=True, capture_output=True, env=kept))
