"""``outcomes.toml``: urgencies and what to do, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words


@dataclass(frozen=True, slots=True)
class RawUrgency(Strict):
    id: Name
    rank: Annotated[int, Field(ge=1, le=5)]
    title: Words
    soon: Words
    shape: Name


@dataclass(frozen=True, slots=True)
class RawOutcome(Strict):
    id: Name
    urgency: str
    via: Name
    headline: Words
    do: Annotated[tuple[Words, ...], Field(min_length=1)]
    safety_net: Annotated[tuple[Words, ...], Field(min_length=1)]
    tell: str = ""


@dataclass(frozen=True, slots=True)
class RawNotice(Strict):
    """``words`` as options have them, and the sentences of safety nets that together say the same."""

    words: Words
    said_by: Annotated[tuple[Words, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class RawOutcomes(Strict):
    urgency: Annotated[tuple[RawUrgency, ...], Field(min_length=1)]
    outcome: Annotated[tuple[RawOutcome, ...], Field(min_length=1)]
    notice: tuple[RawNotice, ...] = ()
