"""What the answers say about the questions that are on the path, ready for conditions to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Facts:
    """One reading of one set of answers.

    ``open`` names the questions that are not settled: in a running interview those not answered yet, in a
    reading for "present, absent or not known" also those answered with *not sure*.
    """

    chosen: dict[str, frozenset[str]] = field(default_factory=dict)
    """Option ids (region ids without side) by question; *not sure* is the option ``not_sure``."""
    numbers: dict[str, float] = field(default_factory=dict)
    sides: dict[str, int] = field(default_factory=dict)
    fitting: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Ids of the patterns that the marks fit, by question."""
    open: set[str] = field(default_factory=set)
    holding: tuple[tuple[bool, ...], tuple[bool, ...]] | None = field(default=None, repr=False, compare=False)
    """Which findings surely and possibly hold, once one was asked for: the facts are complete then."""

    def doubting(self, questions: frozenset[str]) -> Facts:
        """The same facts with these questions taken as open, whatever was said."""
        return Facts(self.chosen, self.numbers, self.sides, self.fitting, self.open | questions)


NO_OPTIONS: frozenset[str] = frozenset()
