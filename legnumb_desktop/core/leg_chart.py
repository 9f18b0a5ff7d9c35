"""The picture of both legs as plain shapes: which region lies where, and which lies next to it.

One file, ``resources/leg_chart/chart.svg``, is drawn wherever the legs are shown. Coordinates are those of
the file, y downwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

Point = tuple[float, float]
Ring = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> Point:
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True)
class Shape:
    """Where one mark, such as ``L.groin`` or ``saddle``, lies in one view."""

    mark: str
    view: str
    rings: tuple[Ring, ...]

    @cached_property
    def box(self) -> Box:
        return box_of(self.rings)

    @cached_property
    def largest_ring(self) -> Ring:
        return max(self.rings, key=lambda ring: abs(area(ring)))

    def contains(self, point: Point) -> bool:
        box, (x, y) = self.box, point
        if not (box.left <= x <= box.left + box.width and box.top <= y <= box.top + box.height):
            return False
        return any(inside(ring, point) for ring in self.rings)


@dataclass(frozen=True, slots=True)
class Line:
    """Drawn for the eye alone: the body around the regions, or a hint such as the kneecap."""

    points: Ring
    closed: bool


@dataclass(frozen=True)
class View:
    id: str
    title: str
    shapes: tuple[Shape, ...]
    body: tuple[Line, ...] = ()
    guides: tuple[Line, ...] = ()

    @cached_property
    def box(self) -> Box:
        rings = [ring for shape in self.shapes for ring in shape.rings]
        return box_of([*rings, *(line.points for line in self.body)])


@dataclass(frozen=True)
class LegChart:
    box: Box
    views: tuple[View, ...]

    @cached_property
    def shapes(self) -> tuple[Shape, ...]:
        return tuple(shape for view in self.views for shape in view.shapes)

    @cached_property
    def marks(self) -> frozenset[str]:
        return frozenset(shape.mark for shape in self.shapes)

    def at(self, point: Point) -> Shape | None:
        """The shape under the point; where two meet, the smaller."""
        hit = [shape for shape in self.shapes if shape.contains(point)]
        return min(hit, key=lambda shape: shape.box.width * shape.box.height, default=None)

    @cached_property
    def _sharing(self) -> dict[frozenset[Point], list[Shape]]:
        """Which shapes of a view have a stretch of their outline in common."""
        sharing: dict[frozenset[Point], list[Shape]] = {}
        for shape in self.shapes:
            for ring in shape.rings:
                for edge in edges(ring):
                    sharing.setdefault(frozenset(edge), []).append(shape)
        return {edge: shapes for edge, shapes in sharing.items() if len(shapes) > 1}

    def touching(self, shape: Shape) -> tuple[Shape, ...]:
        """The shapes that share a part of this one's outline, in the order of the file."""
        sides = (frozenset(side) for ring in shape.rings for side in edges(ring))
        found = {id(other) for side in sides for other in self._sharing.get(side, ())}
        return tuple(other for other in self.shapes if id(other) in found and other is not shape)

    def next_to(self, shape: Shape, towards: Point) -> Shape | None:
        """The nearest other shape in a direction, such as ``(0, 1)`` for down; what touches seems nearer."""
        touching = {id(other) for other in self.touching(shape)}
        here = middle_of(shape)
        nearest: tuple[float, Shape] | None = None
        for other in self.shapes:
            there = middle_of(other)
            along = (there[0] - here[0]) * towards[0] + (there[1] - here[1]) * towards[1]
            aside = abs((there[0] - here[0]) * towards[1]) + abs((there[1] - here[1]) * towards[0])
            if other is shape or along <= 1 or aside > along:
                continue
            cost = (along + 2 * aside) * (1 if id(other) in touching else 2)
            if nearest is None or cost < nearest[0]:
                nearest = cost, other
        return None if nearest is None else nearest[1]


def middle_of(shape: Shape) -> Point:
    """A point inside the shape, near its middle."""
    box = box_of([shape.largest_ring])
    across = sorted(_crossings(shape.largest_ring, box.middle[1]))
    spans = list(zip(across[::2], across[1::2], strict=False))
    if not spans:
        return box.middle
    left, right = max(spans, key=lambda span: span[1] - span[0])
    return (left + right) / 2, box.middle[1]


def area(ring: Ring) -> float:
    """Signed, in square units of the file."""
    return sum(x * v - u * y for (x, y), (u, v) in edges(ring)) / 2


def inside(ring: Ring, point: Point) -> bool:
    return sum(x > point[0] for x in _crossings(ring, point[1])) % 2 == 1


def box_of(rings: Iterable[Ring]) -> Box:
    points = [point for ring in rings for point in ring]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    return Box(left, top, max(x for x, _ in points) - left, max(y for _, y in points) - top)


def edges(ring: Ring) -> Iterator[tuple[Point, Point]]:
    """Its sides, the last one closing it."""
    return zip(ring, (*ring[1:], ring[0]), strict=True)


def _crossings(ring: Ring, level: float) -> Iterator[float]:
    """Where the ring crosses the horizontal at this level."""
    for (x, y), (u, v) in edges(ring):
        if (y > level) != (v > level):
            yield x + (level - y) * (u - x) / (v - y)
