from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, RecordFault, SessionLine
from legnumb_desktop.ui.saving.names import offered
from legnumb_desktop.ui.saving.record_file import write_record

AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
LINE = SessionLine("s1", "Zoë", AT, AT, None, None, None, 1, Stamp("leg_numbness", "1.0.0", "ab12"))
RECORD = Record(LINE, {"rf_cauda": ["none"]}, {"rf_cauda": AT}, "weakness", None)


def test_the_name_offered_is_the_day_and_never_that_of_a_file_that_is_there(tmp_path: Path) -> None:
    when = datetime(2026, 11, 23, 14, 2)
    assert offered(tmp_path, when, "pdf").name == "legnumb-2026-11-23.pdf"
    (tmp_path / "legnumb-2026-11-23.pdf").touch()
    (tmp_path / "legnumb-2026-11-23-2.pdf").touch()
    assert offered(tmp_path, when, "pdf").name == "legnumb-2026-11-23-3.pdf"


def test_the_whole_record_is_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "session.json"
    write_record(out, RECORD)
    told = json.loads(out.read_text(encoding="utf-8"))
    assert told == {
        "session": "s1",
        "person": "Zoë",
        "started": AT.isoformat(),
        "changed": AT.isoformat(),
        "finished": None,
        "form": {"id": "leg_numbness", "version": "1.0.0", "digest": "ab12"},
        "position": "weakness",
        "answers": {"rf_cauda": ["none"]},
        "answered_at": {"rf_cauda": AT.isoformat()},
        "assessment": None,
    }


def test_a_folder_that_is_not_there_is_told_calmly_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(RecordFault) as fault:
        write_record(tmp_path / "gone" / "session.json", RECORD)
    assert "session.json" in fault.value.happened
    assert fault.value.kept
    assert fault.value.do_now
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_is_whole_until_the_new_one_is(tmp_path: Path) -> None:
    out = tmp_path / "session.json"
    out.mkdir()
    with pytest.raises(RecordFault):
        write_record(out, RECORD)
    assert list(tmp_path.iterdir()) == [out]
