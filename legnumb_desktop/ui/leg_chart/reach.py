"""What lies under a pointer, what it just misses, and what a quick stroke passes."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from legnumb_desktop.core.leg_chart import LegChart, Shape

_STEP_OF_STROKE = 5.0
"""Pixels between the points of a stroke that are looked at."""
_AROUND = [(cos(turn * pi / 4), sin(turn * pi / 4)) for turn in range(8)]


def under(chart: LegChart, fit: QTransform, where: QPointF) -> Shape | None:
    """``fit`` leads from the chart to where the pointer is."""
    back, _ = fit.inverted()
    point = back.map(where)
    return chart.at((point.x(), point.y()))


def near(chart: LegChart, fit: QTransform, where: QPointF, reach: float) -> Shape | None:
    """The place under a pointer, or the nearest of those that it misses by up to ``reach`` pixels."""
    for away in (0.0, reach / 3, reach * 2 / 3, reach):
        for aside, down in _AROUND[: 8 if away else 1]:
            shape = under(chart, fit, where + QPointF(aside * away, down * away))
            if shape is not None:
                return shape
    return None


def between(start: QPointF, end: QPointF) -> Iterator[QPointF]:
    """Points on the way, so that a quick stroke leaves no place out; the end is the last."""
    way = end - start
    steps = max(1, ceil((way.x() ** 2 + way.y() ** 2) ** 0.5 / _STEP_OF_STROKE))
    return (start + way * step / steps for step in range(1, steps + 1))
