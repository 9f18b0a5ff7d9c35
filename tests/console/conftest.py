from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.cli import main


@pytest.fixture
def answers_file(tmp_path: Path) -> Callable[[object], str]:
    """A file with these answers; its name."""

    def written(answers: object) -> str:
        path = tmp_path / "told.json"
        path.write_text(json.dumps({"answers": answers}), encoding="utf-8")
        return str(path)

    return written


@pytest.fixture
def legnumb(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Any, list[str]]]:
    """Runs the console: exit status, what it told (JSON values where it is JSON), lines of faults."""

    def run(*arguments: object) -> tuple[int, Any, list[str]]:
        try:
            status = main([str(each) for each in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        out, err = capsys.readouterr()
        told: Any = json.loads(out) if out.startswith("{") else out
        return status, told, err.splitlines()

    return run
