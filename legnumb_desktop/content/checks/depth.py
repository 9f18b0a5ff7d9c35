"""Findings that rest on findings, too many deep to be followed."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.core.conditions import findings_of
from legnumb_desktop.core.problems import Problem

DEEPEST = 40
"""Findings one upon another; a person reviewing them follows a handful."""


def findings_too_deep(conditions: Conditions) -> Iterator[Problem]:
    """The first finding of each chain that is too long. Loops are told elsewhere."""
    uses = {name: findings_of(condition) for name, condition in conditions.findings.items()}
    try:
        order = tuple(TopologicalSorter(uses).static_order())
    except CycleError:
        return
    depth: dict[str, int] = {}
    for name in order:
        depth[name] = 1 + max((depth[used] for used in uses.get(name, ())), default=0)
        if depth[name] == DEEPEST + 1:
            wrong = f"it rests on more than {DEEPEST} findings, one upon another."
            mend = "State it over answers, or over findings that stand nearer to them."
            yield Problem("findings.toml", f"finding {name}, when", wrong, mend)
