"""``tree.toml``: the decision tree as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from legnumb_desktop.content.raw.strict import Key, Name, Strict, Words

System = Literal[
    "brain",
    "vessels",
    "cauda_equina",
    "cord_and_spread",
    "weakness",
    "infection",
    "cancer",
    "bleeding",
    "injury",
    "metabolic",
    "nerve",
    "other",
]


@dataclass(frozen=True, slots=True)
class RawNode(Strict):
    id: Name
    system: System
    asks: Words
    hazard: Words
    when: Words
    yes: str
    no: str
    floors: tuple[Key, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawTree(Strict):
    root: str
    node: Annotated[tuple[RawNode, ...], Field(min_length=1)]
