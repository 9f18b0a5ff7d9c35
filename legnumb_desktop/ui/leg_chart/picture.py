"""The legs to paint on: press a place, or draw over several; the arrow keys go from place to place."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, cos, pi, sin

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from legnumb_desktop.assets import leg_chart
from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.core.leg_chart import Point, Shape, middle_of
from legnumb_desktop.core.painted import Pair
from legnumb_desktop.ui.leg_chart.drawing import Drawing
from legnumb_desktop.ui.leg_chart.pointers import Pointers
from legnumb_desktop.ui.leg_chart.zoom import STEP, Zoom
from legnumb_desktop.ui.look.look import look

WIDEST, NARROWEST = 720, 420
"""Pixels at 100 %."""
ERASER = "eraser"
"""The tool that takes every kind away; no kind of a form has this name."""
_STEP_OF_STROKE = 5.0
"""Pixels between the points of a stroke that are looked at."""
_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_AROUND = [(cos(turn * pi / 4), sin(turn * pi / 4)) for turn in range(8)]


class LegPicture(QWidget):
    """``painted`` carries all pairs after a press or a stroke; :meth:`show_painted` tells nothing.

    ``spoken`` names a mark in words, such as *Big toe, left*. ``tool`` is a kind's id or :data:`ERASER`;
    without kinds it is empty.
    """

    painted = Signal(frozenset)
    zoomed = Signal()

    def __init__(
        self, spoken: dict[str, str], kinds: tuple[FeelingKind, ...] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawing = Drawing(leg_chart())
        self._spoken = spoken
        self._kinds = kinds
        self.tool = kinds[0].id if kinds else ""
        self.zoom = Zoom()
        self.pointers = Pointers(self)
        self._pairs: frozenset[Pair] = frozenset()
        self._layers: dict[str, tuple[Hatch, ...]] = {}
        self._before_stroke: frozenset[Pair] | None = None
        self._adds = True
        self._erases = False
        self._last = QPointF()
        self._pointed: Shape | None = None
        self._cursor: Shape = self._drawing.chart.shapes[0]
        self._legs: QPixmap | None = None
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName("Picture of both legs")
        self._tell_cursor()

    def show_painted(self, pairs: frozenset[Pair]) -> None:
        changed = {mark for mark, _ in self._pairs ^ pairs}
        self._pairs = pairs
        for mark in changed:
            hatches = tuple(kind.pattern for kind in self._kinds if (mark, kind.id) in pairs)
            if not self._kinds and (mark, "") in pairs:
                hatches = (Hatch.SLANTED,)
            if hatches:
                self._layers[mark] = hatches
            else:
                self._layers.pop(mark, None)
        self._tell_cursor()
        fit = self._fit()
        for shape in self._drawing.chart.shapes:
            if shape.mark in changed:
                self._draw_anew(fit, shape)

    def place_of(self, mark: str) -> QPointF:
        """Where on the widget the mark's first shape lies."""
        shape = next(each for each in self._drawing.chart.shapes if each.mark == mark)
        return self._fit().map(QPointF(*middle_of(shape)))

    def words_of(self, mark: str) -> str:
        """Such as ``Big toe, left: numb and pain``."""
        names = [kind.text for kind in self._kinds if (mark, kind.id) in self._pairs]
        if not names:
            names = ["marked" if mark in self._layers else "not marked"]
        first, *more = names
        told = ", ".join([first, *(name[:1].lower() + name[1:] for name in more)])
        return f"{self._spoken.get(mark, mark)}: {told[:1].lower() + told[1:]}"

    def begin_stroke(self, at: QPointF, slack: int, *, erase: bool = False) -> None:
        shape = self._near(at, slack)
        if shape is None:
            return
        self._before_stroke = self._pairs
        self._erases = erase or self.tool == ERASER
        self._adds = not self._erases and (shape.mark, self.tool) not in self._pairs
        self._last = at
        self._stroke(shape)

    def go_on(self, at: QPointF, slack: int) -> None:
        if self._before_stroke is None:
            return
        for point in _between(self._last, at):
            shape = self._under(point)
            if shape is not None:
                self._stroke(shape)
        self._last = at

    def end_stroke(self) -> None:
        if self._before_stroke is not None:
            self._before_stroke = None
            self.painted.emit(self._pairs)

    def drop_stroke(self) -> None:
        if self._before_stroke is not None:
            self.show_painted(self._before_stroke)
            self._before_stroke = None

    def point_at(self, at: QPointF | None) -> None:
        shape = None if at is None else self._under(at)
        if shape is not self._pointed:
            fit = self._fit()
            for each in (shape, self._pointed):
                if each is not None:
                    self._draw_anew(fit, each)
            self._pointed = shape

    def move_by(self, by: QPointF) -> None:
        self._show_zoom(self.zoom.moved(by.x(), by.y(), self.width(), self.height()))

    def zoom_by(self, factor: float, around: QPointF) -> None:
        place = (around.x(), around.y())
        self._show_zoom(self.zoom.scaled(factor, place, self.width(), self.height()))

    def zoom_in(self) -> None:
        self.zoom_by(STEP, self._place_of_interest())

    def zoom_out(self) -> None:
        self.zoom_by(1 / STEP, self._place_of_interest())

    def show_whole(self) -> None:
        self._show_zoom(Zoom())

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
        self._show_zoom(self.zoom.within(self.width(), self.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._legs = None
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fit, anew = self._fit(), QRectF(event.rect())
        painter = QPainter(self)
        legs = self._legs_drawn(fit)
        ratio = legs.devicePixelRatio()
        painter.drawPixmap(anew, legs, QRectF(anew.topLeft() * ratio, anew.size() * ratio))
        self._drawing.draw_marks(painter, fit, self._layers, anew)
        if self._pointed is not None:
            self._drawing.draw_ring(painter, fit, self._pointed, strong=False)
        if self.hasFocus():
            self._drawing.draw_ring(painter, fit, self._cursor, strong=True)
        painter.end()

    def leaveEvent(self, event: QEvent) -> None:
        self.point_at(None)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            shape = self._under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.words_of(shape.mark) if shape else "", self)
            return True
        return self.pointers.take(event) or super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._draw_anew(self._fit(), self._cursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._draw_anew(self._fit(), self._cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            following = self._drawing.chart.next_to(self._cursor, _ARROWS[event.key()])
            if following is not None:
                self._go_to(following)
        elif event.key() == Qt.Key.Key_Space:
            mark = self._cursor.mark
            self._erases = self.tool == ERASER
            self._adds = not self._erases and (mark, self.tool) not in self._pairs
            self._stroke(self._cursor)
            self.painted.emit(self._pairs)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def _stroke(self, shape: Shape) -> None:
        mark = shape.mark
        if self._erases:
            pairs = frozenset(pair for pair in self._pairs if pair[0] != mark)
        else:
            pair = frozenset({(mark, self.tool)})
            pairs = self._pairs | pair if self._adds else self._pairs - pair
        self._go_to(shape)
        if pairs != self._pairs:
            self.show_painted(pairs)

    def _go_to(self, shape: Shape) -> None:
        if shape is self._cursor:
            return
        fit = self._fit()
        for each in (self._cursor, shape):
            self._draw_anew(fit, each)
        self._cursor = shape
        self._tell_cursor()
        if not self.zoom.whole and self._before_stroke is None:
            at = fit.map(QPointF(*middle_of(shape)))
            place = (at.x(), at.y())
            self._show_zoom(self.zoom.showing(place, self.width(), self.height(), look().px(48)))

    def _tell_cursor(self) -> None:
        """For screen readers: the place the keyboard is at, and what is marked there."""
        told = self.words_of(self._cursor.mark)
        self.setAccessibleDescription(f"{told}. Arrow keys go from place to place, Space marks.")

    def _under(self, where: QPointF) -> Shape | None:
        back, _ = self._fit().inverted()
        point = back.map(where)
        return self._drawing.chart.at((point.x(), point.y()))

    def _near(self, where: QPointF, slack: int) -> Shape | None:
        """The place under a pointer, or the nearest of those that it just misses."""
        reach = look().px(slack)
        for away in (0.0, reach / 3, reach * 2 / 3, float(reach)):
            for aside, down in _AROUND[: 8 if away else 1]:
                shape = self._under(where + QPointF(aside * away, down * away))
                if shape is not None:
                    return shape
        return None

    def _place_of_interest(self) -> QPointF:
        """The keyboard's place if it is in use here, else the middle."""
        if self.hasFocus():
            return self._fit().map(QPointF(*middle_of(self._cursor)))
        return QPointF(self.width() / 2, self.height() / 2)

    def _show_zoom(self, zoom: Zoom) -> None:
        self._legs = None
        self.zoom = zoom
        self.update()
        self.zoomed.emit()

    def _draw_anew(self, fit: QTransform, shape: Shape) -> None:
        self.update(_whole_pixels(self._drawing.place_of(fit, shape)))

    def _fit(self) -> QTransform:
        zoom = self.zoom
        seen = QTransform(zoom.factor, 0, 0, zoom.factor, zoom.right, zoom.down)
        return self._drawing.fitted(QRectF(self.rect())) * seen

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


def _between(start: QPointF, end: QPointF) -> Iterator[QPointF]:
    """Points on the way, so that a quick stroke leaves no place out; the end is the last."""
    way = end - start
    steps = max(1, ceil((way.x() ** 2 + way.y() ** 2) ** 0.5 / _STEP_OF_STROKE))
    return (start + way * step / steps for step in range(1, steps + 1))


def _whole_pixels(place: QRectF) -> QRect:
    return place.toAlignedRect()
