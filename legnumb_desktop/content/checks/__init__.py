"""What a form must mean to be sound; each check is a small function that tells of every fault it finds."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.checks.causes import faults_of_causes
from legnumb_desktop.content.checks.depth import findings_too_deep
from legnumb_desktop.content.checks.evidence import faults_of_evidence
from legnumb_desktop.content.checks.ids import faults_of_ids
from legnumb_desktop.content.checks.letter import faults_of_letter
from legnumb_desktop.content.checks.loops import loops_of_findings
from legnumb_desktop.content.checks.options import faults_of_options
from legnumb_desktop.content.checks.outcomes import faults_of_outcomes
from legnumb_desktop.content.checks.path import faults_of_path
from legnumb_desktop.content.checks.patterns import faults_of_patterns
from legnumb_desktop.content.checks.questions import faults_of_questions
from legnumb_desktop.content.checks.regions import faults_of_regions
from legnumb_desktop.content.checks.sources import unknown_sources
from legnumb_desktop.content.checks.stages import faults_of_stages
from legnumb_desktop.content.checks.tree import faults_of_tree
from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.problems import Problem


def faults_of_meaning(
    raw: RawContent, conditions: Conditions, *, dead_too: bool = False
) -> Iterator[Problem]:
    """``dead_too``: a question that no answers lead to is let pass, for the proof to tell of it."""
    yield from faults_of_ids(raw)
    yield from faults_of_stages(raw.form)
    yield from faults_of_questions(raw.form)
    yield from faults_of_options(raw.form)
    yield from conditions.problems
    yield from faults_of_path(raw, conditions, dead_too=dead_too)
    yield from loops_of_findings(conditions)
    yield from findings_too_deep(conditions)
    yield from faults_of_tree(raw)
    yield from faults_of_outcomes(raw)
    yield from faults_of_causes(raw)
    yield from faults_of_regions(raw)
    yield from faults_of_patterns(raw)
    yield from faults_of_letter(raw)
    yield from faults_of_evidence(raw, conditions)
    yield from unknown_sources(raw)
