"""Frames kept as pictures: drawing a card's frame anew takes twenty times as long as showing its picture."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from legnumb_desktop.ui.fields.card_frame import CardFrame
from legnumb_desktop.ui.look.look import Look, look

KEPT = 8
"""Pictures kept, those used last: one page shows some four kinds of frame, each about 0.2 MB."""


class FramePictures:
    """Of one look on one kind of screen at a time."""

    def __init__(self) -> None:
        self._for: tuple[Look, float] | None = None
        self._kept: dict[CardFrame, QPixmap] = {}

    def show(self, painter: QPainter, frame: CardFrame) -> None:
        """At the painter's origin. Where a length is no whole number of pixels, a picture would blur."""
        ratio, shown = painter.device().devicePixelRatio(), look()
        if ratio == int(ratio):
            painter.drawPixmap(0, 0, self._picture(frame, shown, ratio))
        else:
            frame.paint(painter, shown)

    def _picture(self, frame: CardFrame, shown: Look, ratio: float) -> QPixmap:
        if self._for is None or self._for[0] is not shown or self._for[1] != ratio:
            self._for = (shown, ratio)
            self._kept.clear()
        picture = self._kept.pop(frame, None)
        if picture is None:
            picture = _drawn(frame, shown, ratio)
            if len(self._kept) >= KEPT:
                del self._kept[next(iter(self._kept))]
        self._kept[frame] = picture
        return picture


PICTURES = FramePictures()
"""Those of all cards in the program."""


def _drawn(frame: CardFrame, shown: Look, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(frame.width, frame.height) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    frame.paint(painter, shown)
    painter.end()
    return picture
