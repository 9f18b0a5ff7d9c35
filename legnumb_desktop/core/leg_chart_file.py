"""The leg chart read from its file: a plain SVG of straight lines, a group a view, a path a region."""

from __future__ import annotations

import re
from typing import NoReturn
from xml.etree import ElementTree

from legnumb_desktop.core.leg_chart import Box, LegChart, Line, Ring, Shape, View
from legnumb_desktop.core.problems import Problem, ProblemsFound

FILE = "leg_chart/chart.svg"
_SVG = "{http://www.w3.org/2000/svg}"
_PART = re.compile(r"M((?:[^MLZ]+L)+[^MLZ]+)(Z?)")
_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)[ ,](-?\d+(?:\.\d+)?)\s*")


def read_leg_chart(content: bytes) -> LegChart:
    """Raises :class:`ProblemsFound` naming the path that cannot be read."""
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError as fault:
        _refuse("", f"it is not SVG: {fault}.", "Save it as plain SVG.")
    sides = (root.get("viewBox") or "").split()
    if len(sides) != 4:
        _refuse("viewBox", "it does not say how large the picture is.", "Give left, top, width and height.")
    views = tuple(_view(group) for group in root.findall(f"{_SVG}g"))
    if not views:
        _refuse("", "it has no view.", "Put the paths of each view into a group with an id.")
    return LegChart(Box(*map(float, sides)), views)


def _view(group: ElementTree.Element) -> View:
    name = group.get("id") or ""
    shapes: list[Shape] = []
    body: list[Line] = []
    guides: list[Line] = []
    for path in group.findall(f"{_SVG}path"):
        place = path.get("id") or f"{name}, a path without id"
        parts = _parts(place, path.get("d") or "")
        kind = path.get("class")
        if kind == "region":
            if not all(closed for _, closed in parts):
                _refuse(place, "its outline is open.", "End each part of a region with Z.")
            mark = place.removeprefix(f"{name}.")
            shapes.append(Shape(mark, name, tuple(ring for ring, _ in parts)))
        elif kind in ("body", "guide"):
            (body if kind == "body" else guides).extend(Line(ring, closed) for ring, closed in parts)
        else:
            _refuse(place, f"its class is {kind!r}.", "Use region, body or guide.")
    return View(name, group.findtext(f"{_SVG}title") or name, tuple(shapes), tuple(body), tuple(guides))


def _parts(place: str, path: str) -> list[tuple[Ring, bool]]:
    parts = _PART.findall(path.strip())
    points = [([_POINT.fullmatch(point) for point in line.split("L")], end == "Z") for line, end in parts]
    if not parts or _PART.sub("", path).strip() or not all(all(line) for line, _ in points):
        _refuse(place, "its outline cannot be read.", "Write it as M x y L x y … Z.")
    return [
        (tuple((float(point[1]), float(point[2])) for point in line if point is not None), closed)
        for line, closed in points
    ]


def _refuse(place: str, wrong: str, mend: str) -> NoReturn:
    raise ProblemsFound([Problem(FILE, place, wrong, mend)])
