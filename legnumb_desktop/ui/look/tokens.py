"""The one small set of design tokens: colours, type sizes, spacing, radii. All that is drawn uses it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

FAMILY = "Open Sans"
STEP = 8
"""Spacing comes in steps of this many pixels at 100 %."""
RADIUS = 12
SMALL_RADIUS = 8
BASE, SMALL, HEADING, TITLE = 17, 15, 26, 34
"""Type sizes in pixels at 100 %."""
SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0


@dataclass(frozen=True, slots=True)
class UrgencyColours:
    """``fill`` of the shape, ``sign`` on it; ``text`` on ``tint`` for a card that speaks of this urgency."""

    fill: str
    sign: str
    tint: str
    text: str


@dataclass(frozen=True, slots=True)
class Colours:
    """``page`` lies behind everything, ``surface`` is what can be read or pressed on it."""

    page: str
    surface: str
    hover: str
    chosen: str
    line: str
    strong_line: str
    text: str
    quiet: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    link: str
    focus: str
    fault: str
    disabled: str
    urgency: MappingProxyType[str, UrgencyColours]
    """By the shape's name: octagon, triangle, diamond, circle, rounded_square."""
    feelings: MappingProxyType[str, str]
    """The ground of a hatch in ``on_accent``: slanted, dotted, zigzag, crossed, level. None is of urgency."""


def _urgency(**shapes: UrgencyColours) -> MappingProxyType[str, UrgencyColours]:
    return MappingProxyType(shapes)


_DEEP = {"dotted": "#4b2e9e", "zigzag": "#6e4510", "crossed": "#8f1d6b", "level": "#3a4b57"}
_PALE = {"dotted": "#c9b8ff", "zigzag": "#f2c68a", "crossed": "#ffb3e6", "level": "#c9d8e2"}


def _feelings(numb: str, others: dict[str, str]) -> MappingProxyType[str, str]:
    return MappingProxyType({"slanted": numb, **others})


LIGHT = Colours(
    page="#f5f7f7",
    surface="#ffffff",
    hover="#eef5f4",
    chosen="#e2f1ef",
    line="#d3dcdc",
    strong_line="#7d8c8c",
    text="#16211f",
    quiet="#42504e",
    accent="#0b5753",
    accent_hover="#0a4a47",
    accent_pressed="#083d3a",
    on_accent="#ffffff",
    link="#0b5753",
    focus="#0d7f78",
    fault="#8f1414",
    disabled="#6d7a79",
    urgency=_urgency(
        octagon=UrgencyColours("#b01119", "#ffffff", "#fdecec", "#7d0d13"),
        triangle=UrgencyColours("#e36b0a", "#1f1200", "#fff0e2", "#6b2f00"),
        diamond=UrgencyColours("#f0b400", "#211a00", "#fff7dc", "#5a4300"),
        circle=UrgencyColours("#1b579a", "#ffffff", "#e9f1fb", "#123f73"),
        rounded_square=UrgencyColours("#1f6535", "#ffffff", "#e8f5ec", "#174a27"),
    ),
    feelings=_feelings("#0b5753", _DEEP),
)

DARK = Colours(
    page="#111817",
    surface="#1b2423",
    hover="#23302e",
    chosen="#173b38",
    line="#34423f",
    strong_line="#82938f",
    text="#eef4f3",
    quiet="#c0cccb",
    accent="#7fd3cb",
    accent_hover="#97ddd6",
    accent_pressed="#69c2ba",
    on_accent="#06211f",
    link="#8fdcd4",
    focus="#7fd3cb",
    fault="#ffb3ae",
    disabled="#8b9896",
    urgency=_urgency(
        octagon=UrgencyColours("#ff6b66", "#1d0403", "#3a1a1a", "#ffc9c6"),
        triangle=UrgencyColours("#ff9d4d", "#1f1200", "#38240f", "#ffd6b0"),
        diamond=UrgencyColours("#ffcf3f", "#211a00", "#332b0e", "#ffe6a0"),
        circle=UrgencyColours("#74b0f4", "#04152b", "#15283d", "#c4deff"),
        rounded_square=UrgencyColours("#6fcf8b", "#04200d", "#16301f", "#bdebca"),
    ),
    feelings=_feelings("#7fd3cb", _PALE),
)

HIGH_CONTRAST = Colours(
    page="#000000",
    surface="#000000",
    hover="#1c1c1c",
    chosen="#003733",
    line="#ffffff",
    strong_line="#ffffff",
    text="#ffffff",
    quiet="#ffffff",
    accent="#5ffff0",
    accent_hover="#9dfff6",
    accent_pressed="#ffffff",
    on_accent="#000000",
    link="#5ffff0",
    focus="#ffff00",
    fault="#ffb0b0",
    disabled="#a8a8a8",
    urgency=_urgency(
        octagon=UrgencyColours("#ff7a7a", "#000000", "#000000", "#ffffff"),
        triangle=UrgencyColours("#ffa040", "#000000", "#000000", "#ffffff"),
        diamond=UrgencyColours("#ffe000", "#000000", "#000000", "#ffffff"),
        circle=UrgencyColours("#7fc4ff", "#000000", "#000000", "#ffffff"),
        rounded_square=UrgencyColours("#74f09a", "#000000", "#000000", "#ffffff"),
    ),
    feelings=_feelings("#5ffff0", _PALE),
)
