"""Draws ``chart.svg`` from the plans beside this file: ``python resources/leg_chart/plan/draw.py``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from curves import Curve, Point, straightened
from plan import Plan, read_plan

HERE = Path(__file__).parent
CHART = HERE.parent / "chart.svg"
TOLERANCE = 0.12
"""How far a straight line may be from its curve, in units of the chart."""
WIDTH, HEIGHT, ABOVE = 1424, 1164, 44
HEAD = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- The leg chart: the skin of both legs in named regions. README.md beside it tells how to change it. -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -{ABOVE} {WIDTH} {HEIGHT}" fill="none" stroke="#555" \
stroke-width="1.5" stroke-linejoin="round">
"""


def chart() -> str:
    views = ["\n".join(_view(path.stem.partition("_")[2], read_plan(path))) for path in _plans()]
    return HEAD + "\n".join(views) + "\n</svg>\n"


def _plans() -> list[Path]:
    return sorted(HERE.glob("*.toml"))


def _view(name: str, plan: Plan) -> Iterator[str]:
    def placed(point: Point) -> Point:
        x = -point[0] if plan.seen_from_behind else point[0]
        return plan.at[0] + plan.scale * x, plan.at[1] - plan.scale * point[1]

    yield f'  <g id="{name}">'
    yield f"    <title>{plan.title}</title>"
    for body in plan.bodies:
        yield f'    <path class="body" d="{_path(body, placed, closes=True)}"/>'
    for mark, rings in plan.areas.items():
        outline = " ".join(_path(ring, placed, closes=True) for ring in rings)
        yield f'    <path class="region" id="{name}.{mark}" fill="#f2e6dc" d="{outline}"/>'
    for guide, closes in plan.guides:
        yield f'    <path class="guide" d="{_path(guide, placed, closes=closes)}"/>'
    yield "  </g>"


def _path(curves: Sequence[Curve], placed: Callable[[Point], Point], *, closes: bool) -> str:
    points = [_told(placed(curves[0][0]))]
    for start, one, two, end in curves:
        curve = placed(start), placed(one), placed(two), placed(end)
        points += [told for told in map(_told, straightened(curve, TOLERANCE)) if told != points[-1]]
    if closes and points[-1] == points[0]:
        points.pop()
    return f"M {' L '.join(points)}{' Z' if closes else ''}"


def _told(point: Point) -> str:
    return " ".join(f"{round(each, 1) + 0.0:.1f}".removesuffix(".0") for each in point)


if __name__ == "__main__":
    CHART.write_text(chart(), encoding="utf-8")
