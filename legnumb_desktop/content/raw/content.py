"""All files of one form folder that decide, as written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legnumb_desktop.content.raw.causes import RawCause, RawCauses
from legnumb_desktop.content.raw.findings import RawFindings
from legnumb_desktop.content.raw.form import RawForm
from legnumb_desktop.content.raw.letter import RawLetter
from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.content.raw.patterns import RawPatterns
from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.content.raw.sources import RawSources
from legnumb_desktop.content.raw.tree import RawTree


@dataclass(frozen=True, slots=True)
class RawContent:
    form: RawForm
    regions: RawRegions
    patterns: RawPatterns
    letter: RawLetter
    findings: RawFindings
    tree: RawTree
    outcomes: RawOutcomes
    sources: RawSources
    causes: tuple[tuple[str, RawCauses], ...]
    """By file name, such as ``causes/spine.toml``, in the order of the names."""

    def each_cause(self) -> Iterator[tuple[str, RawCause]]:
        """Every cause with the name of its file."""
        for file, causes in self.causes:
            for cause in causes.cause:
                yield file, cause
