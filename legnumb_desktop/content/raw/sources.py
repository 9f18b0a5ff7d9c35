"""``sources.toml``: every source once, as written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from legnumb_desktop.content.raw.strict import Key, Strict, Words


@dataclass(frozen=True, slots=True)
class RawSource(Strict):
    id: Key
    title: Words
    body: Words
    year: Annotated[int, Field(ge=1800, le=2200)]
    review_by: date
    seen: Literal["full", "summary", "not_seen"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RawSources(Strict):
    source: tuple[RawSource, ...] = ()
