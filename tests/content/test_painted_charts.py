"""Painted charts: published descriptions on the legs, and at which place the expected pattern comes."""

from __future__ import annotations

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import check_content, digest_of, read_charts, read_pathway
from legnumb_desktop.core.legmap import Pattern, localise
from legnumb_desktop.core.painted_charts import Placed, standings
from legnumb_desktop.core.problems import Problem, ProblemsFound

FILES = form_files()
PATHWAY = read_pathway(FILES)
CHARTS = FILES["charts.toml"].decode()
REACHED = standings(PATHWAY.patterns, read_charts(FILES, PATHWAY))
SAME_SKIN = {"s3", "s4", "s5", "pudendal"}
"""One area stands for the saddle: these share it, and the saddle itself is told first."""


def with_charts(text: str) -> dict[str, bytes]:
    return {**FILES, "charts.toml": text.encode()}


@pytest.mark.parametrize("placed", REACHED.placed, ids=lambda placed: placed.chart.id)
def test_the_expected_pattern_is_among_the_first_two(placed: Placed) -> None:
    assert placed.among_first, placed


def test_forty_charts_at_least_and_thirty_four_with_the_expected_pattern_first() -> None:
    assert (REACHED.least, REACHED.least_first) == (40, 34)
    assert REACHED.met


@pytest.mark.parametrize("each", [one for one in PATHWAY.patterns if one.core], ids=lambda each: each.id)
def test_painting_the_core_of_a_pattern_puts_it_first(each: Pattern) -> None:
    sides = ("L", "R") if each.both_legs else ("L",)
    sided = {region.id for region in PATHWAY.form.regions if region.sided}
    marks = frozenset(f"{side}.{area}" if area in sided else area for area in each.core for side in sides)
    first = localise(PATHWAY.patterns, marks)[0].pattern
    if each.id in SAME_SKIN:
        assert (first.id, first.core) == ("saddle", each.core)
    elif each.id != first.id:
        assert {each.id, first.id} in ({"l4", "saphenous"}, {"inferior_cluneal", "medial_cluneal"})


def test_charts_are_no_part_of_what_decides() -> None:
    assert digest_of(with_charts(CHARTS + "# a remark\n")) == digest_of(FILES)


@pytest.mark.parametrize(
    ("old", "new", "place", "wrong", "mend"),
    [
        ('"L.thigh_outer",', '"L.thigh_otter",', "chart meralgia, marks", "`L.thigh_otter`", "L.thigh_outer"),
        ('["SLOBBE04"]', '["SLOBE04"]', "chart meralgia, sources", "`SLOBE04`", "SLOBBE04"),
        ('expected = "sural"', 'expected = "sura"', "chart sural, expected", "`sura`", "`sural`"),
        ('id = "heel"', 'id = "sural"', "chart sural", "used twice", "Rename"),
        ('written = "after"', 'written = "late"', "chart meralgia, written", "“late” is not", "`after`"),
        ('[\n    "L.thigh_outer",\n]', "[]", "chart meralgia, marks", "nothing is painted", "one mark"),
        ('expected = "sural"', 'expected = "tibial"', "chart sural", "`tibial` comes at place", "Mend"),
        ("least_first = 34", "least_first = 58", "least_first", "58 must", "localise --charts"),
        ("least = 40", "least = 400", "least", "400 must be", "Paint further"),
    ],
)  # fmt: skip
def test_a_fault_of_the_charts_is_named_with_its_mend(
    old: str, new: str, place: str, wrong: str, mend: str
) -> None:
    assert old in CHARTS
    problems = check_content(with_charts(CHARTS.replace(old, new, 1)))
    assert any(_is(problem, place, wrong, mend) for problem in problems), problems


def _is(problem: Problem, place: str, wrong: str, mend: str) -> bool:
    return (
        problem.file == "charts.toml"
        and problem.place == place
        and wrong in problem.wrong
        and mend in problem.mend
    )


def test_a_form_without_charts_is_sound_and_says_so_when_asked_for_them() -> None:
    files = {name: content for name, content in FILES.items() if name != "charts.toml"}
    assert not [problem for problem in check_content(files) if problem.file == "charts.toml"]
    with pytest.raises(ProblemsFound, match=r"charts\.toml"):
        read_charts(files, PATHWAY)
