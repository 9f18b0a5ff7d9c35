"""What a new content decides otherwise, with a patient for each class."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legnumb_desktop.cli import main
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.proof.difference import changed_classes

FLAG = b"rf_cauda in {saddle, pee_hard, pee_leak, poo}"


@pytest.fixture(scope="module")
def weaker(files: dict[str, bytes]) -> dict[str, bytes]:
    assert files["findings.toml"].count(FLAG) == 1
    return files | {"findings.toml": files["findings.toml"].replace(FLAG, FLAG.replace(b", poo", b""))}


def test_the_same_content_differs_in_nothing(pathway: Pathway) -> None:
    assert changed_classes(pathway, pathway) == ()


def test_every_example_comes_to_what_is_told_of_it(pathway: Pathway, weaker: dict[str, bytes]) -> None:
    new = read_pathway(weaker)
    classes = changed_classes(pathway, new)
    assert len(classes) > 5
    for each in classes:
        assert each.change < 0
        assert "poo" in str(each.example["rf_cauda"])
        assert assess(pathway, each.example_before).outcome == each.before.outcome
        assert assess(new, each.example).outcome == each.after.outcome


def test_a_wider_content_is_told_as_up(pathway: Pathway, weaker: dict[str, bytes]) -> None:
    assert {each.change > 0 for each in changed_classes(read_pathway(weaker), pathway)} == {True}


def test_a_question_that_only_one_asks_is_named_and_free(files: dict[str, bytes], pathway: Pathway) -> None:
    extra = (
        b'\n[[question]]\nid = "extra"\nstage = "about"\ntype = "yes_no"\ntext = "Extra?"\nshort = "Extra"\n'
        b'for_paper = "Extra."\n'
    )
    assert changed_classes(pathway, read_pathway(files | {"form.toml": files["form.toml"] + extra})) == ()


def test_the_console_tells_both_ways(
    files: dict[str, bytes], weaker: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, new = _folder(tmp_path / "old", files), _folder(tmp_path / "new", weaker)
    assert main(["diff", old, new]) == 1
    assert "DOWN: Emergency: get help now" in capsys.readouterr().out
    assert main(["diff", new, old, "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert {each["direction"] for each in data["changed"]} == {"UP"}
    assert main(["diff", old, old]) == 0
    assert main(["diff", old, str(tmp_path / "nowhere")]) == 2


def _folder(forms: Path, files: dict[str, bytes]) -> str:
    for name, content in files.items():
        path = forms / "leg_numbness" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return str(forms)
