"""Mouse, finger and pen on the picture, told as strokes, moves and zooms; each device sees the same picture.

A finger paints; two fingers move and enlarge. A pen paints, and its other end erases. The left mouse button
paints, the middle one moves, the wheel with Ctrl enlarges.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent, QWheelEvent

FINGERTIP, TIP = 14, 6
"""Pixels at 100 % by which a finger, or a mouse or pen, may miss a place."""
_NOTCH = 120
_PER_NOTCH = 1.25


class Canvas(Protocol):
    def begin_stroke(self, at: QPointF, slack: int, *, erase: bool = False) -> None: ...
    def go_on(self, at: QPointF, slack: int) -> None: ...
    def end_stroke(self) -> None: ...
    def drop_stroke(self) -> None: ...
    def point_at(self, at: QPointF | None) -> None: ...
    def move_by(self, by: QPointF) -> None: ...
    def zoom_by(self, factor: float, around: QPointF) -> None: ...


class Pointers:
    """``moving`` turns strokes of one pointer into moves of the picture."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.moving = False
        self._from: QPointF | None = None
        self._painting = False
        self._fingers = 0

    def take(self, event: QEvent) -> bool:
        """Whether the event was one of a pointer on the picture."""
        match event:
            case QTouchEvent():
                return self._touch(event)
            case QTabletEvent():
                return self._pen(event)
            case QWheelEvent():
                return self._wheel(event)
            case QMouseEvent():
                return self._mouse(event)
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        at, button = event.position(), event.button()
        match event.type():
            case QEvent.Type.MouseButtonPress if button is Qt.MouseButton.MiddleButton:
                self._from = at
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick if (
                button is Qt.MouseButton.LeftButton
            ):
                self._press(at, TIP)
            case QEvent.Type.MouseMove:
                self._move(at, TIP)
            case QEvent.Type.MouseButtonRelease if button in (
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.MiddleButton,
            ):
                self._release()
            case _:
                return False
        return True

    def _pen(self, event: QTabletEvent) -> bool:
        at = event.position()
        match event.type():
            case QEvent.Type.TabletPress:
                self._press(at, TIP, erase=event.pointerType() is QPointingDevice.PointerType.Eraser)
            case QEvent.Type.TabletMove:
                self._move(at, TIP)
            case QEvent.Type.TabletRelease:
                self._release()
            case _:
                return False
        event.accept()
        return True

    def _touch(self, event: QTouchEvent) -> bool:
        event.accept()
        if event.type() is QEvent.Type.TouchCancel:
            self._let_go()
            return True
        down = [point for point in event.points() if point.state() is not QEventPoint.State.Released]
        if len(down) >= 2:
            self._let_go()
            self._pinch(down[0], down[1])
        elif event.type() is QEvent.Type.TouchBegin:
            self._press(event.points()[0].position(), FINGERTIP)
        elif event.type() is QEvent.Type.TouchEnd:
            self._release()
        elif self._fingers < 2:
            self._move(event.points()[0].position(), FINGERTIP)
        self._fingers = max(self._fingers, len(down)) if down else 0
        return True

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        before = one.lastPosition() - other.lastPosition()
        after = one.position() - other.position()
        middle = (one.position() + other.position()) / 2
        apart, now = _length(before), _length(after)
        if apart > 0 and now > 0:
            self._canvas.zoom_by(now / apart, middle)
        self._canvas.move_by(middle - (one.lastPosition() + other.lastPosition()) / 2)

    def _wheel(self, event: QWheelEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        notches = event.angleDelta().y() / _NOTCH
        if notches:
            self._canvas.zoom_by(_PER_NOTCH**notches, event.position())
        event.accept()
        return True

    def _press(self, at: QPointF, slack: int, *, erase: bool = False) -> None:
        if self.moving:
            self._from = at
        else:
            self._painting = True
            self._canvas.begin_stroke(at, slack, erase=erase)

    def _move(self, at: QPointF, slack: int) -> None:
        if self._from is not None:
            self._canvas.move_by(at - self._from)
            self._from = at
        elif self._painting:
            self._canvas.go_on(at, slack)
        self._canvas.point_at(at)

    def _release(self) -> None:
        self._from = None
        if self._painting:
            self._painting = False
            self._canvas.end_stroke()

    def _let_go(self) -> None:
        """A second finger came: what the first one painted was not meant."""
        self._from = None
        if self._painting:
            self._painting = False
            self._canvas.drop_stroke()


def _length(between: QPointF) -> float:
    return float((between.x() ** 2 + between.y() ** 2) ** 0.5)
