"""``cases/*.toml``: one worked case a file, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, JsonValue

from legnumb_desktop.content.raw.strict import Key, Strict, Words


@dataclass(frozen=True, slots=True)
class RawCase(Strict):
    id: Key
    story: Words
    urgency: str
    causes: Annotated[tuple[str, ...], Field(min_length=1)]
    answers: dict[str, JsonValue]
    node: str | None = None
    note: str = ""
