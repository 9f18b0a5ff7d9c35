"""Findings that rest on themselves."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.core.conditions import findings_of
from legnumb_desktop.core.problems import Problem


def loops_of_findings(conditions: Conditions) -> Iterator[Problem]:
    """Every loop that shares no finding with one told before."""
    uses = {name: set(findings_of(condition)) for name, condition in conditions.findings.items()}
    while True:
        try:
            TopologicalSorter(uses).prepare()
        except CycleError as loop:
            ring: list[str] = list(reversed(loop.args[1]))
            wrong = f"it rests on itself: {' → '.join(ring)}."
            mend = "Take one of them out of the other's condition."
            yield Problem("findings.toml", f"finding {ring[0]}, when", wrong, mend)
            for name in ring:
                uses.pop(name, None)
        else:
            return
