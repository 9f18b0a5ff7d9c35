"""``legnumb tree``: the tree to read, and drawn."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from legnumb_desktop.cli import main

SVG = "{http://www.w3.org/2000/svg}"


def test_the_outline_names_every_node_with_what_it_looks_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree"]) == 0
    out = capsys.readouterr().out
    assert "cauda_equina_now: Numb between the legs" in out
    assert "looks for cauda equina syndrome" in out


def test_the_drawing_is_svg_with_every_question_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tree", "--svg"]) == 0
    root = ElementTree.fromstring(capsys.readouterr().out)
    assert len(root.findall(f"{SVG}g")) == 45
    words = " ".join(text.text or "" for text in root.iter(f"{SVG}text"))
    assert "Emergency: get help now" in words


def test_given_answers_light_their_way_and_the_drawing_goes_to_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answers, drawing = tmp_path / "a.json", tmp_path / "tree.svg"
    answers.write_text('{"answers": {"rf_cauda": ["saddle"]}}', encoding="utf-8")
    assert main(["tree", str(answers), "--svg", "-o", str(drawing)]) == 0
    assert json.loads(capsys.readouterr().out)["lit"] > 1
    assert "#e2f1ef" in drawing.read_text(encoding="utf-8")
    assert main(["tree", "--svg", "-o", str(drawing)]) == 2
    assert "--force" in capsys.readouterr().err
