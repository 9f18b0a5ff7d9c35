"""A worked case: a story, its answers, and what the content must make of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer


@dataclass(frozen=True, slots=True)
class Case:
    """``causes``: at least one must be among the first three. ``node`` must decide, where it is given."""

    id: str
    story: str
    urgency: str
    causes: tuple[str, ...]
    answers: Mapping[str, Answer]
    node: str | None = None
    note: str = ""
