"""The places of the body in groups that a person can find their way in, and the whole foot and leg."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legnumb_desktop.core.form import Region

GROUPS = {
    "front": "Front and sides of the leg",
    "foot": "Toes",
    "sole": "Sole of the foot",
    "back": "Back of the leg",
    "": "Not left or right",
}
_FOOT = ("foot_", "toe_", "toes_", "web_", "ball_", "sole_", "heel_")
_ABOVE_THE_LEG = ("groin", "buttock_")
SIDES = {"L": "left", "R": "right"}


def grouped(regions: Iterable[Region]) -> list[tuple[str, list[Region]]]:
    """Titles with their regions, in the order of the form."""
    groups: dict[str, list[Region]] = {}
    for region in regions:
        view = region.view.split("+")[0] if region.sided else ""
        groups.setdefault(GROUPS.get(view, GROUPS["front"]), []).append(region)
    return list(groups.items())


def whole(part: str, side: str, regions: Sequence[Region]) -> frozenset[str]:
    """The marks of the whole ``foot`` or ``leg`` (foot to thigh) of side ``L`` or ``R``."""
    return frozenset(
        f"{side}.{region.id}"
        for region in regions
        if region.sided
        and (region.id.startswith(_FOOT) if part == "foot" else not region.id.startswith(_ABOVE_THE_LEG))
    )


def opposite(mark: str) -> str:
    """The same place of the other leg; a place without side is its own."""
    side, dot, place = mark.partition(".")
    return f"{'R' if side == 'L' else 'L'}.{place}" if dot else mark


def spoken(region: Region, mark: str) -> str:
    """``Big toe, left``."""
    return f"{region.label}, {SIDES[mark[0]]}" if region.sided else region.label
