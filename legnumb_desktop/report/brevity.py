"""How much the clinician's one page tells: as much as fits, and what is left out is counted, never hidden."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from legnumb_desktop.report.lines import Line, height_of

NO_LIMIT = 10_000
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Brevity:
    """The most of each: ``flags`` and ``dangerous`` are those told with their reasons, ``hazards`` and
    ``named`` those after them by name; ``reasons``, ``phrases``, ``evidence``, ``story``,
    ``entries`` and ``changes`` are items in a list; ``entry``, ``words``, ``names`` and ``unsaid``,
    those of questions without an answer, are characters.
    """

    flags: int = 4
    hazards: int = NO_LIMIT
    named: int = NO_LIMIT
    reasons: int = NO_LIMIT
    entry: int = NO_LIMIT
    words: int = 420
    phrases: int = NO_LIMIT
    names: int = NO_LIMIT
    unsaid: int = NO_LIMIT
    causes: int = 6
    evidence: int = NO_LIMIT
    dangerous: int = 8
    rows: int = NO_LIMIT
    story: int = NO_LIMIT
    entries: int = NO_LIMIT
    changes: int = NO_LIMIT


WHOLE = Brevity()
_STEPS: tuple[tuple[str, int], ...] = (
    ("dangerous", 5), ("reasons", 8), ("evidence", 10), ("words", 260), ("entry", 170), ("dangerous", 3),
    ("flags", 3), ("evidence", 7), ("entry", 120), ("dangerous", 1), ("reasons", 5), ("names", 600),
    ("unsaid", 200), ("causes", 5), ("dangerous", 0), ("unsaid", 90), ("flags", 2), ("phrases", 8),
    ("evidence", 5), ("causes", 4), ("words", 180), ("unsaid", 0), ("rows", 8), ("names", 400),
    ("reasons", 4), ("flags", 1), ("causes", 3), ("evidence", 4), ("phrases", 5), ("words", 120),
    ("rows", 7), ("names", 260), ("named", 10), ("reasons", 3), ("phrases", 4), ("rows", 6),
    ("evidence", 3), ("names", 180), ("words", 80), ("causes", 2), ("phrases", 3), ("reasons", 2),
    ("rows", 5), ("names", 120), ("evidence", 2), ("phrases", 2), ("named", 7), ("rows", 4),
    ("names", 80), ("phrases", 1), ("reasons", 1), ("story", 2), ("phrases", 0), ("story", 1),
    ("words", 40), ("names", 50), ("evidence", 1), ("entry", 90), ("entry", 70), ("entry", 54),
    ("named", 4), ("entry", 42), ("entry", 32), ("entry", 24), ("named", 2), ("changes", 4),
    ("hazards", 12), ("rows", 3), ("causes", 1), ("hazards", 6), ("rows", 2), ("hazards", 3),
    ("changes", 2), ("changes", 1), ("entries", 8),
    ("entries", 6), ("rows", 1), ("entries", 4), ("rows", 0),
)  # fmt: skip
"""What is shortened next while the page is too high: first what the details tell as well, last the story."""


def _levels() -> tuple[Brevity, ...]:
    levels = [WHOLE]
    for name, most in _STEPS:
        levels.append(replace(levels[-1], **{name: most}))
    return tuple(levels)


LEVELS = _levels()


def fitted(page: Callable[[Brevity], Sequence[Line]], height: float) -> tuple[list[Line], Brevity]:
    """The fullest page that is no higher than ``height`` points, and how brief it is.

    Most stories fit whole. Each level is lower than the one before, so half of the rest is left out with
    every try.
    """
    laid_out: dict[int, list[Line]] = {}

    def fits(level: int) -> bool:
        laid_out[level] = list(page(LEVELS[level]))
        return height_of(laid_out[level]) <= height

    level = 0 if fits(0) else bisect_left(range(len(LEVELS) - 1), True, lo=1, key=fits)
    return laid_out.get(level) or list(page(LEVELS[level])), LEVELS[level]


def few(items: Sequence[str], most: int) -> list[str]:
    """The first ones, and how many more there are."""
    rest = len(items) - most
    return [*items[:most], f"{rest} more"] if rest > 0 else list(items)


def kept(items: Sequence[Item], most: int, needed: Callable[[Item], bool]) -> list[Item]:
    """At most so many, those that are needed before the others; in the order of ``items``."""
    places = sorted(range(len(items)), key=lambda place: not needed(items[place]))
    return [items[place] for place in sorted(places[:most])]


def cut(text: str, most: int) -> str:
    """At the end of a word, with an ellipsis that says so."""
    return text if len(text) <= most else f"{text[:most].rsplit(' ', 1)[0].rstrip(' ;,:.')} …"
