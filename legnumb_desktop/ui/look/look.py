"""The look that is shown now: a set of colours at a scale. What paints itself asks :func:`look`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont

from legnumb_desktop.ui.look.tokens import BASE, FAMILY, LIGHT, Colours


@dataclass(frozen=True, slots=True)
class Look:
    colours: Colours = LIGHT
    scale: float = 1.0

    def px(self, size: float) -> int:
        """A length given at 100 %, in pixels at this scale; at least one."""
        return max(1, round(size * self.scale))

    def font(self, size: float = BASE, *, semibold: bool = False) -> QFont:
        """One for all who ask: to be used as it is. Change only a copy."""
        return _font(self.px(size), semibold)


@lru_cache(maxsize=64)
def _font(pixels: int, semibold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    if semibold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


class _Shown:
    now = Look()


def look() -> Look:
    return _Shown.now


def show_look(new: Look) -> None:
    """For :class:`~legnumb_desktop.ui.look.theme.Theme`, which also tells every widget."""
    _Shown.now = new


@lru_cache(maxsize=128)
def colour(name: str) -> QColor:
    """A colour as in the tokens, ``#rrggbb``; one for all who ask, to be used as it is."""
    return QColor(name)
