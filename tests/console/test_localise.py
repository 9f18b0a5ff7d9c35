"""``legnumb localise``: the marked area against the skin of roots, nerves and shapes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legnumb_desktop.cli import main


def told(answers: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, object]:
    file = tmp_path / "answers.json"
    file.write_text(json.dumps({"answers": answers}), encoding="utf-8")
    assert main(["localise", str(file)]) == 0
    data: dict[str, object] = json.loads(capsys.readouterr().out)
    return data


def test_the_best_fit_comes_first_with_what_it_covers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = told({"map_numb": ["L.web_1_2"]}, tmp_path, capsys)
    assert data["told"] == ["deep peroneal (fibular) nerve, left: 1 of 1 area marked"]
    fits = data["fits"]
    assert isinstance(fits, list)
    assert (fits[0]["pattern"], fits[0]["score"], fits[0]["covered"]) == ("deep_peroneal", 1.0, ["web_1_2"])


def test_without_marks_it_says_that_there_is_nothing_to_compare(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for answers in ({}, {"map_numb": "not_sure"}):
        data = told(answers, tmp_path, capsys)
        assert data["told"] == ["Nothing is marked, so no pattern can be told."]
        assert data["fits"] == []


def test_an_unknown_place_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "answers.json"
    file.write_text('{"answers": {"map_numb": ["L.elbow"]}}', encoding="utf-8")
    assert main(["localise", str(file)]) == 2
    assert "elbow" in capsys.readouterr().err


def test_the_table_of_charts_says_where_each_expected_pattern_comes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["localise", "--charts"]) == 0
    told = capsys.readouterr().out
    assert "meralgia " in told
    assert told.rstrip().endswith("met")


def test_charts_that_miss_the_bar_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "charts.toml"
    file.write_text(
        'least = 1\nleast_first = 1\n[[chart]]\nid = "web"\ntold = "toe web"\nsources = []\n'
        'marks = ["L.web_1_2"]\nexpected = "s1"\nwritten = "before"\n',
        encoding="utf-8",
    )
    assert main(["localise", "--charts", str(file)]) == 1
    told = capsys.readouterr().out
    assert "deep_peroneal" in told
    assert told.rstrip().endswith("MISSED")
    assert main(["localise", "--charts", str(tmp_path / "none.toml")]) == 2
    assert "none.toml" in capsys.readouterr().err
