from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from pypdf import PdfReader

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import find_standing, read_pathway
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.intake import Intake
from legnumb_desktop.paths import data_folder
from legnumb_desktop.storage import open_sessions

Legnumb = Callable[..., tuple[int, Any, list[str]]]


@pytest.fixture
def kept(tmp_path: Path) -> list[str]:
    """The ids of a finished session and of a draft, kept below ``data``."""
    files = form_files()
    data = data_folder(tmp_path / "data")
    data.folder.mkdir(parents=True, exist_ok=True)
    with open_sessions(data.record) as sessions:
        clock = iter(datetime(2026, 11, 23, 9, minute, tzinfo=UTC) for minute in range(60))
        intake = Intake(
            read_pathway(files), files, sessions, lambda: next(clock), read_pathway, find_standing
        )
        finished = intake.name_person(intake.begin(), "Anna")
        finished = intake.answer(finished, "rf_cauda", Chosen(frozenset({"saddle"})))
        intake.finish(finished)
        draft = intake.answer(intake.begin(), "rf_stroke", Chosen(frozenset({"none"})))
        return [finished.session, draft.session]


def resource(told: dict[str, Any], kind: str) -> dict[str, Any]:
    (found,) = [e["resource"] for e in told["entry"] if e["resource"]["resourceType"] == kind]
    return dict(found)


def test_a_kept_session_is_told_as_a_bundle(legnumb: Legnumb, kept: list[str], tmp_path: Path) -> None:
    status, told, _ = legnumb("export", kept[0], "--format", "fhir", "--data-dir", tmp_path / "data")
    assert status == 0
    assert resource(told, "QuestionnaireResponse")["identifier"]["value"] == kept[0]
    assert resource(told, "Patient")["name"] == [{"text": "Anna"}]
    finding = resource(told, "ClinicalImpression")["finding"][0]
    assert finding["itemCodeableConcept"]["coding"][0]["code"] == "emergency_now"
    again = legnumb("export", kept[0], "--format", "fhir", "--data-dir", tmp_path / "data")[1]
    assert again == told


def test_the_same_answers_in_a_file_are_the_same_session(
    legnumb: Legnumb, answers_file: Callable[[object], str]
) -> None:
    path = answers_file({"rf_cauda": ["saddle"], "age": 54})
    first, again = (legnumb("export", path, "--format", "fhir", "--number", "999")[1] for _ in range(2))
    assert first["id"] == again["id"]
    assert "999" in resource(first, "ClinicalImpression")["summary"]
    other = legnumb("export", answers_file({"age": 54}), "--format", "fhir")[1]
    assert other["id"] != first["id"]


def test_every_session_makes_one_table(legnumb: Legnumb, kept: list[str], tmp_path: Path) -> None:
    out = tmp_path / "audit.csv"
    arguments = ("export", "--all", "--format", "csv", "--output", out, "--data-dir", tmp_path / "data")
    status, told, _ = legnumb(*arguments)
    assert (status, told["sessions"]) == (0, 2)
    lines = out.read_bytes().decode().split("\r\n")
    assert [line.split(",")[0] for line in lines] == ["session", *kept, ""]
    status, _, faults = legnumb(*arguments)
    assert status == 2
    assert "this file is there already" in faults[0]
    assert legnumb(*arguments, "--force")[0] == 0


def test_a_session_that_cannot_be_read_is_named_and_the_others_are_told(
    legnumb: Legnumb, kept: list[str], tmp_path: Path
) -> None:
    damaged, whole = kept
    folder = tmp_path / "data"
    with open_sessions(data_folder(folder).record) as sessions:
        at = sessions.load(damaged).line.changed
        sessions.write_answer(damaged, "age", ["no number"], "review", at)
    status, told, faults = legnumb("export", "--all", "--data-dir", folder)
    assert status == 1
    assert [each["session"] for each in told["sessions"]] == [whole]
    assert faults == [f"Session {damaged} is left out. Some answers of this session cannot be read any more."]
    out = tmp_path / "all.json"
    status, told, _ = legnumb("export", "--all", "--output", out, "--data-dir", folder)
    assert (status, told["sessions"], told["left_out"]) == (1, 1, [damaged])


@pytest.mark.parametrize("form", ["json", "fhir"])
def test_every_session_is_told_in_one_file(
    form: str, legnumb: Legnumb, kept: list[str], tmp_path: Path
) -> None:
    told = legnumb("export", "--all", "--format", form, "--data-dir", tmp_path / "data")[1]
    if form == "json":
        assert [each["session"] for each in told["sessions"]] == kept
    else:
        assert [each["resource"]["identifier"]["value"] for each in told["entry"]] == kept


