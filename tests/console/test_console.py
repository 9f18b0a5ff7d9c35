from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.cli import main

CASES = Path(__file__).parents[2] / "forms" / "leg_numbness" / "cases"


def told(path: Path, answers: object) -> str:
    path.write_text(json.dumps(answers), encoding="utf-8")
    return str(path)


def heard(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(capsys.readouterr().out)
    return result


def test_a_saddle_answer_alone_is_an_emergency(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", told(tmp_path / "a.json", {"answers": {"rf_cauda": ["saddle"]}})]) == 0
    result = heard(capsys)
    assert result["urgency"] == "emergency_now"
    assert result["decided_by"] == "cauda_equina_now"
    assert any("genitals" in reason for reason in result["because"])


def test_what_was_not_answered_is_listed_and_not_taken_for_no(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assess", told(tmp_path / "a.json", {"answers": {}})]) == 0
    result = heard(capsys)
    assert result["urgency"] == "same_day"
    assert "rf_stroke" in result["unanswered"]
    assert any(each["question"] == "rf_cauda" and each["not_settled"] for each in result["could_raise"])


def test_every_fault_is_named_and_nothing_is_put_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {"rf_caudaa": ["saddle"], "age": 400, "course": ["same", "better"], "rf_limb": ["none", "cold"]}
    assert main(["assess", told(tmp_path / "a.json", {"answers": wrong})]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split(": ")[1] for line in err.splitlines()] == ["rf_caudaa", "age", "course", "rf_limb"]
    assert "Did you mean rf_cauda?" in err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "line 1, column 2"),
        ("[]", "no answers"),
        ('{"answers": 3}', "no answers"),
        ('{"answers": {}, "more": 1}', "more: this key is not known"),
        ('{"answers": {"age": 3, "age": 4}}', "age: this key stands twice"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_a_file_that_is_no_answers_file_is_refused_in_words(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    assert main(["assess", str(path)]) == 2
    assert said in capsys.readouterr().err


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assess", str(tmp_path / "none.json")]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_all_worked_cases_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cases"]) == 0
    result = heard(capsys)
    assert result["failed"] == 0
    assert result["passed"] == len(list(CASES.glob("*.toml")))


def test_the_form_lists_every_question_with_a_computed_one_and_when_each_is_shown(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["form", "--json"]) == 0
    questions = [question for stage in heard(capsys)["stages"] for question in stage["questions"]]
    assert len(questions) == 40
    assert [each["id"] for each in questions if each["computed"]] == ["spread_since"]
    shown = {question["id"]: question["shown_when"] for question in questions}
    assert shown["rf_stroke"] is None
    assert shown["rash_when"]["questions"] == ["rf_warning"]


def test_the_content_is_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert heard(capsys)["nodes"] == 45


def test_the_report_is_written_and_an_older_one_is_never_lost(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers, out = told(tmp_path / "a.json", {"answers": {"rf_cauda": ["saddle"]}}), tmp_path / "out.pdf"
    assert main(["report", answers, "-o", str(out)]) == 0
    first = out.read_bytes()
    assert first.startswith(b"%PDF")
    assert main(["report", answers, "-o", str(out)]) == 2
    assert "there already" in capsys.readouterr().err
    assert out.read_bytes() == first
