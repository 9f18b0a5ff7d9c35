"""One page as it will be printed; pressing it takes it out or puts it back."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.printing.sheets import POINTS_PER_INCH, Sheets

_RING, _BADGE = 4, 36
_FADED = 0.35
_WIDEST = 700
"""Pixels at 100 %: a page on a screen, about as large as on paper."""


class PagePicture(QAbstractButton):
    """Drawn when it first comes into sight. A page that is left out is faded and bears no tick."""

    def __init__(self, sheets: Sheets, page: int) -> None:
        super().__init__()
        self._sheets = sheets
        self.page = page
        self._size = sheets.size(page)
        self._picture = QImage()
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"Page {page + 1} of {sheets.count}, {sheets.part_of(page)}")
        self.setAccessibleDescription("Printed when it is ticked. Press to leave it out, or to put it back.")
        self.setToolTip(self.accessibleName())
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        ring = look().px(_RING)
        wide = min(width - 2 * ring, look().px(_WIDEST))
        return round(wide * self._size.height() / self._size.width()) + 2 * ring

    def sizeHint(self) -> QSize:
        width = look().px(_WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = look().px(200)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, ring = look(), look().px(_RING)
        high = self.height() - 2.0 * ring
        if high < 1:  # it is not laid out yet
            return
        wide = high * self._size.width() / self._size.height()
        paper = QRectF((self.width() - wide) / 2, ring, wide, high)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(paper, Qt.GlobalColor.white)
        painter.setOpacity(1.0 if self.isChecked() else _FADED)
        painter.drawImage(paper, self._drawn(wide))
        painter.setOpacity(1.0)
        line = shown.colours.focus if self.hasFocus() else shown.colours.strong_line
        painter.setPen(QPen(colour(line), shown.px(3) if self.hasFocus() else 1))
        painter.drawRect(paper)
        self._paint_tick(painter, paper)
        painter.end()

    def _drawn(self, wide: float) -> QImage:
        dots = round(wide * self.devicePixelRatioF())
        if self._picture.width() != dots:
            self._picture = self._sheets.picture(self.page, dots * POINTS_PER_INCH / self._size.width())
        return self._picture

    def _paint_tick(self, painter: QPainter, paper: QRectF) -> None:
        shown = look()
        side, gap = shown.px(_BADGE), shown.px(10)
        badge = QRectF(paper.right() - side - gap, paper.top() + gap, side, side)
        ticked = self.isChecked()
        painter.setBrush(colour(shown.colours.accent if ticked else shown.colours.surface))
        painter.setPen(QPen(colour(shown.colours.accent if ticked else shown.colours.strong_line), 2))
        painter.drawEllipse(badge)
        if ticked:
            inset = side * 0.18
            inner = badge.adjusted(inset, inset, -inset, -inset)
            paint_icon(
                painter,
                Icon.CHECK,
                QRectF(QPointF(inner.topLeft()), inner.size()),
                colour(shown.colours.on_accent),
            )
