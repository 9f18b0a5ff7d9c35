"""``legnumb sessions`` and ``legnumb report``: the record and the paper from the console."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Chosen, NotSure
from legnumb_desktop.intake import Intake
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions

Legnumb = Callable[..., tuple[int, Any, list[str]]]
AnswersFile = Callable[[object], str]
AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


@pytest.fixture
def kept_here(tmp_path: Path) -> tuple[Path, str, str]:
    """A data folder with a finished session and a draft, and their ids."""
    folder, files = tmp_path / "data", form_files()
    with open_sessions(DataFolder(folder).record) as sessions:
        intake = Intake(read_pathway(files), files, sessions, lambda: AT, read_pathway)
        done = intake.answer(intake.begin(), "rf_cauda", Chosen(frozenset({"saddle"})))
        done, _ = intake.finish(intake.name_person(done, "A. N."))
        draft = intake.answer(intake.begin(), "rf_stroke", NotSure())
    return folder, done.session, draft.session


def test_sessions_are_listed_with_what_they_came_to(
    kept_here: tuple[Path, str, str], legnumb: Legnumb
) -> None:
    folder, done, draft = kept_here
    status, told, _ = legnumb("sessions", "--data-dir", folder)
    listed = {each["id"]: each for each in told["sessions"]}
    assert status == 0
    assert listed[done]["urgency"] == "emergency_now"
    assert listed[done]["person"] == "A. N."
    assert (listed[draft]["urgency"], listed[draft]["finished"]) == (None, None)


def test_one_session_is_shown_with_its_answers_and_when_they_were_given(
    kept_here: tuple[Path, str, str], legnumb: Legnumb
) -> None:
    folder, done, draft = kept_here
    _, told, _ = legnumb("sessions", "show", done, "--data-dir", folder)
    assert told["answers"]["rf_cauda"] == {"answer": ["saddle"], "at": AT.isoformat()}
    assert told["assessment"]["decided_by"] == "cauda_equina_now"
    _, told, _ = legnumb("sessions", "show", draft, "--data-dir", folder)
    assert told["assessment"] is None
    assert told["position"] == "rf_stroke_when"


def test_an_exported_session_can_be_assessed_again(
    kept_here: tuple[Path, str, str], tmp_path: Path, legnumb: Legnumb
) -> None:
    folder, done, _ = kept_here
    out = tmp_path / "told.json"
    assert legnumb("sessions", "export", done, "-o", out, "--data-dir", folder)[0] == 0
    assert legnumb("assess", out)[1]["urgency"] == "emergency_now"
    before = out.read_bytes()
    status, _, faults = legnumb("sessions", "export", done, "-o", out, "--data-dir", folder)
    assert (status, out.read_bytes()) == (2, before)
    assert "this file is there already" in faults[0]


def test_a_session_is_deleted_only_where_one_says_yes(
    kept_here: tuple[Path, str, str], legnumb: Legnumb
) -> None:
    folder, done, draft = kept_here
    status, _, faults = legnumb("sessions", "delete", done, "--data-dir", folder)
    assert status == 2
    assert "still there" in faults[0]
    assert legnumb("sessions", "delete", done, "--yes", "--data-dir", folder)[1] == {"deleted": done}
    assert [each["id"] for each in legnumb("sessions", "--data-dir", folder)[1]["sessions"]] == [draft]


def test_a_session_or_a_record_that_is_not_there_is_told(tmp_path: Path, legnumb: Legnumb) -> None:
    status, _, faults = legnumb("sessions", "show", "abc", "--data-dir", tmp_path)
    assert (status, len(faults)) == (2, 1)
    assert list(tmp_path.iterdir()) == [], "looking makes no record"


def test_an_unknown_id_is_told(kept_here: tuple[Path, str, str], tmp_path: Path, legnumb: Legnumb) -> None:
    out = tmp_path / "x.json"
    for what in (["show", "abc"], ["delete", "abc", "--yes"], ["export", "abc", "-o", out]):
        status, told, faults = legnumb("sessions", *what, "--data-dir", kept_here[0])
        assert (status, told) == (2, "")
        assert faults == ["abc: there is no such session. `legnumb sessions` lists those that are kept."]
    assert not out.exists()


def test_a_damaged_record_is_told_and_left_as_it_is(tmp_path: Path, legnumb: Legnumb) -> None:
    record = DataFolder(tmp_path).record
    record.write_bytes(b"this was a record once" * 500)
    before = record.read_bytes()
    status, told, faults = legnumb("sessions", "--data-dir", tmp_path)
    assert (status, told, len(faults)) == (2, "", 1)
    assert record.read_bytes() == before


def test_the_paper_is_written_in_the_size_asked_for(
    tmp_path: Path, answers_file: AnswersFile, legnumb: Legnumb
) -> None:
    file = answers_file({"rf_cauda": ["saddle"]})
    for page, width in (("a4", 595), ("Letter", 612)):
        out = tmp_path / f"{page}.pdf"
        assert legnumb("report", file, "-o", out, "--page", page, "--person", "Łucja Ω")[0] == 0
        paper = PdfReader(io.BytesIO(out.read_bytes()))
        assert round(float(paper.pages[0].mediabox.width)) == width
        assert "Łucja Ω" in paper.pages[0].extract_text()


def test_an_older_paper_is_replaced_only_by_force(
    tmp_path: Path, answers_file: AnswersFile, legnumb: Legnumb
) -> None:
    file, out = answers_file({}), tmp_path / "out.pdf"
    out.write_bytes(b"older")
    assert legnumb("report", file, "-o", out)[0] == 2
    assert out.read_bytes() == b"older"
    assert legnumb("report", file, "-o", out, "--force")[0] == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_hold_the_paper_is_told(
    tmp_path: Path, answers_file: AnswersFile, legnumb: Legnumb
) -> None:
    for out in (tmp_path / "none" / "out.pdf", tmp_path):
        status, told, faults = legnumb("report", answers_file({}), "-o", out, "--force")
        assert (status, told, len(faults)) == (2, "", 1)


def test_no_paper_is_written_of_answers_that_cannot_be_used(
    tmp_path: Path, answers_file: AnswersFile, legnumb: Legnumb
) -> None:
    out = tmp_path / "out.pdf"
    assert legnumb("report", answers_file({"age": "old", "rf_limb": 3}), "-o", out)[0] == 2
    assert not out.exists()


def test_the_window_s_own_folder_is_looked_at_where_none_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, legnumb: Legnumb
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    status, told, _ = legnumb("sessions")
    assert (status, told) == (0, {"sessions": []})
