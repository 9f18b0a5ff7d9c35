from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from legnumb_desktop.exchange.codes import codes_of
from legnumb_desktop.paths import data_folder
from legnumb_desktop.storage import open_sessions

Legnumb = Callable[..., tuple[int, Any, list[str]]]
ANSWERS = {"rf_cauda": ["saddle"], "age": 54}


@pytest.fixture
def pdf(legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path) -> Path:
    out = tmp_path / "report.pdf"
    status, _, _ = legnumb("report", answers_file(ANSWERS), "-o", out, "--person", "A. B.")
    assert status == 0
    return out


def test_a_report_can_be_imported_and_is_listed(legnumb: Legnumb, pdf: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "clinic"
    status, told, _ = legnumb("import", pdf, "--data-dir", clinic)
    assert status == 0
    assert told["urgency"] == told["urgency_in_the_file"] == "emergency_now"
    assert told["doubts"] == []
    _, listed, _ = legnumb("sessions", "--data-dir", clinic)
    assert [(line["id"], line["person"]) for line in listed["sessions"]] == [(told["imported"], "A. B.")]


def test_imported_twice_it_is_kept_once(legnumb: Legnumb, pdf: Path, tmp_path: Path) -> None:
    clinic = tmp_path / "clinic"
    legnumb("import", pdf, "--data-dir", clinic)
    status, told, _ = legnumb("import", pdf, "--data-dir", clinic)
    assert status == 0
    assert told["already_here"]
    assert not told["kept_as_copy"]
    _, listed, _ = legnumb("sessions", "--data-dir", clinic)
    assert len(listed["sessions"]) == 1


def test_looking_imports_nothing(legnumb: Legnumb, pdf: Path, tmp_path: Path) -> None:
    status, told, _ = legnumb("import", pdf, "--look", "--data-dir", tmp_path / "clinic")
    assert status == 0
    assert told["imported"] is None
    assert told["answers"] == 2
    _, listed, _ = legnumb("sessions", "--data-dir", tmp_path / "clinic")
    assert listed["sessions"] == []


def test_an_exported_session_is_read_by_import_and_by_assess(
    legnumb: Legnumb, pdf: Path, tmp_path: Path
) -> None:
    clinic, file = tmp_path / "clinic", tmp_path / "session.json"
    _, told, _ = legnumb("import", pdf, "--data-dir", clinic)
    legnumb("sessions", "export", told["imported"], "-o", file, "--data-dir", clinic)
    status, again, _ = legnumb("import", file, "--data-dir", tmp_path / "other clinic")
    assert status == 0
    assert again["imported"] == told["imported"]
    status, assessed, _ = legnumb("assess", file)
    assert status == 0
    assert assessed["urgency"] == "emergency_now"


def test_a_changed_file_is_refused_until_it_is_asked_for(legnumb: Legnumb, pdf: Path, tmp_path: Path) -> None:
    clinic, file = tmp_path / "clinic", tmp_path / "session.json"
    _, told, _ = legnumb("import", pdf, "--data-dir", clinic)
    legnumb("sessions", "export", told["imported"], "-o", file, "--data-dir", clinic)
    changed = {**json.loads(file.read_text(encoding="utf-8")), "person": "C. D."}
    file.write_text(json.dumps(changed), encoding="utf-8")
    other = tmp_path / "other clinic"
    status, _, faults = legnumb("import", file, "--data-dir", other)
    assert status == 2
    assert "changed after it was saved" in faults[0]
    status, told, _ = legnumb("import", file, "--even-if-altered", "--data-dir", other)
    assert status == 0
    assert [doubt["doubt"] for doubt in told["doubts"]] == ["altered"]


@pytest.mark.parametrize("content", [b"", b"hello", b"%PDF-1.7 and nothing more", b'{"answers": {}}'])
def test_other_files_are_refused_in_words(legnumb: Legnumb, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other"
    file.write_bytes(content)
    status, told, faults = legnumb("import", file, "--data-dir", tmp_path / "clinic")
    assert (status, told) == (2, "")
    assert "Nothing was imported" in faults[0]


def test_a_file_that_is_not_there_is_named(legnumb: Legnumb, tmp_path: Path) -> None:
    status, _, faults = legnumb("import", tmp_path / "gone.pdf")
    assert status == 2
    assert "gone.pdf" in faults[0]


def test_what_a_scanner_read_is_imported_and_missing_codes_are_named(
    legnumb: Legnumb, pdf: Path, tmp_path: Path
) -> None:
    clinic = tmp_path / "clinic"
    _, told, _ = legnumb("import", pdf, "--data-dir", clinic)
    with open_sessions(data_folder(clinic).record) as kept:
        codes = codes_of(kept.load(told["imported"]), "1")
    lines = tmp_path / "lines.txt"
    lines.write_text("\n".join(codes[1:]), encoding="utf-8")
    status, _, faults = legnumb("import", "--qr-text", lines, "--data-dir", tmp_path / "other")
    assert status == 2
    assert "codes missing" in faults[0]
    lines.write_text("\n".join(codes), encoding="utf-8")
    status, again, _ = legnumb("import", "--qr-text", lines, "--data-dir", tmp_path / "other")
    assert status == 0
    assert again["imported"] == told["imported"]


def test_a_protected_report_is_imported_with_its_password_and_without_it_not(
    legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path
) -> None:
    out, key, clinic = tmp_path / "report.pdf", tmp_path / "key.txt", tmp_path / "clinic"
    key.write_text("kalte Zehe\n", encoding="utf-8")
    status, _, _ = legnumb("report", answers_file(ANSWERS), "-o", out, "--password-file", key)
    assert status == 0
    assert PdfReader(out).is_encrypted
    assert b"session.json" not in out.read_bytes()
    status, _, faults = legnumb("import", out, "--data-dir", clinic)
    assert status == 2
    assert "needs a password" in faults[0]
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("warme Zehe", encoding="utf-8")
    status, _, faults = legnumb("import", out, "--password-file", wrong, "--data-dir", clinic)
    assert status == 2
    assert "not its password" in faults[0]
    status, told, _ = legnumb("import", out, "--password-file", key, "--data-dir", clinic)
    assert status == 0
    assert told["doubts"] == []


def test_a_password_that_is_soon_guessed_is_refused_and_nothing_is_written(
    legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path
) -> None:
    out, key = tmp_path / "report.pdf", tmp_path / "key.txt"
    key.write_text("toe", encoding="utf-8")
    status, _, faults = legnumb("report", answers_file(ANSWERS), "-o", out, "--password-file", key)
    assert status == 2
    assert "at least 8 characters" in faults[0]
    assert not out.exists()


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Takes no room on the disk."""
    with (tmp_path / "endless").open("wb") as file:
        file.truncate(50_000_000)
    return tmp_path / "endless"


@pytest.mark.parametrize("more", [[], ["--qr-text"]])
def test_of_a_file_that_is_larger_than_any_report_no_more_is_read(
    more: list[str], endless: Path, legnumb: Legnumb, tmp_path: Path
) -> None:
    status, told, faults = legnumb("import", endless, *more, "--data-dir", tmp_path / "clinic")
    assert (status, told) == (2, "")
    assert faults == [f"{endless}: it is larger than 20000000 bytes. No report is. Nothing was imported."]


def test_neither_is_more_read_of_standard_input(
    endless: Path, legnumb: Legnumb, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with endless.open(encoding="utf-8") as file:
        monkeypatch.setattr("sys.stdin", file)
        status, _, faults = legnumb("import", "-", "--data-dir", tmp_path / "clinic")
        assert file.buffer.tell() == 20_000_001
    assert status == 2
    assert "larger than 20000000 bytes" in faults[0]


def test_a_file_that_is_larger_than_any_password_is_told(
    endless: Path, legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path
) -> None:
    status, _, faults = legnumb(
        "report", answers_file(ANSWERS), "-o", tmp_path / "out.pdf", "--password-file", endless
    )
    assert status == 2
    assert faults == [f"{endless}: it is too large. It must hold the password and nothing else."]
