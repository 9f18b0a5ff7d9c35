from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.ui.saving.names import offered
from legnumb_desktop.ui.saving.record_file import write_record

CONTENT = '{"person": "Zoë"}'.encode()


def test_the_name_offered_is_the_day_and_never_that_of_a_file_that_is_there(tmp_path: Path) -> None:
    when = datetime(2026, 11, 23, 14, 2)
    assert offered(tmp_path, when, "pdf").name == "legnumb-2026-11-23.pdf"
    (tmp_path / "legnumb-2026-11-23.pdf").touch()
    (tmp_path / "legnumb-2026-11-23-2.pdf").touch()
    assert offered(tmp_path, when, "pdf").name == "legnumb-2026-11-23-3.pdf"


def test_a_name_is_offered_though_the_folder_cannot_be_looked_into(tmp_path: Path) -> None:
    folder = tmp_path / ("n" * 300)
    assert offered(folder, datetime(2026, 11, 23), "pdf").name == "legnumb-2026-11-23.pdf"


def test_the_whole_content_is_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "session.json"
    write_record(out, CONTENT)
    assert out.read_bytes() == CONTENT


def test_a_folder_that_is_not_there_is_told_calmly_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(RecordFault) as fault:
        write_record(tmp_path / "gone" / "session.json", CONTENT)
    assert "session.json" in fault.value.happened
    assert fault.value.kept
    assert fault.value.do_now
    assert list(tmp_path.iterdir()) == []


def test_an_older_file_is_whole_until_the_new_one_is(tmp_path: Path) -> None:
    out = tmp_path / "session.json"
    out.mkdir()
    with pytest.raises(RecordFault):
        write_record(out, CONTENT)
    assert list(tmp_path.iterdir()) == [out]
