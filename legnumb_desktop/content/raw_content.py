"""All deciding files of a folder read into their raw tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from legnumb_desktop.content.digest import is_deciding
from legnumb_desktop.content.raw.causes import RawCauses
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.findings import RawFindings
from legnumb_desktop.content.raw.form import RawForm
from legnumb_desktop.content.raw.letter import RawLetter
from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.content.raw.patterns import RawPatterns
from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.content.raw.sources import RawSources
from legnumb_desktop.content.raw.tree import RawTree
from legnumb_desktop.content.shape import read_table
from legnumb_desktop.core.problems import Problem, ProblemsFound

Table = TypeVar("Table")


def read_raw_content(files: Mapping[str, bytes], folder: str) -> RawContent:
    """Raises :class:`ProblemsFound` with every fault of shape in every file."""
    problems: list[Problem] = []

    def table(kind: type[Table], file: str) -> Table | None:
        if file not in files:
            problems.append(Problem(file, "", f"the file is missing from {folder}.", f"Add {file}."))
            return None
        try:
            return read_table(kind, file, files[file])
        except ProblemsFound as found:
            problems.extend(found.problems)
            return None

    form = table(RawForm, "form.toml")
    regions = table(RawRegions, "regions.toml") if "regions.toml" in files else RawRegions()
    patterns = table(RawPatterns, "patterns.toml") if "patterns.toml" in files else RawPatterns()
    letter = table(RawLetter, "letter.toml") if "letter.toml" in files else RawLetter()
    findings = table(RawFindings, "findings.toml")
    tree = table(RawTree, "tree.toml")
    outcomes = table(RawOutcomes, "outcomes.toml")
    sources = table(RawSources, "sources.toml")
    cause_files = sorted(file for file in files if file.startswith("causes/") and is_deciding(file))
    causes = tuple((file, each) for file in cause_files if (each := table(RawCauses, file)) is not None)
    if problems or not (form and regions and patterns and letter):
        raise ProblemsFound(problems)
    if not (findings and tree and outcomes and sources):
        raise ProblemsFound(problems)
    return RawContent(form, regions, patterns, letter, findings, tree, outcomes, sources, causes)
