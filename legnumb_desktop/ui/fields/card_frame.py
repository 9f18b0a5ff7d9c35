"""What a card shows beside its words: its body, its mark and the box round its key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import Look, colour
from legnumb_desktop.ui.look.tokens import RADIUS

RING = 4
"""Room round the card for the focus ring."""
_PAD, _GAP, _MARK, _KEY, _RAIL = 16, 14, 24, 26, 40


class Mark(Enum):
    """``RUNG`` is a dot on a line that joins the cards, for choices in the order of time."""

    RADIO = auto()
    CHECK = auto()
    RUNG = auto()


@dataclass(frozen=True, slots=True)
class CardFrame:
    """Equal frames look the same, so that one picture serves all cards that have it."""

    width: int
    height: int
    mark: Mark
    keyed: bool
    mirrored: bool = False
    first_rung: bool = False
    last_rung: bool = False
    chosen: bool = False
    focused: bool = False
    over: bool = False
    down: bool = False

    def text_rect(self, shown: Look) -> QRect:
        body = self._body(shown)
        lead = 0 if self.mark is Mark.RUNG else shown.px(_MARK + _GAP)
        trail = shown.px(_KEY + _GAP) if self.keyed else 0
        return self._visual(body.adjusted(shown.px(_PAD) + lead, 0, -shown.px(_PAD) - trail, 0))

    def key_rect(self, shown: Look) -> QRect:
        size = shown.px(_KEY)
        right = self._body(shown).right() - shown.px(_PAD)
        return self._visual(QRect(right - size, (self.height - size) // 2, size, size))

    def paint(self, painter: QPainter, shown: Look) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_body(painter, shown, QRectF(self._visual(self._body(shown))))
        self._paint_mark(painter, shown, QRectF(self._visual(self._mark_rect(shown))))
        if self.keyed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(shown.colours.strong_line if self.chosen else shown.colours.line), 1))
            box = QRectF(self.key_rect(shown)).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(box, shown.px(6), shown.px(6))

    def _body(self, shown: Look) -> QRect:
        ring = shown.px(RING)
        body = QRect(ring, ring, self.width - 2 * ring, self.height - 2 * ring)
        return body.adjusted(shown.px(_RAIL), 0, 0, 0) if self.mark is Mark.RUNG else body

    def _mark_rect(self, shown: Look) -> QRect:
        size = shown.px(_MARK)
        left = shown.px(RING) + (shown.px(4) if self.mark is Mark.RUNG else shown.px(_PAD))
        return QRect(left, (self.height - size) // 2, size, size)

    def _visual(self, where: QRect) -> QRect:
        way = Qt.LayoutDirection.RightToLeft if self.mirrored else Qt.LayoutDirection.LeftToRight
        return QStyle.visualRect(way, QRect(0, 0, self.width, self.height), where)

    def _paint_body(self, painter: QPainter, shown: Look, body: QRectF) -> None:
        c, radius = shown.colours, shown.px(RADIUS)
        if self.focused:
            ring = shown.px(2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(c.focus), ring))
            out = shown.px(RING) - ring / 2
            painter.drawRoundedRect(body.adjusted(-out, -out, out, out), radius + out, radius + out)
        fill = c.chosen if self.chosen or self.down else c.hover if self.over else c.surface
        edge = c.accent if self.chosen else c.strong_line if self.over else c.line
        wide = float(shown.px(2)) if self.chosen else max(1.0, shown.scale * 1.25)
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(edge), wide))
        half = wide / 2
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), radius, radius)

    def _paint_mark(self, painter: QPainter, shown: Look, where: QRectF) -> None:
        c, wide = shown.colours, shown.px(2)
        if self.mark is Mark.RUNG:
            self._paint_rail(painter, shown, where)
            where = where.adjusted(wide, wide, -wide, -wide)
        inner = where.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(colour(c.accent if self.chosen else c.strong_line), wide))
        painter.setBrush(colour(c.accent if self.chosen and self.mark is not Mark.RADIO else c.surface))
        if self.mark is Mark.CHECK:
            painter.drawRoundedRect(inner, shown.px(6), shown.px(6))
        else:
            painter.drawEllipse(inner)
        if not self.chosen:
            return
        if self.mark is Mark.RADIO:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(c.accent))
            painter.drawEllipse(where.center(), where.width() * 0.26, where.width() * 0.26)
        else:
            space = where.width() * 0.14
            tick = where.adjusted(space, space, -space, -space)
            paint_icon(painter, Icon.CHECK, tick, colour(c.on_accent), weight=3.2)

    def _paint_rail(self, painter: QPainter, shown: Look, where: QRectF) -> None:
        across, middle = where.center().x(), where.center().y()
        top = middle if self.first_rung else 0.0
        bottom = middle if self.last_rung else float(self.height)
        painter.setPen(QPen(colour(shown.colours.strong_line), shown.px(2)))
        painter.drawLine(QPointF(across, top), QPointF(across, bottom))
