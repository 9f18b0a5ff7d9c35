"""The hatches of kinds of feeling as brushes in the colours that are shown now."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.form import Hatch
from legnumb_desktop.core.hatching import DOT, LINE, SIDE, TILES, bands_of
from legnumb_desktop.ui.look.look import colour, look

_PIXELS = 9
"""Of a tile, at 100 %."""
_BAND, _LEAST_BAND, _BETWEEN = 20, 7, 2
"""Pixels at 100 % that a band of one of several kinds is high, with the line above it."""


def fill_area(painter: QPainter, path: QPainterPath, hatches: tuple[Hatch, ...]) -> None:
    """One kind in its own colour and hatch; several in bands of theirs. None at all is dark: *and more*."""
    if not hatches:
        painter.fillPath(path, colour(look().colours.text))
    elif len(hatches) == 1:
        c = look().colours
        painter.fillPath(path, _brush(hatches[0], c.on_accent, look().scale, c.feelings[hatches[0].value]))
    else:
        painter.fillPath(path, _banded(hatches, path.boundingRect()))


def _banded(hatches: tuple[Hatch, ...], where: QRectF) -> QBrush:
    """The first band begins at the upper edge."""
    shown = look()
    bands, high = bands_of(hatches, where.height(), shown.px(_BAND), shown.px(_LEAST_BAND))
    grounds = {hatch: shown.colours.feelings[hatch.value] for hatch in hatches}
    inked = tuple((hatch, grounds[hatch] if hatch else shown.colours.text) for hatch in bands)
    inks = (shown.colours.on_accent, shown.colours.surface)
    brush = QBrush(_round_of_bands(inked, inks, max(2, round(high)), shown.scale))
    brush.setTransform(QTransform.fromTranslate(where.left(), where.top()))
    return brush


@lru_cache(maxsize=256)
def _round_of_bands(
    bands: tuple[tuple[Hatch | None, str], ...], inks: tuple[str, str], high: int, scale: float
) -> QImage:
    """Each band with its ground; ``inks`` are of the hatches and of the line above each band."""
    hatching, between = inks
    side = max(4, round(_PIXELS * scale))
    image = QImage(side, high * len(bands), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    for number, (hatch, ground) in enumerate(bands):
        line = max(1.0, _BETWEEN * scale)
        band = QRectF(0, number * high + line, side, high - line)
        painter.fillRect(band, colour(ground))
        painter.setBrushOrigin(band.topLeft())
        if hatch is not None:
            painter.fillRect(band, _brush(hatch, hatching, scale))
        painter.fillRect(QRectF(0, number * high, side, line), colour(between))
    painter.end()
    return image


@lru_cache(maxsize=64)
def _brush(hatch: Hatch, ink: str, scale: float, ground: str = "transparent") -> QBrush:
    side = max(4, round(_PIXELS * scale))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(colour(ground))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(side / SIDE, side / SIDE)
    painter.setPen(QPen(colour(ink), LINE))
    tile = TILES[hatch]
    for line in tile.lines:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(ink))
    for x, y in tile.dots:
        painter.drawEllipse(QPointF(x, y), DOT, DOT)
    painter.end()
    return QBrush(image)


def paint_swatch(painter: QPainter, hatches: tuple[Hatch, ...], where: QRectF) -> None:
    """A piece of skin drawn as on the picture, for the palette and the key."""
    path = QPainterPath()
    path.addRect(where)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill_area(painter, path, hatches)
    painter.setPen(QPen(colour(look().colours.text), 1.4 * look().scale))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(where)
    painter.restore()


class Swatch(QWidget):
    """For the key beside a picture."""

    def __init__(self, hatches: tuple[Hatch, ...], name: str) -> None:
        super().__init__()
        self._hatches = hatches
        self.setFixedSize(look().px(36), look().px(24))
        self.setAccessibleName(name)

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        paint_swatch(painter, self._hatches, QRectF(self.rect()).adjusted(2, 2, -2, -2))
        painter.end()
