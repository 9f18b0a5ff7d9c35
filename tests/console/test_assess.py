"""``legnumb assess``: what comes out, and that nothing given to it brings a traceback."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Legnumb = Callable[..., tuple[int, Any, list[str]]]
AnswersFile = Callable[[object], str]
NONE = {
    **{each: ["none"] for each in ("rf_stroke", "rf_limb", "rf_cauda", "rf_spread", "rf_warning", "risks")},
    "weakness": ["none"],
    "injury": "none",
}


def test_an_emergency_tells_what_to_do_with_the_number_of_the_country(
    legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    file = answers_file({"rf_stroke": ["speech"], "rf_stroke_when": "still"})
    _, told, _ = legnumb("assess", file, "--number", "999")
    assert told["outcome"]["id"] == "emergency_ambulance"
    assert any("999" in sentence for sentence in told["outcome"]["do"])
    assert "{number}" not in json.dumps(told)


def test_it_tells_the_way_taken_the_warning_signs_and_the_answers_behind_them(
    legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    status, told, faults = legnumb("assess", answers_file({"rf_cauda": ["saddle", "pee_hard"]}))
    assert (status, faults) == (0, [])
    assert (told["urgency"], told["rank"]) == ("emergency_now", 5)
    assert told["trail"][-1] == {
        "node": "cauda_equina_now",
        "asks": "Numb between the legs, a new bladder or bowel change, or a sexual change with leg signs?",
        "turn": "yes",
    }
    assert told["red_flags"][0]["node"] == "cauda_equina_now"
    assert told["red_flags"][0]["hazard"] == "cauda equina syndrome"
    assert "Numb or strange feeling" in told["because"][0]
    assert told["findings"]["saddle_bladder_or_bowel_change"] == "present"


def test_causes_come_with_band_for_against_and_unknown(legnumb: Legnumb, answers_file: AnswersFile) -> None:
    file = answers_file({**NONE, "pain_sites": ["low_back", "below_knee"], "worse_with": ["cough"]})
    _, told, _ = legnumb("assess", file)
    disc = next(each for each in told["causes"] if each["id"] == "lumbar_disc_radiculopathy")
    assert disc["band"] in ("fits_well", "fits_partly")
    assert any("Coughing" in reason for reason in disc["for"])
    assert disc["unknown"]
    assert "fits_poorly" not in {each["band"] for each in told["causes"]}
    _, everything, _ = legnumb("assess", file, "--all")
    assert "fits_poorly" in {each["band"] for each in everything["causes"]}
    assert not any("score" in cause for cause in everything["causes"])


def test_what_could_raise_the_urgency_is_told_in_words(legnumb: Legnumb, answers_file: AnswersFile) -> None:
    _, told, _ = legnumb("assess", answers_file({**NONE, "rf_cauda": "not_sure", "age": 45}))
    saddle = next(each for each in told["could_raise"] if each["answer"] == "saddle")
    assert saddle["words"].startswith("Numb or strange feeling")
    assert (saddle["rank"], saddle["not_settled"]) == (5, True)


def test_each_kind_of_silence_is_told_apart(legnumb: Legnumb, answers_file: AnswersFile) -> None:
    said = {**NONE, "rf_cauda": "declined", "rf_limb": "not_sure", "rash_when": "lt_72h", "course": None}
    _, told, _ = legnumb("assess", answers_file(said))
    assert told["declined"] == ["rf_cauda"]
    assert told["not_sure"] == ["rf_limb"]
    assert "course" in told["unanswered"]
    assert "rash_when" in told["not_asked"]
    assert told["without_effect"] == ["rash_when"]


def test_answers_can_come_on_standard_input(legnumb: Legnumb, monkeypatch: pytest.MonkeyPatch) -> None:
    given = io.TextIOWrapper(io.BytesIO(b'{"answers": {"rf_cauda": ["saddle"]}}'))
    monkeypatch.setattr(sys, "stdin", given)
    assert legnumb("assess", "-")[1]["urgency"] == "emergency_now"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "line 1, column 1: it is not JSON here"),
        (b'{"answers": {"age": 3,}}', "line 1, column 23: it is not JSON here"),
        (b'{"answers": {\n  age: 3}}', "line 2, column 3"),
        (b"[1]", "it holds no answers"),
        (b'"answers"', "it holds no answers"),
        (b"null", "it holds no answers"),
        (b"{}", "it holds no answers"),
        (b'{"answers": []}', "it holds no answers"),
        (b'{"answers": {"age": NaN}}', "age: nan is not a number"),
        (b'{"answers": {"age": -Infinity}}', "age: -inf is not a number"),
        (b'{"answers": {"age": 1e999}}', "age: inf is not a number"),
        (b'{"answers": {"age": 1' + b"0" * 400 + b"}}", "age: the number is far too large"),
        (b'{"answers": {"age": 1' + b"0" * 5000 + b"}}", "a number in it has thousands of digits"),
        (b'{"answers": {"notes": "\\ud83e"}}', "half a character"),
        (b'{"answers": {"a\\nb\\u001b[31m": 1}}', "a\\nb\\x1b[31m: the form has no such question"),
        (b'{"answers": ' + b"[" * 100_000, "it is nested too deeply"),
        (b"\xff\xfe{}", "it is not UTF-8 text"),
        (b" " * 5_000_001, "larger than 5000000 bytes"),
    ],
    ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_a_file_that_cannot_be_used_is_refused_in_one_calm_line(
    content: bytes, said: str, tmp_path: Path, legnumb: Legnumb
) -> None:
    file = tmp_path / "told.json"
    file.write_bytes(content)
    status, told, faults = legnumb("assess", file)
    assert (status, told) == (2, "")
    assert len(faults) == 1
    assert said in faults[0]
    assert faults[0].startswith(str(file))


def test_keys_that_are_unknown_or_stand_twice_are_all_named(tmp_path: Path, legnumb: Legnumb) -> None:
    file = tmp_path / "told.json"
    file.write_text('{"answer": 1, "answers": {"age": 3, "age": 400, "rf_limb": "colt"}, "more": 2}')
    status, _, faults = legnumb("assess", file)
    assert status == 2
    assert [line.removeprefix(f"{file}: ").split(": ")[0] for line in faults] == [
        "age",
        "answer",
        "more",
        "age",
        "rf_limb",
    ]


def test_a_byte_order_mark_is_no_fault(tmp_path: Path, legnumb: Legnumb) -> None:
    file = tmp_path / "told.json"
    file.write_bytes(b'\xef\xbb\xbf{"answers": {"rf_cauda": ["saddle"]}}')
    assert legnumb("assess", file)[0] == 0


def test_a_folder_and_a_name_that_is_not_there_are_told(tmp_path: Path, legnumb: Legnumb) -> None:
    for file in (tmp_path, tmp_path / "none.json", tmp_path / "none" / "none.json"):
        status, _, faults = legnumb("assess", file)
        assert status == 2
        assert "it cannot be read" in faults[0]