def test_the_whole_record_can_be_imported_again(legnumb: Legnumb, kept: list[str], tmp_path: Path) -> None:
    out = tmp_path / "anna.json"
    assert legnumb("export", kept[0], "--output", out, "--data-dir", tmp_path / "data")[0] == 0
    assert json.loads(out.read_bytes())["person"] == "Anna"
    status, told, _ = legnumb("import", out, "--data-dir", tmp_path / "elsewhere")
    assert status == 0
    assert told["imported"] == kept[0]
    assert told["doubts"] == []


def test_both_commands_write_the_same_file_and_take_either_name_of_the_option(
    legnumb: Legnumb, kept: list[str], tmp_path: Path
) -> None:
    written = []
    for number, command in enumerate((["export"], ["sessions", "export"])):
        for option in ("-o", "--out", "--output"):
            out = tmp_path / f"{number}{option}.json"
            assert legnumb(*command, kept[0], option, out, "--data-dir", tmp_path / "data")[0] == 0
            written.append(out.read_bytes())
    assert set(written) == {written[0]}


def test_the_paper_carries_the_same_session_as_a_bundle(
    legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path
) -> None:
    out = tmp_path / "paper.pdf"
    said = answers_file({"rf_cauda": ["saddle"], "age": 54})
    assert legnumb("report", said, "-o", out, "--person", "Anna", "--number", "999")[0] == 0
    carried = {each.name: each for each in PdfReader(out).attachment_list}
    assert sorted(carried) == ["bundle.json", "session.json"]
    assert carried["bundle.json"].subtype == "/application/fhir+json"
    told = json.loads(carried["bundle.json"].content)
    Bundle.model_validate(told)
    session = json.loads(carried["session.json"].content)["session"]
    assert told["identifier"]["value"] == session
    assert resource(told, "Patient")["name"] == [{"text": "Anna"}]
    assert "999" in resource(told, "ClinicalImpression")["summary"]
    assert legnumb("import", out, "--data-dir", tmp_path / "clinic")[1]["imported"] == session


def test_a_response_of_a_form_filler_is_assessed_as_the_answers_that_it_holds(
    legnumb: Legnumb, answers_file: Callable[[object], str], tmp_path: Path
) -> None:
    answers = answers_file({"rf_cauda": ["poo", "saddle"], "rf_stroke": ["none"], "age": 54})
    told = legnumb("export", answers, "--format", "fhir")[1]
    response = tmp_path / "response.json"
    response.write_text(json.dumps(resource(told, "QuestionnaireResponse")), encoding="utf-8")
    assert legnumb("assess", response)[1] == legnumb("assess", answers)[1]
    beside = json.loads(response.read_text(encoding="utf-8"))
    beside["item"][0]["item"][0]["answer"] *= 2
    beside["item"][0]["item"][0]["linkId"] = "made_up"
    response.write_text(json.dumps(beside), encoding="utf-8")
    status, _, faults = legnumb("assess", response)
    assert status == 2
    assert "made_up" in faults[0]


def test_what_to_export_must_be_clear(legnumb: Legnumb, tmp_path: Path) -> None:
    for arguments in ((), ("x", "--all")):
        status, _, faults = legnumb("export", *arguments, "--data-dir", tmp_path)
        assert status == 2
        assert "not clear" in faults[0]
    status, _, faults = legnumb("export", "f" * 32, "--data-dir", tmp_path)
    assert status == 2
    assert "no such file" in faults[0]
    assert legnumb("export", "--all", "--data-dir", tmp_path)[1] == {"sessions": []}


def test_a_session_damaged_in_the_record_is_listed_as_such_and_the_others_are_exported(
    legnumb: Legnumb, kept: list[str], tmp_path: Path
) -> None:
    damaged, whole = kept
    folder = tmp_path / "data"
    record = data_folder(folder).record
    told_there = record.read_bytes()
    place = told_there.index(b'"urgency": "')
    record.write_bytes(told_there[:place] + b"\0" + told_there[place + 1 :])
    status, told, _ = legnumb("sessions", "--data-dir", folder)
    assert status == 0
    assert {each["id"]: each["readable"] for each in told["sessions"]} == {damaged: False, whole: True}
    status, told, faults = legnumb("export", "--all", "--data-dir", folder)
    assert status == 1
    assert [each["session"] for each in told["sessions"]] == [whole]
    (fault,) = faults
    assert fault.startswith(f"Session {damaged} is left out. This session cannot be read")
