"""The shapes of the urgencies as SVG, told apart without colour."""

from __future__ import annotations

from math import cos, pi, sin

COLOURS = {
    "octagon": ("#b01119", "#ffffff"),
    "triangle": ("#c25705", "#ffffff"),
    "diamond": ("#8a6500", "#ffffff"),
    "circle": ("#1b579a", "#ffffff"),
    "rounded_square": ("#1f6535", "#ffffff"),
}
"""Fill of the shape, dark enough to be read as text on white, and the sign on it."""
_CORNERS = {"octagon": (8, pi / 8), "triangle": (3, -pi / 2), "diamond": (4, -pi / 2)}


def shape_as_svg(shape: str, left: float, top: float, size: float, *, faint: bool = False) -> str:
    """Within a square of ``size``; ``faint`` leaves only its edge."""
    fill, sign = COLOURS[shape]
    paint = f'fill="{"#ffffff" if faint else fill}" stroke="{fill}" stroke-linejoin="round"'
    ink = fill if faint else sign
    half = size / 2
    x, y = left + half, top + half
    if shape in _CORNERS:
        corners, first = _CORNERS[shape]
        low = half * 0.2 if shape == "triangle" else 0.0
        angles = [first + 2 * pi * corner / corners for corner in range(corners)]
        points = " ".join(f"{x + half * cos(a):.1f},{y + low + half * sin(a):.1f}" for a in angles)
        way = f"M{x:.1f} {y - half * 0.35:.1f}v{half * 0.5:.1f}m0 {half * 0.36:.1f}v0.1"
        return f'<polygon points="{points}" {paint}/>{_path(way, ink, half)}'
    if shape == "circle":
        step = f"{half * 0.4:.1f}"
        way = f"M{x - half * 0.2:.1f} {y - half * 0.4:.1f}l{step} {step}l-{step} {step}"
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{half:.1f}" {paint}/>{_path(way, ink, half)}'
    tick = f"l{half * 0.3:.1f} {half * 0.32:.1f}l{half * 0.58:.1f} -{half * 0.66:.1f}"
    where = f'x="{left:.1f}" y="{top:.1f}" width="{size:g}" height="{size:g}" rx="{half * 0.45:.1f}"'
    return f"<rect {where} {paint}/>" + _path(f"M{x - half * 0.42:.1f} {y:.1f}{tick}", ink, half)


def _path(way: str, ink: str, half: float) -> str:
    return (
        f'<path d="{way}" fill="none" stroke="{ink}" stroke-width="{half * 0.2:.1f}" stroke-linecap="round"'
        ' stroke-linejoin="round"/>'
    )
