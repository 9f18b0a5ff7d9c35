"""Everything one form folder says: the form, its findings, tree, outcomes, causes and sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from legnumb_desktop.core.causes import Cause
from legnumb_desktop.core.findings import Finding, FindingReader
from legnumb_desktop.core.form import Form
from legnumb_desktop.core.legmap import Pattern
from legnumb_desktop.core.letter import Letter
from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.core.path import PathReader
from legnumb_desktop.core.ranking import CauseRanker
from legnumb_desktop.core.red_flags import RedFlagReader
from legnumb_desktop.core.tree import Node, Tree
from legnumb_desktop.core.tree_reader import TreeReader
from legnumb_desktop.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Source:
    """``seen`` is how much of it the authors read: ``full``, ``summary`` or ``not_seen``."""

    id: str
    title: str
    body: str
    year: int
    review_by: date
    seen: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which content it was: form id, content version and the digest of its files (SHA-256, hexadecimal)."""

    form: str
    version: str
    digest: str


@dataclass(frozen=True)
class Pathway:
    form: Form
    findings: tuple[Finding, ...]
    tree: Tree
    urgencies: tuple[Urgency, ...]
    outcomes: tuple[Outcome, ...]
    causes: tuple[Cause, ...]
    sources: tuple[Source, ...]
    digest: str
    letter: Letter = field(default_factory=Letter)

    @property
    def stamp(self) -> Stamp:
        return Stamp(self.form.id, self.form.version, self.digest)

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        return self.form.patterns

    @cached_property
    def finding(self) -> dict[str, Finding]:
        return {finding.id: finding for finding in self.findings}

    @cached_property
    def node(self) -> dict[str, Node]:
        return {node.id: node for node in self.tree.nodes}

    @cached_property
    def urgency(self) -> dict[str, Urgency]:
        return {urgency.id: urgency for urgency in self.urgencies}

    @cached_property
    def outcome(self) -> dict[str, Outcome]:
        return {outcome.id: outcome for outcome in self.outcomes}

    @cached_property
    def cause(self) -> dict[str, Cause]:
        return {cause.id: cause for cause in self.causes}

    @cached_property
    def source(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    def urgency_of(self, outcome_id: str) -> Urgency:
        return self.urgency[self.outcome[outcome_id].urgency]

    @cached_property
    def truth(self) -> Truth:
        findings = {finding.id: finding.when for finding in self.findings}
        return Truth(findings, often=[node.when for node in self.tree.nodes])

    @cached_property
    def path_reader(self) -> PathReader:
        return PathReader(self.form, self.truth)

    @cached_property
    def tree_reader(self) -> TreeReader:
        return TreeReader(self.tree, self.truth, self.rank_of_outcome)

    @cached_property
    def finding_reader(self) -> FindingReader:
        return FindingReader(self.findings, self.truth)

    @cached_property
    def red_flag_reader(self) -> RedFlagReader:
        return RedFlagReader(self.tree, self.truth, self.rank_of_outcome)

    @cached_property
    def cause_ranker(self) -> CauseRanker:
        return CauseRanker(self.causes, self.truth)

    @cached_property
    def rank_of_outcome(self) -> dict[str, int]:
        return {outcome.id: self.urgency[outcome.urgency].rank for outcome in self.outcomes}
