"""How a card is drawn: its mark, its wrapped text and its key, in one painting."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import Look, colour, look
from legnumb_desktop.ui.look.tokens import RADIUS, SMALL
from legnumb_desktop.ui.look.wrapped_text import WrappedText

RING = 4
"""Room round the card for the focus ring."""
_PAD, _GAP, _MARK, _KEY, _LEAST, _RAIL = 16, 14, 24, 26, 56, 40


class Mark(Enum):
    """``RUNG`` is a dot on a line that joins the cards, for choices in the order of time."""

    RADIO = auto()
    CHECK = auto()
    RUNG = auto()


@dataclass(slots=True)
class CardFace:
    """Draws for ``card``; keeps the text's height for the last width asked."""

    card: QAbstractButton
    mark: Mark
    key: str = ""
    first_rung: bool = False
    last_rung: bool = False
    _measured: tuple[int, float, int] = (-1, 0.0, 0)
    _words: WrappedText = field(default_factory=WrappedText)

    def size_hint(self) -> QSize:
        width = look().px(320)
        return QSize(width, self.height_for(width))

    def least_size(self) -> QSize:
        return QSize(look().px(200), look().px(_LEAST))

    def height_for(self, width: int) -> int:
        shown = look()
        if self._measured[:2] != (width, shown.scale):
            wide = self._text_rect(shown, QRect(0, 0, width, 10_000)).width()
            text = self._words.height(self.card.text(), shown.font(), max(wide, 1))
            high = max(text + 2 * shown.px(13), shown.px(_LEAST - 2 * RING)) + 2 * shown.px(RING)
            self._measured = (width, shown.scale, high)
        return self._measured[2]

    def forget(self) -> None:
        self._measured = (-1, 0.0, 0)

    def paint(self, painter: QPainter) -> None:
        card, shown = self.card, look()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self._visual(self._body(shown, card.rect()))
        self._paint_body(painter, shown, QRectF(body))
        self._paint_mark(painter, shown, QRectF(self._visual(self._mark_rect(shown, card.rect()))))
        where = QRectF(self._visual(self._text_rect(shown, card.rect())))
        ink = colour(shown.colours.text if card.isEnabled() else shown.colours.disabled)
        mirrored = card.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._words.draw(painter, card.text(), shown.font(), where, ink, mirrored=mirrored)
        if self.key:
            self._paint_key(painter, shown, QRectF(self._visual(self._key_rect(shown, card.rect()))))

    def _body(self, shown: Look, whole: QRect) -> QRect:
        ring = shown.px(RING)
        body = whole.adjusted(ring, ring, -ring, -ring)
        return body.adjusted(shown.px(_RAIL), 0, 0, 0) if self.mark is Mark.RUNG else body

    def _mark_rect(self, shown: Look, whole: QRect) -> QRect:
        size = shown.px(_MARK)
        left = shown.px(RING) + (shown.px(4) if self.mark is Mark.RUNG else shown.px(_PAD))
        return QRect(left, (whole.height() - size) // 2, size, size)

    def _key_rect(self, shown: Look, whole: QRect) -> QRect:
        size = shown.px(_KEY)
        right = self._body(shown, whole).right() - shown.px(_PAD)
        return QRect(right - size, (whole.height() - size) // 2, size, size)

    def _text_rect(self, shown: Look, whole: QRect) -> QRect:
        body = self._body(shown, whole)
        lead = 0 if self.mark is Mark.RUNG else shown.px(_MARK + _GAP)
        trail = shown.px(_KEY + _GAP) if self.key else 0
        return body.adjusted(shown.px(_PAD) + lead, 0, -shown.px(_PAD) - trail, 0)

    def _visual(self, where: QRect) -> QRect:
        return QStyle.visualRect(self.card.layoutDirection(), self.card.rect(), where)

    def _paint_body(self, painter: QPainter, shown: Look, body: QRectF) -> None:
        c, card = shown.colours, self.card
        radius = shown.px(RADIUS)
        if card.hasFocus():
            ring = shown.px(2.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(c.focus), ring))
            out = shown.px(RING) - ring / 2
            painter.drawRoundedRect(body.adjusted(-out, -out, out, out), radius + out, radius + out)
        over = card.underMouse() and card.isEnabled()
        chosen = card.isChecked()
        fill = c.chosen if chosen or card.isDown() else c.hover if over else c.surface
        edge = c.accent if chosen else c.strong_line if over else c.line
        wide = float(shown.px(2)) if chosen else max(1.0, shown.scale * 1.25)
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(edge), wide))
        half = wide / 2
        painter.drawRoundedRect(body.adjusted(half, half, -half, -half), radius, radius)

    def _paint_mark(self, painter: QPainter, shown: Look, where: QRectF) -> None:
        c, chosen = shown.colours, self.card.isChecked()
        wide = shown.px(2)
        if self.mark is Mark.RUNG:
            self._paint_rail(painter, shown, where)
            where = where.adjusted(wide, wide, -wide, -wide)
        inner = where.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(colour(c.accent if chosen else c.strong_line), wide))
        painter.setBrush(colour(c.accent if chosen and self.mark is not Mark.RADIO else c.surface))
        if self.mark is Mark.CHECK:
            painter.drawRoundedRect(inner, shown.px(6), shown.px(6))
        else:
            painter.drawEllipse(inner)
        if not chosen:
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
        bottom = middle if self.last_rung else float(self.card.height())
        painter.setPen(QPen(colour(shown.colours.strong_line), shown.px(2)))
        painter.drawLine(QPointF(across, top), QPointF(across, bottom))

    def _paint_key(self, painter: QPainter, shown: Look, where: QRectF) -> None:
        c = shown.colours
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(c.strong_line if self.card.isChecked() else c.line), 1))
        painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), shown.px(6), shown.px(6))
        painter.setFont(shown.font(SMALL))
        painter.setPen(colour(c.quiet))
        painter.drawText(where, int(Qt.AlignmentFlag.AlignCenter), self.key)
