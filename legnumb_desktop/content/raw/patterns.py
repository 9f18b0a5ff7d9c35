"""``patterns.toml``: what a marked area of skin may match, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words
from legnumb_desktop.core.legmap import PatternKind


@dataclass(frozen=True, slots=True)
class RawPattern(Strict):
    id: Name
    kind: PatternKind
    name: Words
    clinical: Words
    dermatomes: tuple[Words, ...] = ()
    nerves: tuple[Words, ...] = ()
    core: tuple[Name, ...] = ()
    allowed: tuple[Name, ...] = ()
    both_legs: bool = False
    always_told: bool = False
    apart: Annotated[int, Field(ge=2)] | None = None
    sources: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class RawPatterns(Strict):
    touching: tuple[tuple[Name, ...], ...] = ()
    pattern: tuple[RawPattern, ...] = ()
