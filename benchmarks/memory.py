"""Most memory used up to the result screen of a whole interview, against a bare window, whole processes.

A tenth of a second passes at each question, in which the program builds the pages that come next and lets
others go, as it does while a person reads.
"""

from __future__ import annotations

import json
import subprocess
import sys

from benchmarks.figure import Figure, in_turn
from benchmarks.patient import answers
from legnumb_desktop.core.raw_answers import plain_answer

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
import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.raw_answers import read_answers
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
app.processEvents()

def read():
    until = monotonic() + 0.1
    while monotonic() < until:
        app.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

answers, _ = read_answers(presenter.interviewing.visit.interview.pathway.form, json.loads(sys.stdin.read()))
while (question := presenter.interviewing.visit.interview.question) is not None:
    read()
    answer = answers.get(question.id)
    presenter.interviewing.answer(question.id, answer) if answer else presenter.interviewing.pass_over()
    app.processEvents()
presenter.interviewing.finish()
read()
"""


def memory(runs: int = 3) -> Figure:
    told = json.dumps({question: plain_answer(answer) for question, answer in answers("V18").items()})
    ours, floor = in_turn(lambda: _peak(_OURS, told), lambda: _peak(_BARE), runs)
    return Figure("most memory up to the result screen", ours, floor, "MB", 2.0)


def _peak(program: str, told: str = "") -> float:
    command = [sys.executable, "-c", program + _PEAK]
    done = subprocess.run(command, input=told, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
