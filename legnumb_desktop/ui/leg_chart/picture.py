"""The legs to paint on: press a place, or draw over several; the arrow keys go from place to place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from legnumb_desktop.assets import leg_chart
from legnumb_desktop.core.leg_chart import Point, Shape, middle_of
from legnumb_desktop.ui.leg_chart.drawing import Drawing
from legnumb_desktop.ui.look.look import look

WIDEST, NARROWEST = 720, 420
"""Pixels at 100 %."""
FINGERTIP = 6
"""Pixels at 100 % by which a place may be missed."""
_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LegPicture(QWidget):
    """``painted`` carries all marks after a press or a stroke; :meth:`show_marks` tells nothing.

    ``spoken`` names a mark in words, such as *Big toe, left*.
    """

    painted = Signal(frozenset)

    def __init__(self, spoken: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = Drawing(leg_chart())
        self._spoken = spoken
        self._marks: frozenset[str] = frozenset()
        self._stroke_marks = True
        self._stroking = False
        self._pointed: Shape | None = None
        self._cursor: Shape = self._drawing.chart.shapes[0]
        self._legs: QPixmap | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Picture of both legs")
        self._tell_cursor()

    def show_marks(self, marks: frozenset[str]) -> None:
        self._marks = marks
        self._tell_cursor()
        self.update()

    def place_of(self, mark: str) -> QPointF:
        """Where on the widget the mark's first shape lies."""
        shape = next(each for each in self._drawing.chart.shapes if each.mark == mark)
        return self._fit().map(QPointF(*middle_of(shape)))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        box = self._drawing.chart.box
        return round(min(width, look().px(WIDEST)) * box.height / box.width)

    def sizeHint(self) -> QSize:
        return QSize(look().px(WIDEST), self.heightForWidth(look().px(WIDEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._legs = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._legs = None
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fit = self._fit()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._legs_drawn(fit))
        self._drawing.draw_marks(painter, fit, self._marks)
        if self._pointed is not None:
            self._drawing.draw_ring(painter, fit, self._pointed, strong=False)
        if self.hasFocus():
            self._drawing.draw_ring(painter, fit, self._cursor, strong=True)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        shape = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and shape is not None:
            self._stroking = True
            self._stroke_marks = shape.mark not in self._marks
            self._stroke(shape)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        shape = self._at(event.position())
        if self._stroking and shape is not None:
            self._stroke(shape)
        if shape is not self._pointed:
            self._pointed = shape
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._stroking and event.button() is Qt.MouseButton.LeftButton:
            self._stroking = False
            self.painted.emit(self._marks)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            shape = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._spoken.get(shape.mark, "") if shape else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            following = self._drawing.chart.next_to(self._cursor, _ARROWS[event.key()])
            if following is not None:
                self._cursor = following
                self._tell_cursor()
                self.update()
        elif event.key() == Qt.Key.Key_Space:
            self.show_marks(self._marks ^ {self._cursor.mark})
            self.painted.emit(self._marks)
        else:
            super().keyPressEvent(event)

    def _stroke(self, shape: Shape) -> None:
        here = frozenset({shape.mark})
        self._cursor = shape
        self.show_marks(self._marks | here if self._stroke_marks else self._marks - here)

    def _tell_cursor(self) -> None:
        """For screen readers: the place the keyboard is at, and whether it is marked."""
        place = self._spoken.get(self._cursor.mark, self._cursor.mark)
        state = "marked" if self._cursor.mark in self._marks else "not marked"
        self.setAccessibleDescription(f"{place}: {state}. Arrow keys go from place to place, Space marks.")

    def _at(self, where: QPointF) -> Shape | None:
        """The place under a pointer, or the one that a fingertip just misses."""
        back, _ = self._fit().inverted()
        slack = look().px(FINGERTIP)
        for aside, down in ((0, 0), (0, -1), (0, 1), (-1, 0), (1, 0)):
            point = back.map(where + QPointF(aside * slack, down * slack))
            shape = self._drawing.chart.at((point.x(), point.y()))
            if shape is not None:
                return shape
        return None

    def _fit(self) -> QTransform:
        return self._drawing.fitted(QRectF(self.rect()))

    def _legs_drawn(self, fit: QTransform) -> QPixmap:
        if self._legs is None:
            ratio = self.devicePixelRatioF()
            self._legs = QPixmap((self.size().toSizeF() * ratio).toSize())
            self._legs.setDevicePixelRatio(ratio)
            self._legs.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._legs)
            self._drawing.draw_legs(painter, fit)
            painter.end()
        return self._legs
