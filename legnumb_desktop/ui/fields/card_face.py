"""How a card is drawn: the picture of its frame, its wrapped words and its key, in one painting."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton

from legnumb_desktop.ui.fields.card_frame import RING, CardFrame, Mark
from legnumb_desktop.ui.fields.frame_pictures import PICTURES
from legnumb_desktop.ui.look.look import Look, colour, look
from legnumb_desktop.ui.look.tokens import SMALL
from legnumb_desktop.ui.look.wrapped_text import WrappedText

_LEAST, _VERY_HIGH = 56, 10_000


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
            frame = CardFrame(width, _VERY_HIGH, self.mark, keyed=bool(self.key))
            wide = max(frame.text_rect(shown).width(), 1)
            text = self._words.height(self.card.text(), shown.font(), wide)
            high = max(text + 2 * shown.px(13), shown.px(_LEAST - 2 * RING)) + 2 * shown.px(RING)
            self._measured = (width, shown.scale, high)
        return self._measured[2]

    def forget(self) -> None:
        self._measured = (-1, 0.0, 0)

    def paint(self, painter: QPainter) -> None:
        card, shown = self.card, look()
        frame = self._frame()
        PICTURES.show(painter, frame)
        ink = colour(shown.colours.text if card.isEnabled() else shown.colours.disabled)
        words, key = _places(frame.width, frame.height, self.mark, frame.keyed, frame.mirrored, shown.scale)
        self._words.draw(painter, card.text(), shown.font(), words, ink, mirrored=frame.mirrored)
        if self.key:
            painter.setFont(shown.font(SMALL))
            painter.setPen(colour(shown.colours.quiet))
            painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self.key)

    def _frame(self) -> CardFrame:
        card = self.card
        return CardFrame(
            card.width(),
            card.height(),
            self.mark,
            keyed=bool(self.key),
            mirrored=card.isRightToLeft(),
            first_rung=self.first_rung,
            last_rung=self.last_rung,
            chosen=card.isChecked(),
            focused=card.hasFocus(),
            over=card.underMouse() and card.isEnabled(),
            down=card.isDown(),
        )


@lru_cache(maxsize=32)
def _places(
    width: int, height: int, mark: Mark, keyed: bool, mirrored: bool, scale: float
) -> tuple[QRectF, QRectF]:
    """Where the words and the key of a card stand; a page has few kinds of card."""
    frame, shown = CardFrame(width, height, mark, keyed, mirrored), Look(scale=scale)
    return QRectF(frame.text_rect(shown)), QRectF(frame.key_rect(shown))
