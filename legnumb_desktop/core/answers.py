"""What a person can answer, and the six states an answer can be in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Chosen:
    """Options chosen from a list, by id; never empty. An exclusive option stands alone."""

    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Marked:
    """Regions of the body, such as ``L.toe_big`` or the unsided ``saddle``; not both empty.

    ``regions`` is what decides: where it is felt (numb and its like), and guarded regions marked in any way.
    ``kinds`` pairs every mark with its kinds of feeling; it is empty where all are of the question's first
    kind. :func:`~legnumb_desktop.core.painted.painted` makes it so. Raises ValueError for anything else.
    """

    regions: frozenset[str]
    kinds: frozenset[tuple[str, str]] = frozenset()

    def __post_init__(self) -> None:
        if self.kinds and not self.regions <= {mark for mark, _ in self.kinds}:
            raise ValueError("a mark without a kind stands beside marks with kinds")


@dataclass(frozen=True, slots=True)
class Measured:
    """A number in the question's unit, or a point on a scale."""

    value: float


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar day."""

    day: date


@dataclass(frozen=True, slots=True)
class Written:
    """Free text in the person's own words; never blank."""

    text: str


@dataclass(frozen=True, slots=True)
class NotSure:
    """The person does not know. Never read as "no"."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The person prefers not to say."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """The question was shown and passed over."""


Answer = Chosen | Marked | Measured | Dated | Written | NotSure | Declined | Skipped
Answers = Mapping[str, Answer]


class AnswerState(StrEnum):
    """The six states; each is told apart on screen, on paper and in the record."""

    VALUE = "value"
    NO = "no"
    NOT_SURE = "not_sure"
    DECLINED = "declined"
    UNANSWERED = "unanswered"
    NOT_ASKED = "not_asked"
