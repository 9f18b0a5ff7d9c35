"""``safety.toml``: what is proved of the tree, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Key, Strict, Words

AtLeastOne = Annotated[tuple[str, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True)
class RawRequirement(Strict):
    id: Key
    urgency: str
    hazard: Words
    when: Words
    sources: AtLeastOne
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawGate(Strict):
    id: Key
    urgency: str
    hazard: Words
    when: Words
    sources: AtLeastOne


@dataclass(frozen=True, slots=True)
class RawOrder(Strict):
    id: Key
    question: str
    answers: Annotated[tuple[str, ...], Field(min_length=2)]


@dataclass(frozen=True, slots=True)
class RawMitigator(Strict):
    question: str
    option: str
    why: Words


@dataclass(frozen=True, slots=True)
class RawSafety(Strict):
    requirement: Annotated[tuple[RawRequirement, ...], Field(min_length=1)]
    gate: tuple[RawGate, ...] = ()
    order: tuple[RawOrder, ...] = ()
    mitigator: tuple[RawMitigator, ...] = ()
