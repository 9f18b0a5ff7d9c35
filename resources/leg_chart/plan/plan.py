"""A view as it is planned: lines through named places, and areas that walk along them.

A plan is of the left side, y upwards, about a centimetre a unit; the right side is mirrored at x = 0. The
walk ``"A >rim B >seam"`` goes from place A to B on the line *rim*, and back to A on *seam*. Two areas that
share a line share every point of it, so there is no gap between them and no overlap.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from curves import Curve, Point, smooth

MIRRORED = "'"
"""Ends the name of a place or a line on the right side."""


@dataclass(frozen=True)
class Way:
    """The places on a line, an empty name for a point without one, and a curve from each to the next."""

    names: tuple[str, ...]
    curves: tuple[Curve, ...]


@dataclass
class Plan:
    title: str
    at: Point
    scale: float
    seen_from_behind: bool
    places: dict[str, Point] = field(default_factory=dict)
    ways: dict[str, Way] = field(default_factory=dict)
    areas: dict[str, list[list[Curve]]] = field(default_factory=dict)
    bodies: list[list[Curve]] = field(default_factory=list)
    guides: list[tuple[list[Curve], bool]] = field(default_factory=list)
    """Drawn for the eye alone, and whether they close."""


def read_plan(path: Path) -> Plan:
    told: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    x, y = told["at"]
    plan = Plan(told["title"], (x, y), told["scale"], told.get("seen_from_behind", False))
    for name, line in told["lines"].items():
        _add_line(plan, name, line)
    for mark, walks in told["areas"].items():
        plan.areas.setdefault(mark, []).extend(_ring(plan, walk) for walk in walks)
    for mark, walks in told["areas"].items():
        if mark.startswith("L."):
            plan.areas[f"R.{mark[2:]}"] = [_ring(plan, _mirrored_walk(plan, walk)) for walk in walks]
    drawn = told["drawn_only"]
    for walk in drawn["body"]:
        plan.bodies.append(_ring(plan, walk))
        if MIRRORED not in walk:
            plan.bodies.append(_ring(plan, _mirrored_walk(plan, walk)))
    for kind, closes, sides in (
        ("lines", False, (1, -1)), ("rings", True, (1, -1)),
        ("middle_lines", False, (1,)), ("middle_rings", True, (1,)),
    ):  # fmt: skip
        for line in drawn.get(kind, ()):
            points = [_point(each) for each in line.split(",")]
            points += points[:1] if closes else []
            plan.guides += [(smooth([(side * x, y) for x, y in points]), closes) for side in sides]
    return plan


def _add_line(plan: Plan, name: str, line: str) -> None:
    names, points = [], []
    for each in line.split(","):
        words = each.split()
        if len(words) == 3:
            plan.places[words[0]] = _point(" ".join(words[1:]))
        names.append(words[0] if len(words) != 2 else "")
        points.append(plan.places[words[0]] if names[-1] else _point(each))
    plan.ways[name] = Way(tuple(names), tuple(smooth(points)))
    if any(x for x, _ in points):
        names = [_mirrored_place(place, point) for place, point in zip(names, points, strict=True)]
        points = [(-x if x else 0.0, y) for x, y in points]
        plan.places.update({place: point for place, point in zip(names, points, strict=True) if place})
        plan.ways[name + MIRRORED] = Way(tuple(names), tuple(smooth(points)))


def _mirrored_place(place: str, point: Point) -> str:
    return place + MIRRORED if place and point[0] else place


def _mirrored_walk(plan: Plan, walk: str) -> str:
    """On the line of the middle both sides walk alike."""
    steps = []
    for step in walk.split():
        if step.startswith(">"):
            steps.append(step + MIRRORED if step[1:] + MIRRORED in plan.ways else step)
        else:
            steps.append(_mirrored_place(step, plan.places[step]))
    return " ".join(steps)


def _ring(plan: Plan, walk: str) -> list[Curve]:
    """The curves round an area. Where no line is named, the only one that joins both places."""
    steps = walk.split()
    stops: list[tuple[str, str]] = []
    """A place, and the line that leads on from it."""
    for step in steps:
        if step.startswith(">"):
            stops[-1] = stops[-1][0], step[1:]
        else:
            stops.append((step, ""))
    ring: list[Curve] = []
    for (place, line), (following, _) in pairwise([*stops, stops[0]]):
        ring += _along(plan, place, following, line)
    return ring


def _along(plan: Plan, start: str, end: str, line: str) -> list[Curve]:
    found = [
        way
        for name, way in plan.ways.items()
        if name == (line or name) and start in way.names and end in way.names
    ]
    if len(found) != 1:
        raise SystemExit(
            f"{plan.title}: {len(found)} lines lead from {start} to {end} ({line or 'not named'})"
        )
    (way,) = found
    first, last = way.names.index(start), way.names.index(end)
    if first < last:
        return list(way.curves[first:last])
    return [(d, c, b, a) for a, b, c, d in reversed(way.curves[last:first])]


def _point(words: str) -> Point:
    x, y = words.split()
    return float(x), float(y)
