"""The hatches of kinds of feeling as brushes in the colours that are shown now."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.form import Hatch
from legnumb_desktop.core.hatching import DOT, LINE, SIDE, TILES
from legnumb_desktop.ui.look.look import colour, look

_PIXELS = 9
"""Of a tile, at 100 %."""


def fill_of(hatches: tuple[Hatch, ...]) -> tuple[QColor, list[QBrush]]:
    """The ground, and the brushes to lay over it: one kind in its own colour, several on a neutral ground."""
    shown = look().colours
    if len(hatches) == 1:
        only = shown.feelings[hatches[0].value]
        return colour(only.fill), [_brush(hatches[0], shown.on_accent, look().scale)]
    brushes = [_brush(hatch, shown.feelings[hatch.value].tint, look().scale) for hatch in hatches]
    return colour(shown.text), brushes


@lru_cache(maxsize=64)
def _brush(hatch: Hatch, ink: str, scale: float) -> QBrush:
    side = max(4, round(_PIXELS * scale))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
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
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground, brushes = fill_of(hatches)
    painter.setPen(QPen(colour(look().colours.text), 1.4 * look().scale))
    painter.setBrush(ground)
    painter.drawRect(where)
    for brush in brushes:
        painter.setBrush(brush)
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
