"""The picture of the legs is drawn from its plans, and by nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "resources" / "leg_chart"
DRAW = "import sys; sys.path.insert(0, sys.argv[1]); import draw; sys.stdout.write(draw.chart())"


@pytest.mark.skipif(sys.platform != "linux", reason="the last digit may be rounded another way elsewhere")
def test_the_picture_is_what_its_plans_draw() -> None:
    command = [sys.executable, "-B", "-c", DRAW, str(FOLDER / "plan")]
    drawn = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert drawn == (FOLDER / "chart.svg").read_text(encoding="utf-8")
