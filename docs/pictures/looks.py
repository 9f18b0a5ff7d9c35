"""The looks that every screen is judged in: colours, size of letters and size of the window."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.ui.look.theme import Scheme


@dataclass(frozen=True, slots=True)
class Look:
    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    width: int = 1180
    height: int = 800


LOOKS = {
    "light": Look(),
    "dark": Look(Scheme.DARK),
    "high_contrast": Look(Scheme.HIGH_CONTRAST),
    "large": Look(scale=2.0, width=1280, height=800),
    "small": Look(width=1024, height=700),
    "smallest": Look(width=880, height=600),
}
