"""Findings built."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.content.raw.findings import RawFindings
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.findings import Finding


def build_findings(raw: RawFindings, when: Mapping[str, Condition]) -> tuple[Finding, ...]:
    """``when`` holds the conditions by finding."""
    return tuple(
        Finding(finding.id, finding.person, finding.clinician, when[finding.id], finding.sources)
        for finding in raw.finding
    )
