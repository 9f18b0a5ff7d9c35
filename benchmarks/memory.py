"""Most memory used up to the result screen, against a bare window, whole processes."""

from __future__ import annotations

import subprocess
import sys

from benchmarks.figure import Figure, in_turn

_PEAK = """
from pathlib import Path
status = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Start")
label.resize(1180, 800)
label.show()
app.processEvents()
"""
_OURS = """
from pathlib import Path
from tempfile import TemporaryDirectory
from PySide6.QtWidgets import QApplication
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
app = QApplication([])
theme = Theme()
theme.apply(app)
window = MainWindow("GB", theme)
window.show()
folder = TemporaryDirectory()
presenter = open_program(window, theme, DataFolder(Path(folder.name)))
presenter.begin()
presenter.answer("rf_stroke", Chosen(frozenset({"none"})))
presenter.answer("rf_limb", Chosen(frozenset({"none"})))
presenter.answer("rf_cauda", Chosen(frozenset({"saddle"})))
presenter.show_review()
presenter.finish()
app.processEvents()
"""


def memory(runs: int = 5) -> Figure:
    ours, floor = in_turn(lambda: _peak(_OURS), lambda: _peak(_BARE), runs)
    return Figure("most memory up to the result screen", ours, floor, "MB", 2.0)


def _peak(program: str) -> float:
    done = subprocess.run([sys.executable, "-c", program + _PEAK], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
