"""Named clinical ideas on answers, and whether each is present."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import compress

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
        self._questions = tuple(self.questions[finding.id] for finding in findings)
        self._all = {
            status: tuple(FindingState(finding.id, status) for finding in findings)
            for status in FindingStatus
        }

    def states(self, facts: Facts, doubting: Facts) -> tuple[FindingState, ...]:
        """``doubting`` are the same facts with every question open that has no settled answer."""
        present, _ = self._truth.holding(facts)
        _, possible = self._truth.holding(doubting)
        states = list(self._all[FindingStatus.ABSENT])
        for number in compress(range(len(states)), possible):
            status = FindingStatus.PRESENT if present[number] else self._open(number, facts, doubting)
            states[number] = self._all[status][number]
        return tuple(states)

    def _open(self, number: int, facts: Facts, doubting: Facts) -> FindingStatus:
        open_only = self._questions[number] & doubting.open <= facts.open
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
