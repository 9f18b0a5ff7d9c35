"""``legnumb compare``: two visits from the console, as files or as kept sessions."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Marked
from legnumb_desktop.intake import Intake
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions

Legnumb = Callable[..., tuple[int, Any, list[str]]]
THEN = {"map_numb": ["L.toe_big"], "bother": 3, "rf_cauda": "none"}
NOW = {"map_numb": ["L.toe_big", "saddle"], "bother": 6, "rf_cauda": "saddle"}


def written(folder: Path, name: str, answers: dict[str, object]) -> Path:
    path = folder / name
    path.write_text(json.dumps({"answers": answers}), encoding="utf-8")
    return path


def test_two_files_are_compared(tmp_path: Path, legnumb: Legnumb) -> None:
    then, now = written(tmp_path, "then.json", dict(THEN)), written(tmp_path, "now.json", dict(NOW))
    status, told, _ = legnumb("compare", then, now)
    assert status == 0
    assert told["urgency"]["turn"] == "worse"
    assert told["urgency"]["with_spread"] == "emergency_now"
    assert told["spread"] == ["saddle_new"]
    assert told["areas"]["map_numb"]["new"] == ["saddle"]
    assert told["severity"]["bother"] == {"then": 3, "now": 6, "turn": "worse"}
    assert told["answers"]["rf_cauda"] == {"then": ["none"], "now": ["saddle"]}
    assert "saddle_bladder_or_bowel_change" in told["findings"]["new"]
    assert told["told"]["Spread"] == ["saddle area newly marked"]


def test_a_kept_session_is_compared_with_a_file(tmp_path: Path, legnumb: Legnumb) -> None:
    files = form_files()
    with open_sessions(DataFolder(tmp_path / "data").record) as sessions:
        at = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
        intake = Intake(read_pathway(files), files, sessions, lambda: at, read_pathway)
        visit = intake.answer(intake.begin(), "map_numb", Marked(frozenset({"L.toe_big"})))
    now = written(tmp_path, "now.json", {"map_numb": ["L.toe_big", "R.toe_big"]})
    status, told, _ = legnumb("compare", visit.session, now, "--data-dir", tmp_path / "data")
    assert (status, told["spread"]) == (0, ["other_leg"])


@pytest.mark.parametrize("data_dir", ["empty", "data"])
def test_what_is_neither_a_file_nor_a_session_is_named(
    tmp_path: Path, legnumb: Legnumb, data_dir: str
) -> None:
    open_sessions(DataFolder(tmp_path / "data").record).close()
    now = written(tmp_path, "now.json", dict(NOW))
    status, _, faults = legnumb("compare", "nobody", now, "--data-dir", tmp_path / data_dir)
    assert status == 2
    assert faults
