"""Stacking lines onto pages, so that the number of pages is known before the first is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from legnumb_desktop.report.lines import Line


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the report, with its bookmark. It begins on a new page."""

    title: str
    lines: Sequence[Line]


@dataclass(frozen=True, slots=True)
class Page:
    """Lines with the distance of each from the top of the text area. ``begins`` is the part begun here."""

    lines: tuple[tuple[float, Line], ...]
    begins: str = ""


def paged(parts: Sequence[Part], height: float) -> list[Page]:
    """Pages whose text area is ``height`` points high."""
    pages: list[Page] = []
    for part in parts:
        for number, page in enumerate(_stacked(part.lines, height)):
            pages.append(Page(tuple(page), "" if number else part.title))
    return pages


def _stacked(lines: Sequence[Line], height: float) -> list[list[tuple[float, Line]]]:
    pages: list[list[tuple[float, Line]]] = [[]]
    down = 0.0
    for number, line in enumerate(lines):
        begins_group = number == 0 or not lines[number - 1].keeps_next
        needed = _group_height(lines, number) if begins_group else line.height + line.above
        own = line.height + line.above
        if pages[-1] and (down + own > height or (down + needed > height >= needed)):
            pages.append([])
            down = 0.0
        above = line.above if pages[-1] else 0.0
        pages[-1].append((down + above, line))
        down += above + line.height
    return pages


def _group_height(lines: Sequence[Line], first: int) -> float:
    last = first
    while last < len(lines) - 1 and lines[last].keeps_next:
        last += 1
    return sum(line.height + line.above for line in lines[first : last + 1])
