"""``letter.toml``: the sentence that sums the story up and the rows of the bedside, as written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words


@dataclass(frozen=True, slots=True)
class RawClause(Strict):
    question: Name
    joins: str = ","
    phrases: dict[Name, Words] = field(default_factory=dict)
    number: Words = "{}"
    marks: str = ""
    fits: str = ""
    no: str = ""
    not_sure: str = ""
    unanswered: str = ""
    most: Annotated[int, Field(ge=1)] = 3


@dataclass(frozen=True, slots=True)
class RawExamination(Strict):
    id: Name
    text: Words
    blanks: Annotated[tuple[Words, ...], Field(min_length=1)]
    sides: bool = False
    always: bool = False
    causes: tuple[Name, ...] = ()
    sources: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class RawLetter(Strict):
    clause: tuple[RawClause, ...] = ()
    examination: tuple[RawExamination, ...] = ()
