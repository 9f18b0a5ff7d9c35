"""The tree to look at: arrow keys go from question to question, Enter or a press opens one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Step, Turn
from legnumb_desktop.core.tree_picture import NodeBox, tree_picture
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.tree.drawing import TreeDrawing

SMALLEST = 0.8
"""Of its own units, so that the type stays readable; what does not fit is scrolled to."""
_EDGE = 8.0
_TOLD = {Turn.YES: "answered yes", Turn.NO: "answered no", Turn.OPEN: "not settled", None: "not come to"}


class TreeView(QWidget):
    """``opened`` carries the node that was pressed; ``moved_to`` where the keyboard is now."""

    opened = Signal(str)
    moved_to = Signal(QPointF)

    def __init__(self, pathway: Pathway, trail: tuple[Step, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pathway = pathway
        self._drawing = TreeDrawing(pathway, tree_picture(pathway, trail))
        self._boxes = self._drawing.picture.boxes
        decided = [place for place, box in enumerate(self._boxes) if box.turn is Turn.YES]
        self._at = decided[-1] if decided else 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("How this was decided: every question, most urgent first")
        self._tell()

    @property
    def node(self) -> str:
        """The question that the keyboard is at."""
        return self._boxes[self._at].node

    def sizeHint(self) -> QSize:
        picture = self._drawing.picture
        scale = self._scale()
        return QSize(round((picture.wide + 2 * _EDGE) * scale), round((picture.high + 2 * _EDGE) * scale))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.scale(self._scale(), self._scale())
        painter.translate(_EDGE, _EDGE)
        self._drawing.draw(painter, self.node if self.hasFocus() else None)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position() / self._scale() - QPointF(_EDGE, _EDGE)
        for number, box in enumerate(self._boxes):
            frame = box.frame
            if frame.left <= place.x() <= frame.right and frame.top <= place.y() <= frame.bottom:
                self._go(number)
                self.opened.emit(self.node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(self._at + (1 if key == Qt.Key.Key_Down else -1))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._beside(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.node)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_where()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def show_decision(self) -> None:
        """Asks whoever scrolls to bring the deciding question into sight."""
        self._show_where()

    def _beside(self, step: int) -> None:
        """To the nearest question of the next column."""
        here = self._boxes[self._at].frame
        lefts = sorted({box.frame.left for box in self._boxes})
        column = lefts.index(here.left) + step
        if 0 <= column < len(lefts):
            there = [n for n, box in enumerate(self._boxes) if box.frame.left == lefts[column]]
            self._go(min(there, key=lambda n: abs(self._boxes[n].frame.top - here.top)))

    def _go(self, number: int) -> None:
        if 0 <= number < len(self._boxes):
            self._at = number
            self._tell()
            self._show_where()

    def _tell(self) -> None:
        box: NodeBox = self._boxes[self._at]
        asks = self._pathway.node[box.node].asks
        self.setAccessibleDescription(f"{asks} {_TOLD[box.turn]}. Enter tells more.")

    def _show_where(self) -> None:
        frame = self._boxes[self._at].frame
        middle = QPointF(frame.left + frame.wide / 2 + _EDGE, frame.top + frame.high / 2 + _EDGE)
        self.moved_to.emit(middle * self._scale())
        self.update()

    def _scale(self) -> float:
        return max(SMALLEST, 1.16 * look().scale)
