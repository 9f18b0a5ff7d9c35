"""The risk file: each requirement stands under a hazard as the tree meets it; no reference leads nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.core.pathway import Pathway

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "safety.md").read_text(encoding="utf-8")
FLOORS: dict[str, dict[str, Any]] = {
    floor["id"]: floor
    for floor in json.loads((Path(__file__).parent / "data" / "floors.json").read_text(encoding="utf-8"))
}
GATE = "SC1"
LEAST = {5: "emergency now", 4: "same day", 3: "urgent"}
SEVERITIES = {"minor", "serious", "critical", "catastrophic"}
PROBABILITIES = {"frequent", "occasional", "remote", "improbable"}
REQUIREMENT_LINK = re.compile(r"\[([A-Z]{1,2}\d{1,2})\]\(#([a-z0-9]+)\)")


def section(title: str) -> str:
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL)
    assert found, f"no section {title!r}"
    return found[1]


def rows(title: str) -> list[list[str]]:
    """The cells of each row of a section's table, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def named_under_hazards() -> list[str]:
    return [link[0] for row in rows("Clinical hazards") for link in REQUIREMENT_LINK.findall(row[4])]


def test_every_requirement_is_named_under_a_clinical_hazard() -> None:
    assert {*FLOORS, GATE} - {*named_under_hazards()} == set()


def test_every_requirement_named_anywhere_exists_and_is_linked_to_its_own_row() -> None:
    links = REQUIREMENT_LINK.findall(DOCUMENT)
    assert {name for name, _ in links} <= {*FLOORS, GATE}
    assert [link for link in links if link[0].lower() != link[1]] == []


def test_every_link_leads_to_a_place_on_the_page_and_no_place_is_there_twice() -> None:
    places = re.findall(r'<a id="([^"]+)">', DOCUMENT)
    headings = [title.lower() for title in re.findall(r"^## (\w+)$", DOCUMENT, re.MULTILINE)]
    assert len(places) == len(set(places))
    assert {*re.findall(r"\]\(#([^)]+)\)", DOCUMENT)} <= {*places, *headings}


def test_the_table_of_requirements_is_what_is_required_and_where_the_tree_meets_it(
    leg_numbness: Pathway,
) -> None:
    nodes = {floor: node.id for node in leg_numbness.tree.nodes for floor in node.floors}
    told = [(re.sub("<.*>", "", row[0]), row[1], row[2], row[3].strip("`")) for row in rows("Requirements")]
    assert told[:-1] == [
        (floor["id"], LEAST[floor["rank"]], floor["hazard"], nodes[floor["id"]]) for floor in FLOORS.values()
    ]
    assert (told[-1][0], told[-1][3]) == (GATE, nodes[GATE])


@pytest.mark.parametrize("title", ["Clinical hazards", "Hazards of use and of the machine"])
def test_every_hazard_has_a_severity_guards_and_a_judged_probability_of_what_remains(title: str) -> None:
    for row in rows(title):
        assert all(row), row[0]
        assert row[3] in SEVERITIES, row[0]
        assert row[-1] in PROBABILITIES, row[0]


def test_hazards_are_numbered_without_a_gap() -> None:
    numbers = re.findall(r"</a>HZ-(\d\d) ", DOCUMENT)
    assert numbers == [f"{number:02}" for number in range(1, len(numbers) + 1)]


def test_every_test_that_a_hazard_leans_on_is_there() -> None:
    leaned_on = {*re.findall(r"`(?:tests/[\w/]*)?(test_\w+)(?:\.py)?`", DOCUMENT)}
    assert leaned_on
    assert leaned_on - {path.stem for path in (ROOT / "tests").rglob("test_*.py")} == set()
