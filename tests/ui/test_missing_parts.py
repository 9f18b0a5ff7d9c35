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
    copy_program(tmp_path)
    gone = tmp_path / missing
    if gone.is_dir():
        shutil.rmtree(gone)
    else:
        gone.unlink()
    happened, number, may_go_on = what_is_told(tmp_path)
    assert told in happened
    assert "999" in number
    assert may_go_on == "False"


@pytest.mark.skipif(os.name != "posix", reason="not everybody may make links elsewhere")
def test_a_part_of_the_questions_that_the_disk_does_not_give_is_told_in_the_same_way(tmp_path: Path) -> None:
    copy_program(tmp_path)
    (tmp_path / "forms" / "leg_numbness" / "more.toml").symlink_to(tmp_path / "nowhere")
    happened, number, may_go_on = what_is_told(tmp_path)
    assert "questions of this program cannot be read" in happened
    assert "999" in number
    assert may_go_on == "False"


_MAP = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.ui.fields.make import make_field
from legnumb_desktop.ui.unexpected import log_to

app = QApplication([])
log_to(Path(sys.argv[1]))
form = read_pathway(form_files()).form
make_field(form, form.question("map_numb"))
"""


def test_that_the_picture_of_the_legs_is_missing_stands_in_the_log(tmp_path: Path) -> None:
    copy_program(tmp_path)
    (tmp_path / "resources" / "leg_chart" / "chart.svg").unlink()
    tried = subprocess.run(
        [sys.executable, "-c", _MAP, str(tmp_path / "faults.log")],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (tried.returncode, tried.stderr) == (0, b"")
    assert "the leg chart cannot be shown" in (tmp_path / "faults.log").read_text(encoding="utf-8")


def test_a_library_of_the_system_that_is_missing_is_told_with_the_numbers_to_call(tmp_path: Path) -> None:
    program = (
        "import sys\nsys.modules['PySide6.QtWidgets'] = None\n"
        "from legnumb_desktop.__main__ import main\nsys.exit(main(['--data-dir', sys.argv[1]]))\n"
    )
    tried = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert tried.returncode == 2
    assert "The window cannot open" in tried.stderr
    assert "112, 999 or 911" in tried.stderr
    assert "Traceback" not in tried.stderr


def copy_program(into: Path) -> None:
    for part in ("legnumb_desktop", "forms", "resources"):
        shutil.copytree(ROOT / part, into / part, ignore=shutil.ignore_patterns("__pycache__"))


def what_is_told(program: Path) -> list[str]:
    """What happened, the emergency line, and whether one may go on without a record."""
    tried = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(program / "data")],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program), "LANG": "en_GB.UTF-8", "LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    assert "Traceback" not in tried.stderr
    return tried.stdout.strip().split(" | ")
