"""Every question earns its place: it moves an outcome, a cause, or a line that clinicians need on paper."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.cause_points import AGE_QUESTION, REGIONS_QUESTION
from legnumb_desktop.core.conditions import questions_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem


def questions_without_effect(pathway: Pathway) -> Iterator[Problem]:
    for question in pathway.form.questions:
        if question.id not in _read_somewhere(pathway) and not question.for_paper:
            wrong = "no outcome, no cause and no other question depends on it."
            mend = "Take it out, or say in `for_paper` why clinicians need the answer."
            yield Problem("form.toml", f"question {question.id}", wrong, mend)


def _read_somewhere(pathway: Pathway) -> frozenset[str]:
    """Place and age are read from two questions of fixed names wherever there are causes."""
    read = {REGIONS_QUESTION, AGE_QUESTION} if pathway.causes else set[str]()
    return frozenset(read).union(
        *(questions_of(finding.when) for finding in pathway.findings),
        *(questions_of(item.when) for cause in pathway.causes for item in cause.evidence),
        *(questions_of(question.when) for question in pathway.form.questions if question.when is not None),
    )
