"""Patterns that cannot be read: file, place, what is wrong and how to mend it."""

from __future__ import annotations

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound

FILES = form_files()


@pytest.mark.parametrize(
    ("old", "new", "place", "wrong", "mend"),
    [
        ('dermatomes = ["L5"]', 'dermatomes = ["L6"]', "pattern l5, dermatomes", "`L6`", "L5"),
        ('nerves = ["obturator"]', "", "pattern obturator", "not told", "Give one of"),
        (
            'dermatomes = ["L5"]', 'dermatomes = ["L5"]\nnerves = ["sural"]',
            "pattern l5", "in two ways", "Give one of",
        ),
        (
            'nerves = ["obturator"]', 'nerves = ["obturator"]\nallowed = ["groin"]',
            "pattern obturator", "`allowed` stands without `core`", "Take `allowed` away",
        ),
        ('core = ["saddle"]', 'core = ["sadle"]', "pattern saddle, core", "`sadle`", "`saddle`"),
        ('["groin", "saddle", ', '["grain", "saddle", ', "touching, list 1", "`grain`", "groin"),
        ("apart = 3", "apart = 1", "pattern patchy, apart", "", ""),
        ("apart = 3", 'core = ["groin"]\napart = 3', "pattern patchy", "in two ways", "Give one of"),
        ('id = "l4"', 'id = "l5"', "pattern l5", "used twice", "Rename"),
        ('kind = "root"', 'kind = "rot"', "pattern l1, kind", "“rot” is not known", "`root`"),
        ('"MURPHY09"', '"MURFY09"', "pattern l1, sources", "no source `MURFY09`", "`MURPHY09`"),
    ],
)  # fmt: skip
def test_a_broken_pattern_is_named_with_its_mend(
    old: str, new: str, place: str, wrong: str, mend: str
) -> None:
    text = FILES["patterns.toml"].decode()
    assert old in text
    with pytest.raises(ProblemsFound) as found:
        read_pathway({**FILES, "patterns.toml": text.replace(old, new, 1).encode()})
    assert any(_is(problem, place, wrong, mend) for problem in found.value.problems), found.value.problems


def _is(problem: Problem, place: str, wrong: str, mend: str) -> bool:
    return (
        problem.file == "patterns.toml"
        and problem.place == place
        and wrong in problem.wrong
        and mend in problem.mend
    )


def test_patches_need_to_be_told_what_touches() -> None:
    text = FILES["patterns.toml"].decode()
    start, end = text.index("touching = ["), text.index("\n]\n") + 3
    with pytest.raises(ProblemsFound) as found:
        read_pathway({**FILES, "patterns.toml": (text[:start] + text[end:]).encode()})
    assert any(_is(each, "pattern patchy", "which areas touch", "touching") for each in found.value.problems)


def test_without_the_file_every_place_that_asks_for_a_pattern_is_named() -> None:
    files = {name: content for name, content in FILES.items() if name != "patterns.toml"}
    with pytest.raises(ProblemsFound) as found:
        read_pathway(files)
    told = {(problem.file, problem.place) for problem in found.value.problems}
    assert ("findings.toml", "finding patchy_on_picture, when") in told
    assert ("causes/buttock_nerves.toml", "cause sciatic_neuropathy, territory, patterns") in told
