"""Causes and nodes that no worked case shows: nobody would notice if they stopped working."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem


def not_worked_through(pathway: Pathway, cases: Collection[Case]) -> tuple[Problem, ...]:
    """A cause counts where it is ranked first and the case expects it first; a node where it decides."""
    found = [(case, assess(pathway, case.answers)) for case in cases]
    first = {case.causes[0] for case, told in found if told.causes and told.causes[0].cause == case.causes[0]}
    deciding = {told.decided_by for _, told in found}
    return (*_causes_never_first(pathway, first), *_nodes_never_deciding(pathway, deciding))


def _causes_never_first(pathway: Pathway, first: Collection[str]) -> Iterator[Problem]:
    for cause in pathway.causes:
        if cause.id not in first:
            mend = "Add a worked case that names it first, and see that its answers rank it first."
            yield Problem("cases", f"cause {cause.id}", "it comes first in no worked case.", mend)


def _nodes_never_deciding(pathway: Pathway, deciding: Collection[str | None]) -> Iterator[Problem]:
    for node in pathway.tree.nodes:
        if node.id not in deciding:
            mend = "Add a worked case that this node decides, and name it there in `node`."
            yield Problem("cases", f"node {node.id}", "it decides no worked case.", mend)
