"""How soon, where and how help is needed, in the words shown to the person."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Urgency:
    """``rank`` orders urgencies: 5 is an emergency now, 1 is self-care."""

    id: str
    rank: int
    title: str
    soon: str
    shape: str


@dataclass(frozen=True, slots=True)
class Outcome:
    id: str
    urgency: str
    via: str
    headline: str
    do: tuple[str, ...]
    tell: str
    safety_net: tuple[str, ...]
    says: frozenset[str] = frozenset()
    """The notices of which the safety net speaks already."""
