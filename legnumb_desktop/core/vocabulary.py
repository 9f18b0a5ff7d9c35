"""The names that a condition may use, and the fault of one that uses others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The names that a condition may use."""

    choices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Option ids (or region ids without side) by question id."""
    numbers: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    """Questions answered by regions; they also have ``.sides`` and ``.pattern``."""
    without_condition: Mapping[str, str] = field(default_factory=dict)
    """Questions that no condition may read, by id, with their type."""
    findings: frozenset[str] = frozenset()
    answers_allowed: bool = True
    """False in the tree, which speaks of findings alone."""
    patterns: frozenset[str] = frozenset()
    """What ``.pattern`` may name; none where patterns have no place."""


class ConditionFault(Exception):  # noqa: N818
    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong} {mend}")
        self.wrong = wrong
        self.mend = mend
