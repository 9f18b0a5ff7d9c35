"""What the clinician's page says beyond the answers themselves: the sums-up sentence and the bedside rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from legnumb_desktop.core.causes import Band, RankedCause


@dataclass(frozen=True, slots=True)
class Clause:
    """How one question is told in the sentence: after ``joins``, such as a comma or ``after``, and a space.

    ``phrases`` are by option; an option without one is told by its clinical words. ``no``, ``not_sure`` and
    ``unanswered`` are told in that very state alone, and nothing is where they are empty. ``number`` holds
    ``{}``; ``marks`` and ``fits`` hold ``{side}``, and ``fits`` ``{pattern}``.
    """

    question: str
    joins: str = ","
    phrases: Mapping[str, str] = field(default_factory=dict)
    number: str = "{}"
    marks: str = ""
    fits: str = ""
    no: str = ""
    not_sure: str = ""
    unanswered: str = ""
    most: int = 3


@dataclass(frozen=True, slots=True)
class Examination:
    """A row with blanks to fill in by hand, on both sides where ``sides``."""

    id: str
    text: str
    blanks: tuple[str, ...]
    sides: bool
    always: bool
    causes: frozenset[str]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Letter:
    clauses: tuple[Clause, ...] = ()
    examinations: tuple[Examination, ...] = ()


def examinations_for(letter: Letter, causes: Iterable[RankedCause]) -> tuple[Examination, ...]:
    """The rows that an open cause asks for, and those that always stand there; in the letter's order."""
    open_causes = {ranked.cause for ranked in causes if ranked.band is not Band.FITS_POORLY}
    return tuple(row for row in letter.examinations if row.always or row.causes & open_causes)
