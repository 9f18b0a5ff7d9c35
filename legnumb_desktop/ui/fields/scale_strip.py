"""The buttons of a scale side by side; they wrap into two rows where there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.cards import RadioCard
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.tokens import RADIUS

_LEAST, _HIGH, _WIDEST = 52, 64, 88


class ScaleButton(RadioCard):
    """One point of the scale."""

    def __init__(self, point: float, name: str, parent: QWidget) -> None:
        super().__init__(f"{point:g}", parent=parent)
        self.point = point
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        c, ring = shown.colours, shown.px(RING)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect().adjusted(ring, ring, -ring, -ring))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.hasFocus():
            wide = shown.px(2.5)
            out = ring - wide / 2
            painter.setPen(QPen(colour(c.focus), wide))
            painter.drawRoundedRect(
                body.adjusted(-out, -out, out, out), shown.px(RADIUS) + out, shown.px(RADIUS) + out
            )
        chosen, over = self.isChecked(), self.underMouse()
        painter.setBrush(colour(c.accent if chosen else c.hover if over else c.surface))
        painter.setPen(QPen(colour(c.accent if chosen else c.strong_line if over else c.line), shown.px(1.5)))
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), shown.px(RADIUS), shown.px(RADIUS))
        painter.setFont(shown.font(20, semibold=True))
        painter.setPen(colour(c.on_accent if chosen else c.text))
        painter.drawText(body, int(Qt.AlignmentFlag.AlignCenter), self.text())
        painter.end()


class ScaleStrip(QWidget):
    """``pressed`` carries the point that the person pressed."""

    pressed = Signal(float)

    def __init__(self, points: Sequence[float], low: str, high: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [ScaleButton(point, _name(point, points, low, high), self) for point in points]
        for button in self.buttons:
            button.clicked.connect(lambda _checked=False, point=button.point: self.pressed.emit(point))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def chosen(self) -> float | None:
        return next((button.point for button in self.buttons if button.isChecked()), None)

    def choose(self, point: float | None) -> None:
        for button in self.buttons:
            button.setChecked(button.point == point)

    def first_focus(self) -> QWidget:
        return next((button for button in self.buttons if button.isChecked()), self.buttons[0])

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits choose a point of one digit; arrow keys move without choosing."""
        plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.modifiers() not in plain:
            return False
        named = [button for button in self.buttons if event.text() and button.text() == event.text()]
        for button in named:
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.click()
        if named:
            return True
        place = next((at for at, button in enumerate(self.buttons) if button.hasFocus()), -1)
        target = self._target(event.key(), place)
        if target is None:
            return False
        self.buttons[target].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _target(self, key: int, place: int) -> int | None:
        if place < 0:
            return None
        last = len(self.buttons) - 1
        onward = -1 if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else 1
        return {
            int(Qt.Key.Key_Right): min(max(place + onward, 0), last),
            int(Qt.Key.Key_Left): min(max(place - onward, 0), last),
            int(Qt.Key.Key_Up): min(place + 1, last),
            int(Qt.Key.Key_Down): max(place - 1, 0),
            int(Qt.Key.Key_Home): 0,
            int(Qt.Key.Key_End): last,
        }.get(key)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return ceil(len(self.buttons) / self._per_row(width)) * look().px(_HIGH)

    def sizeHint(self) -> QSize:
        return QSize(look().px(_LEAST) * len(self.buttons), look().px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        return QSize(look().px(_LEAST) * 4, look().px(_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
        ):
            self.updateGeometry()
            self._place()

    def _per_row(self, width: int) -> int:
        fit = max(1, width // look().px(_LEAST))
        rows = ceil(len(self.buttons) / fit)
        return ceil(len(self.buttons) / rows)

    def _place(self) -> None:
        per_row, high = self._per_row(self.width()), look().px(_HIGH)
        wide = min(self.width() // per_row, look().px(_WIDEST))
        for at, button in enumerate(self.buttons):
            where = QRect(at % per_row * wide, at // per_row * high, wide, high)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), where))


def _name(point: float, points: Sequence[float], low: str, high: str) -> str:
    end = low if point == points[0] else high if point == points[-1] else ""
    return f"{point:g} of {points[-1]:g}, {end}" if end else f"{point:g} of {points[-1]:g}"
