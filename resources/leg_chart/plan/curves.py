"""Smooth curves through points, and the straight lines that stand for them."""

from __future__ import annotations

from collections.abc import Sequence
from math import acos, dist, hypot, sqrt, tan

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]
"""A cubic: an end, the two points that bend it, the other end."""


def smooth(points: Sequence[Point]) -> list[Curve]:
    """A curve from each point to the next, near to arcs of circles, without a corner between them."""
    if len(points) == 2:
        start, end = points
        step = ((end[0] - start[0]) / 3, (end[1] - start[1]) / 3)
        return [(start, _moved(start, step, 1), _moved(end, step, -1), end)]
    ways = _directions(points)
    return [_arc(*ends) for ends in zip(points, points[1:], ways, ways[1:], strict=False)]


def _directions(points: Sequence[Point]) -> list[Point]:
    """Where a curve through all points is heading at each; a shorter side says more."""
    inner = []
    for before, here, after in zip(points, points[1:], points[2:], strict=False):
        come, go = dist(before, here), dist(here, after)
        x = (here[0] - before[0]) / come * go + (after[0] - here[0]) / go * come
        y = (here[1] - before[1]) / come * go + (after[1] - here[1]) / go * come
        inner.append(_of_length_one((x, y)))
    first = _mirrored(inner[0], points[0], points[1])
    last = _mirrored(inner[-1], points[-1], points[-2])
    return [first, *inner, last]


def _mirrored(way: Point, end: Point, beside: Point) -> Point:
    """The direction at an end, so that the curve to the point beside it is an arc."""
    x, y = _of_length_one((beside[0] - end[0], beside[1] - end[1]))
    along = way[0] * x + way[1] * y
    return _of_length_one((2 * along * x - way[0], 2 * along * y - way[1]))


def _arc(start: Point, end: Point, out: Point, come: Point) -> Curve:
    apart = dist(start, end)
    chord = ((end[0] - start[0]) / apart, (end[1] - start[1]) / apart)
    return (
        start,
        _moved(start, out, _reach(out, chord, apart)),
        _moved(end, come, -_reach(come, chord, apart)),
        end,
    )


def _reach(way: Point, chord: Point, apart: float) -> float:
    """How far the bending point lies along ``way``: as for an arc, at most six tenths of the chord."""
    cosine = min(1.0, max(-0.2, way[0] * chord[0] + way[1] * chord[1]))
    angle = acos(cosine)
    if angle < 1e-3:
        return apart / 3
    return min(apart * (4 / 3 * tan(angle / 2)) / (2 * sqrt(1 - cosine**2)), 0.6 * apart)


def straightened(curve: Curve, tolerance: float) -> list[Point]:
    """The ends of straight lines that stay within ``tolerance`` of the curve, the same from either end."""
    start, one, two, end = curve
    apart = dist(start, end) or 1.0
    if 0.75 * max(_off(start, end, one), _off(start, end, two)) / apart <= tolerance:
        return [end]
    first, middle, last = _between(start, one), _between(one, two), _between(two, end)
    left, right = _between(first, middle), _between(middle, last)
    halfway = _between(left, right)
    return [
        *straightened((start, first, left, halfway), tolerance),
        *straightened((halfway, right, last, end), tolerance),
    ]


def _off(start: Point, end: Point, point: Point) -> float:
    along, up = end[0] - start[0], end[1] - start[1]
    return abs((point[0] - start[0]) * up - (point[1] - start[1]) * along)


def _between(one: Point, other: Point) -> Point:
    return (one[0] + other[0]) / 2, (one[1] + other[1]) / 2


def _moved(point: Point, way: Point, by: float) -> Point:
    return point[0] + way[0] * by, point[1] + way[1] * by


def _of_length_one(way: Point) -> Point:
    length = hypot(*way) or 1.0
    return way[0] / length, way[1] / length
