"""How each kind of feeling is hatched: one small tile each, the same on screen and on paper.

Several kinds on one area lie in bands below each other, again and again, so that none covers another and
none seems to lie in one part of the area alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.form import Hatch, Question
from legnumb_desktop.core.leg_chart import Point
from legnumb_desktop.core.painted import pairs_of

SIDE = 8.0
"""Units of a tile; it repeats to all sides."""
LINE = 1.25
"""Units that a line is wide."""
Layers = Mapping[str, tuple[Hatch, ...]]
"""Each mark with its hatches, in the form's order."""


@dataclass(frozen=True, slots=True)
class Tile:
    """``lines`` are strokes through points; ``dots`` have the radius :data:`DOT`."""

    lines: tuple[tuple[Point, ...], ...] = ()
    dots: tuple[Point, ...] = ()


DOT = 1.35
TILES: dict[Hatch, Tile] = {
    Hatch.SLANTED: Tile((((-1, 9), (9, -1)), ((-1, 1), (1, -1)), ((7, 9), (9, 7)))),
    Hatch.DOTTED: Tile(dots=((2, 2), (6, 6))),
    Hatch.ZIGZAG: Tile((((-2, 5), (0, 7), (4, 3), (8, 7), (10, 5)),)),
    Hatch.CROSSED: Tile((((4, 0.5), (4, 6.5)), ((1, 3.5), (7, 3.5)))),
    Hatch.LEVEL: Tile((((0, 1), (8, 1)), ((0, 5), (8, 5)))),
}


def bands_of(
    hatches: tuple[Hatch, ...], room: float, usual: float, least: float
) -> tuple[tuple[Hatch | None, ...], float]:
    """One round of bands in an area ``room`` high, and how high each is; all in one unit.

    None at the end stands for kinds that have no band of ``least`` height in so small an area.
    """
    if len(hatches) * least <= room:
        return hatches, max(least, min(usual, room / len(hatches)))
    shown = hatches[: max(1, int(room / least) - 1)]
    return (*shown, None), room / (len(shown) + 1)


def layers_of(question: Question, answer: Marked) -> dict[str, tuple[Hatch, ...]]:
    """What to draw where. A question without kinds is drawn slanted."""
    pairs = pairs_of(question, answer)
    if not question.kinds:
        return plain_layers(answer.regions)
    return {
        mark: tuple(kind.pattern for kind in question.kinds if (mark, kind.id) in pairs)
        for mark in {mark for mark, _ in pairs}
    }


def plain_layers(marks: frozenset[str]) -> dict[str, tuple[Hatch, ...]]:
    """Marks of one kind that has no name."""
    return dict.fromkeys(marks, (Hatch.SLANTED,))
