"""The document on the form format: its examples make a sound form, and no key is left unexplained."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest

from legnumb_desktop.content import check_content, read_pathway, warnings_of
from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.known_keys import known_keys
from legnumb_desktop.content.raw.cases import RawCase
from legnumb_desktop.content.raw.causes import RawCauses
from legnumb_desktop.content.raw.charts import RawCharts
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.findings import RawFindings
from legnumb_desktop.content.raw.form import RawForm
from legnumb_desktop.content.raw.letter import RawLetter
from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.content.raw.patterns import RawPatterns
from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.content.raw.safety import RawSafety
from legnumb_desktop.content.raw.sources import RawSources
from legnumb_desktop.content.raw.tree import RawTree
from legnumb_desktop.content.raw_content import read_raw_content
from legnumb_desktop.content.vocabulary_of import words_of_findings
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.form import QuestionType

DOCUMENT = (Path(__file__).parents[2] / "docs" / "form-format.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"^```toml\n# (\S+\.toml)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLES: list[tuple[type, tuple[str, ...]]] = [
    (RawForm, ()),
    (RawForm, ("stage",)),
    (RawForm, ("question",)),
    (RawForm, ("question", "options")),
    (RawForm, ("question", "kinds")),
    (RawRegions, ("region",)),
    (RawPatterns, ()),
    (RawPatterns, ("pattern",)),
    (RawLetter, ()),
    (RawLetter, ("clause",)),
    (RawLetter, ("examination",)),
    (RawCharts, ()),
    (RawCharts, ("chart",)),
    (RawFindings, ("finding",)),
    (RawTree, ()),
    (RawTree, ("node",)),
    (RawOutcomes, ("urgency",)),
    (RawOutcomes, ("outcome",)),
    (RawCauses, ("cause",)),
    (RawCauses, ("cause", "prior")),
    (RawCauses, ("cause", "territory")),
    (RawCauses, ("cause", "age")),
    (RawCauses, ("cause", "for")),
    (RawCauses, ("cause", "feature")),
    (RawSources, ("source",)),
    (RawCase, ()),
    (RawSafety, ("requirement",)),
    (RawSafety, ("gate",)),
    (RawSafety, ("order",)),
    (RawSafety, ("mitigator",)),
]


@pytest.fixture
def example() -> dict[str, bytes]:
    files: dict[str, str] = {}
    for file, text in EXAMPLE.findall(DOCUMENT):
        files[file] = files.get(file, "") + text + "\n"
    return {file: text.encode() for file, text in files.items()}


def test_every_toml_example_names_its_file() -> None:
    assert len(EXAMPLE.findall(DOCUMENT)) == DOCUMENT.count("```toml")


def test_the_examples_make_a_form_without_fault_or_warning(example: dict[str, bytes]) -> None:
    assert check_content(example) == ()
    pathway = read_pathway(example)
    first_review = min(source.review_by for source in pathway.sources)
    assert warnings_of(pathway, first_review) == ()


def test_every_file_of_a_form_has_an_example(example: dict[str, bytes]) -> None:
    folders = {file.split("/")[0] for file in example}
    assert folders == {
        *(f"{each.name}.toml" for each in fields(RawContent) if each.name != "causes"),
        "causes",
        "cases",
        "charts.toml",
        "safety.toml",
    }


@pytest.mark.parametrize(("file", "table"), TABLES)
def test_every_key_is_shown(file: type, table: tuple[str, ...]) -> None:
    examples = "".join(text for _, text in EXAMPLE.findall(DOCUMENT))
    keys = set(re.findall(r"\w+(?= =)", examples))
    tables = set(re.findall(r"^\[+(?:cause\.)?(\w+)\]+$", examples, re.MULTILINE))
    assert set(known_keys(file, table)) - keys - tables == set()


@pytest.mark.parametrize("kind", list(QuestionType))
def test_every_type_of_question_is_explained(kind: QuestionType) -> None:
    assert f"| `{kind.value}` |" in DOCUMENT


def test_every_condition_in_the_table_reads(example: dict[str, bytes]) -> None:
    raw = read_raw_content(example, "document")
    assert Conditions(raw).problems == []
    table = DOCUMENT.split("| condition | it holds when |\n|---|---|\n")[1].split("\n\n")[0]
    conditions = [line.split("`")[1] for line in table.splitlines()]
    assert len(conditions) == 10
    for condition in conditions:
        parse_condition(condition, words_of_findings(raw))
