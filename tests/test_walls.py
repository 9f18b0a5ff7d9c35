"""The walls between the parts name every part, so that a new one cannot stand beside them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY = {
    "Only the window and the bootstrap reach Qt": {"__main__", "bootstrap", "ui"},
    "Only storage knows SQL": {"storage"},
    "Only report knows paper": {"report"},
    "Only content knows pydantic": {"content"},
    "Only proof knows z3": {"proof"},
}
"""Whom each wall lets through."""


def walls() -> dict[str, list[str]]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {
        each["name"]: each.get("source_modules", []) for each in told["tool"]["importlinter"]["contracts"]
    }


def parts() -> set[str]:
    folder = ROOT / "legnumb_desktop"
    packages = {path.parent.name for path in folder.glob("*/__init__.py")}
    return packages | {path.stem for path in folder.glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("wall", MAY)
def test_each_wall_keeps_out_every_part_but_its_own(wall: str) -> None:
    kept_out = {name.removeprefix("legnumb_desktop.") for name in walls()[wall]}
    assert kept_out == parts() - MAY[wall]


def test_no_wall_of_this_kind_is_forgotten_here() -> None:
    assert {name for name in walls() if name.startswith("Only ")} == set(MAY)
