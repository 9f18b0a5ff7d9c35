"""``findings.toml``: named clinical ideas as written."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.content.raw.strict import Name, Strict, Words


@dataclass(frozen=True, slots=True)
class RawFinding(Strict):
    id: Name
    person: Words
    clinician: Words
    when: Words
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawFindings(Strict):
    finding: tuple[RawFinding, ...]
