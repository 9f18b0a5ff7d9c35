"""Text that wraps between words, and within a word only where the word is wider than its room."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextOption


class WrappedText:
    """Measured once for each text, font and width; drawn from the layout for the last of them."""

    def __init__(self) -> None:
        self._layout: QTextLayout | None = None
        self._mirrored = False
        self._for: tuple[str, int, bool, int] = ("", 0, False, 0)
        self._heights: dict[tuple[str, int, bool, int], int] = {}

    def height(self, text: str, font: QFont, width: int) -> int:
        """Layouts ask for several widths in turn, over and over."""
        wanted = _wanted(text, font, width)
        if wanted not in self._heights:
            self._lay_out(text, font, width)
        return self._heights[wanted]

    def draw(
        self, painter: QPainter, text: str, font: QFont, where: QRectF, ink: QColor, *, mirrored: bool
    ) -> None:
        """Within ``where``, half way down, from the side where reading begins."""
        wide = max(1, round(where.width()))
        if self._layout is None or self._for != _wanted(text, font, wide):
            self._lay_out(text, font, wide)
        assert self._layout is not None
        if mirrored is not self._mirrored:
            self._turn(mirrored, wide)
        height = self._heights[self._for]
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(where.left(), where.top() + (where.height() - height) / 2))

    def _turn(self, mirrored: bool, width: int) -> None:
        assert self._layout is not None
        self._mirrored = mirrored
        option = self._layout.textOption()
        onward, side = Qt.LayoutDirection.LeftToRight, Qt.AlignmentFlag.AlignLeft
        if mirrored:
            onward, side = Qt.LayoutDirection.RightToLeft, Qt.AlignmentFlag.AlignRight
        option.setTextDirection(onward)
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self._layout.setTextOption(option)
        self._lines(width)

    def _lay_out(self, text: str, font: QFont, width: int) -> None:
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = QTextLayout(text, font)
        self._layout.setCacheEnabled(True)
        self._layout.setTextOption(option)
        self._for = _wanted(text, font, width)
        self._mirrored = False
        self._lines(width)

    def _lines(self, width: int) -> None:
        assert self._layout is not None
        down = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, down))
            down += line.height()
        self._layout.endLayout()
        self._heights[self._for] = ceil(down)


def _wanted(text: str, font: QFont, width: int) -> tuple[str, int, bool, int]:
    return text, font.pixelSize(), font.bold(), width
