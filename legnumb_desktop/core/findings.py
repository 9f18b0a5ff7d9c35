"""Named clinical ideas on answers, and whether each is present."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from legnumb_desktop.core.conditions import Condition, findings_of, questions_of
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.truth import Truth


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    person: str
    clinician: str
    when: Condition
    sources: tuple[str, ...] = ()


class FindingStatus(StrEnum):
    PRESENT = "present"
    ABSENT = "absent"
    UNKNOWN = "unknown"
    """A *not sure*, *prefer not to say* or passed-over answer could make it present."""
    NOT_ASKED = "not_asked"
    """A question that it needs has not been asked."""


@dataclass(frozen=True, slots=True)
class FindingState:
    finding: str
    status: FindingStatus


class FindingReader:
    """Tells for every finding whether it is present, absent, not known or not asked."""

    def __init__(self, findings: Sequence[Finding], truth: Truth) -> None:
        self._truth = truth
        self.questions = questions_behind(findings)
        self._states = tuple(
            (
                self.questions[finding.id],
                {status: FindingState(finding.id, status) for status in FindingStatus},
            )
            for finding in findings
        )

    def states(self, facts: Facts, doubting: Facts) -> tuple[FindingState, ...]:
        """``doubting`` are the same facts with every question open that has no settled answer."""
        present, _ = self._truth.holding(facts)
        _, possible = self._truth.holding(doubting)
        return tuple(
            states[_status(questions, facts, doubting, is_present, is_possible)]
            for (questions, states), is_present, is_possible in zip(
                self._states, present, possible, strict=True
            )
        )


def _status(
    questions: frozenset[str], facts: Facts, doubting: Facts, present: bool, possible: bool
) -> FindingStatus:
    if present:
        return FindingStatus.PRESENT
    if not possible:
        return FindingStatus.ABSENT
    open_only = questions & doubting.open <= facts.open
    return FindingStatus.NOT_ASKED if open_only else FindingStatus.UNKNOWN


def questions_behind(findings: Sequence[Finding]) -> dict[str, frozenset[str]]:
    """For each finding the questions that decide it, also through other findings. Findings must not loop."""
    conditions = {finding.id: finding.when for finding in findings}
    behind: dict[str, frozenset[str]] = {}

    def gather(name: str) -> frozenset[str]:
        if name not in behind:
            condition = conditions[name]
            behind[name] = questions_of(condition).union(*map(gather, findings_of(condition)))
        return behind[name]

    for name in conditions:
        gather(name)
    return behind
