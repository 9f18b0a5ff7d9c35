"""Painted charts: what published descriptions of a cause look like on the legs, and what they match."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.legmap import localise

FILE = Path(__file__).parent / "data" / "painted_charts.toml"
CHARTS: list[dict[str, Any]] = tomllib.loads(FILE.read_text(encoding="utf-8"))["chart"]
PATHWAY = read_pathway(form_files())


def ranked(chart: dict[str, Any]) -> list[str]:
    fits = localise(PATHWAY.patterns, frozenset(chart["marks"]))
    return list(dict.fromkeys(fit.pattern.id for fit in fits))


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart["id"])
def test_the_expected_pattern_is_among_the_first_two(chart: dict[str, Any]) -> None:
    assert set(chart["marks"]) <= set(PATHWAY.form.region_marks)
    assert set(chart["sources"]) <= set(PATHWAY.source)
    assert chart["expected"] in ranked(chart)[:2]


def test_the_expected_pattern_is_mostly_the_first() -> None:
    first = [chart["id"] for chart in CHARTS if ranked(chart)[0] == chart["expected"]]
    assert len(first) >= 22, f"only {len(first)} of {len(CHARTS)}"
