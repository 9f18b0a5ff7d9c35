"""The kinds of feeling above the legs, or beside them where large letters push the legs out of sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.ui.fields.kind_palette import KindPalette
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP
from legnumb_desktop.ui.screens.words import Words

LEAST_LEGS = 640
"""Pixels on the screen, at every size of letters: in less, the legs are better above than beside."""
_Way = QBoxLayout.Direction


class KindsAndLegs(QWidget):
    """Beside the legs the help of the question stands below the kinds, which ``put_beside`` tells of."""

    put_beside = Signal(bool)

    def __init__(self, kinds: KindPalette, legs: Sequence[QWidget], help_words: str) -> None:
        super().__init__()
        self._kinds = kinds
        self._help = Words(help_words, "help")
        self._help.hide()
        self._left = _column(kinds, self._help)
        self._inside = QBoxLayout(_Way.TopToBottom, self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(0)
        self._inside.addWidget(self._left)
        self._legs = _column(*legs)
        self._inside.addWidget(self._legs, 1)

    @property
    def beside(self) -> bool:
        return self._inside.direction() is _Way.LeftToRight

    def minimumSizeHint(self) -> QSize:
        """As narrow as one above the other, so that a smaller window leads back to that."""
        narrow = max(self._kinds.width_in_a_column, self._legs.minimumSizeHint().width())
        return QSize(narrow, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_way()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._choose_way()
        return done

    def _choose_way(self) -> None:
        column, gap = self._kinds.width_in_a_column, 2 * look().px(STEP)
        left_over = self.width() - column - gap
        has_room = left_over >= max(LEAST_LEGS, self._legs.minimumSizeHint().width())
        wanted = has_room and self._kinds.width_in_a_row > self.width()
        if wanted and self._left.width() != column:
            self._left.setFixedWidth(column)
        if wanted is self.beside:
            return
        if not wanted:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(_AS_WIDE_AS_WANTED)
        self._inside.setDirection(_Way.LeftToRight if wanted else _Way.TopToBottom)
        self._inside.setSpacing(gap if wanted else 0)
        self._help.setVisible(wanted and bool(self._help.text()))
        self.put_beside.emit(wanted)


def _column(*parts: QWidget) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(0)
    for part in parts:
        inside.addWidget(part)
    inside.addStretch(1)
    return holder


_AS_WIDE_AS_WANTED = 16777215
"""Qt's own greatest size of a widget."""
