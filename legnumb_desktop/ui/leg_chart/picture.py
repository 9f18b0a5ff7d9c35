"""The legs to paint on: press a place, or draw over several; the arrow keys go from place to place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from legnumb_desktop.core.form import FeelingKind
from legnumb_desktop.core.leg_chart import LegChart, Point, Shape, middle_of
from legnumb_desktop.core.painted import Pair
from legnumb_desktop.ui.leg_chart.legs import Legs
from legnumb_desktop.ui.leg_chart.legs_drawn import LegsDrawn
from legnumb_desktop.ui.leg_chart.painting import Painting
from legnumb_desktop.ui.leg_chart.pointers import Pointers
from legnumb_desktop.ui.leg_chart.reach import between, near, under
from legnumb_desktop.ui.leg_chart.zoom import STEP, Zoom
from legnumb_desktop.ui.look.look import look

WIDEST, NARROWEST = 840, 420
"""Pixels at 100 %."""
_ARROWS: dict[int, Point] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class LegPicture(Legs):
    """``painted`` carries all pairs after a press or a stroke; :meth:`show_painted` tells nothing.

    ``spoken`` names a mark in words, such as *Big toe, left*. A mark may be drawn in several views: it is
    painted, ringed and named as one.
    """

    painted = Signal(frozenset)
    zoomed = Signal()

    def __init__(
        self,
        chart: LegChart,
        spoken: dict[str, str],
        kinds: tuple[FeelingKind, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(chart, WIDEST, parent)
        self._spoken = spoken
        self.painting = Painting(kinds)
        self.zoom = Zoom()
        self.pointers = Pointers(self)
        self._last = QPointF()
        self._brush_erases: bool | None = None
        self._pointed: str | None = None
        self._cursor: Shape = chart.shapes[0]
        self._legs = LegsDrawn(self._drawing)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Picture of both legs. Arrow keys go from place to place, Space marks")
        self._tell_cursor()

    def show_painted(self, pairs: frozenset[Pair]) -> None:
        changed = self.painting.show(pairs)
        self._tell_cursor()
        for mark in changed:
            self._draw_anew(mark)

    def place_of(self, mark: str, view: str | None = None) -> QPointF:
        """Where on the widget the mark lies, in a view or in the first that has it."""
        shape = next(each for each in self._shapes_of(mark) if view in (None, each.view))
        return self._fit().map(QPointF(*middle_of(shape)))

    def words_of(self, mark: str) -> str:
        """Such as ``Big toe, left: numb, pain``."""
        return f"{self._spoken.get(mark, mark)}: {self.painting.told(mark)}"

    def begin_stroke(self, at: QPointF, slack: int, *, erase: bool = False) -> None:
        """May begin beside the legs: the first place it comes to tells whether it paints or takes away."""
        self._brush_erases, self._last = erase, at
        shape = near(self._drawing.chart, self._fit(), at, look().px(slack))
        if shape is not None:
            self._brush(shape)

    def go_on(self, at: QPointF, slack: int) -> None:
        if self._brush_erases is None:
            return
        for point in between(self._last, at):
            shape = self._under(point)
            if shape is not None:
                self._brush(shape)
        self._last = at

    def end_stroke(self) -> None:
        self._brush_erases = None
        if self.painting.end():
            self.painted.emit(self.painting.pairs)

    def drop_stroke(self) -> None:
        self._brush_erases = None
        if self.painting.in_stroke:
            self.show_painted(self.painting.drop())

    def point_at(self, at: QPointF | None) -> None:
        shape = None if at is None else self._under(at)
        mark = None if shape is None else shape.mark
        if mark != self._pointed:
            before, self._pointed = self._pointed, mark
            for each in (before, mark):
                if each is not None:
                    self._draw_anew(each)

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

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, self.heightForWidth(NARROWEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._show_zoom(self.zoom.within(self.width(), self.height()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._legs.forget()
            self.updateGeometry()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        fit, anew = self._fit(), QRectF(event.rect())
        painter = QPainter(self)
        self._legs.paint(painter, self, fit, anew)
        self._drawing.draw_marks(painter, fit, self.painting.layers, anew)
        if self._pointed is not None:
            for shape in self._shapes_of(self._pointed):
                self._drawing.draw_ring(painter, fit, shape, strong=False)
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
        self._draw_anew(self._cursor.mark)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._draw_anew(self._cursor.mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ARROWS:
            following = self._drawing.chart.next_to(self._cursor, _ARROWS[event.key()])
            if following is not None:
                self._go_to(following)
                self._say_cursor()
        elif event.key() == Qt.Key.Key_Space:
            self.painting.begin(self._cursor.mark)
            self._touch(self._cursor)
            self.end_stroke()
            self._say_cursor()
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.key() == Qt.Key.Key_Minus:
            self.zoom_out()
        else:
            super().keyPressEvent(event)

    def _brush(self, shape: Shape) -> None:
        if not self.painting.in_stroke:
            self.painting.begin(shape.mark, erase=bool(self._brush_erases))
        self._touch(shape)

    def _touch(self, shape: Shape) -> None:
        self._go_to(shape)
        pairs = self.painting.touched(shape.mark)
        if pairs != self.painting.pairs:
            self.show_painted(pairs)

    def _go_to(self, shape: Shape) -> None:
        if shape is self._cursor:
            return
        before, self._cursor = self._cursor, shape
        for each in (before, shape):
            self._draw_anew(each.mark)
        self._tell_cursor()
        if not self.zoom.whole and not self.painting.in_stroke:
            at = self._fit().map(QPointF(*middle_of(shape)))
            place = (at.x(), at.y())
            self._show_zoom(self.zoom.showing(place, self.width(), self.height(), look().px(48)))

    def _tell_cursor(self) -> None:
        """For screen readers: the place the keyboard is at, and what is marked there."""
        self.setAccessibleDescription(self._words_of_cursor())

    def _say_cursor(self) -> None:
        said = QAccessibleAnnouncementEvent(self, self._words_of_cursor())
        QAccessible.updateAccessibility(said)

    def _words_of_cursor(self) -> str:
        """With the view where the mark is drawn in more than one, since arrows lead from one to the other."""
        here = self._cursor
        told = self.words_of(here.mark)
        if len({shape.view for shape in self._shapes_of(here.mark)}) < 2:
            return told
        view = next(each for each in self._drawing.chart.views if each.id == here.view)
        return f"{told} (picture: {view.title})"

    def _shapes_of(self, mark: str) -> tuple[Shape, ...]:
        return self._drawing.shapes_of(mark)

    def _under(self, where: QPointF) -> Shape | None:
        return under(self._drawing.chart, self._fit(), where)

    def _place_of_interest(self) -> QPointF:
        """The keyboard's place if it is in use here, else the middle."""
        if self.hasFocus():
            return self._fit().map(QPointF(*middle_of(self._cursor)))
        return QPointF(self.width() / 2, self.height() / 2)

    def _show_zoom(self, zoom: Zoom) -> None:
        self._legs.forget()
        self.zoom = zoom
        self.update()
        self.zoomed.emit()

    def _draw_anew(self, mark: str) -> None:
        fit = self._fit()
        for shape in self._shapes_of(mark):
            self.update(self._drawing.place_of(fit, shape).toAlignedRect())

    def _fit(self) -> QTransform:
        zoom = self.zoom
        seen = QTransform(zoom.factor, 0, 0, zoom.factor, zoom.right, zoom.down)
        return self._drawing.fitted(QRectF(self.rect())) * seen
