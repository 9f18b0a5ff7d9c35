"""Worked cases that the content does not bear out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem

FIRST_CAUSES = 3


def first_causes(found: Assessment) -> tuple[str, ...]:
    """One of which a case must name."""
    return tuple(ranked.cause for ranked in found.causes[:FIRST_CAUSES])


def unmet_cases(pathway: Pathway, cases: Mapping[str, Case]) -> Iterator[Problem]:
    """``cases`` by file; answers that could not have been given are told too."""
    for file, case in cases.items():
        asked = {question.id for question in pathway.path_reader.finished(case.answers).questions}
        for question in case.answers:
            if question not in asked:
                wrong = "with the other answers this question is not asked."
                yield Problem(file, f"answers, {question}", wrong, "Take it out, or look at its `when`.")
        yield from unmet_expectations(case, assess(pathway, case.answers), file)


def unmet_expectations(case: Case, found: Assessment, file: str) -> Iterator[Problem]:
    """Urgency must be exact, the node too where one is given, and a cause among the first ones."""
    by = f"node {found.decided_by}" if found.decided_by else "no node"
    if found.urgency != case.urgency:
        wrong = f"expected {case.urgency}, and it comes to {found.urgency}, decided by {by}."
        yield Problem(file, "urgency", wrong, "Look at that node in tree.toml, or at the case's answers.")
    if case.node is not None and found.decided_by != case.node:
        wrong = f"expected node {case.node} to decide, and it is {by}."
        yield Problem(file, "node", wrong, "Look at the order of the tree.")
    first = first_causes(found)
    if not set(first) & set(case.causes):
        wrong = f"none of {', '.join(case.causes)} is among the first {FIRST_CAUSES}: {', '.join(first)}."
        yield Problem(file, "causes", wrong, "Look at the evidence of these causes.")
