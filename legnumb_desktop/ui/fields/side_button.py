"""A small button that marks one place on one side of the body."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QWidget

from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.cards import ENTER, LEFT_TO_THE_FIELD
from legnumb_desktop.ui.look.icons import Icon, paint_icon
from legnumb_desktop.ui.look.look import colour, look

_HIGH, _TICK = 40, 16


class SideButton(QCheckBox):
    """``mark`` is such as ``L.toe_big`` or ``saddle``. Space marks it and takes it back; Enter goes on.

    Tab passes it by, unless its list says otherwise.
    """

    def __init__(self, text: str, mark: str, spoken: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.mark = mark
        self._hint: tuple[float, QSize] = (0.0, QSize())
        self.setAccessibleName(spoken)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_THE_FIELD | ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        shown = look()
        if self._hint[0] == shown.scale:
            return self._hint[1]
        words = QFontMetrics(shown.font(semibold=True)).horizontalAdvance(self.text())
        wide = words + shown.px(_TICK + 8) + 2 * shown.px(12 + RING)
        self._hint = (shown.scale, QSize(max(wide, shown.px(100)), shown.px(_HIGH + 2 * RING)))
        return self._hint[1]

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        c, ring, chosen = shown.colours, shown.px(RING), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = QRectF(self.rect().adjusted(ring, ring, -ring, -ring))
        radius = body.height() / 2
        if self.hasFocus():
            wide = shown.px(2.5)
            out = ring - wide / 2
            painter.setPen(QPen(colour(c.focus), wide))
            painter.drawRoundedRect(body.adjusted(-out, -out, out, out), radius + out, radius + out)
        fill = c.accent if chosen else c.hover if self.underMouse() else c.surface
        painter.setBrush(colour(fill))
        painter.setPen(QPen(colour(c.accent if chosen else c.strong_line), shown.px(1.5)))
        painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), radius - 1, radius - 1)
        painter.setFont(shown.font(semibold=chosen))
        painter.setPen(colour(c.on_accent if chosen else c.text))
        centred = int(Qt.AlignmentFlag.AlignCenter)
        if not chosen:
            painter.drawText(body, centred, self.text())
        else:
            tick, gap = shown.px(_TICK), shown.px(12)
            box = body.adjusted(gap, 0, 0, 0)
            where = QRectF(box.left(), box.center().y() - tick / 2, tick, tick).toRect()
            drawn = QStyle.visualRect(self.layoutDirection(), self.rect(), where)
            paint_icon(painter, Icon.CHECK, QRectF(drawn), colour(c.on_accent), weight=3)
            text = body.adjusted(gap + tick, 0, -gap / 2, 0).toRect()
            painter.drawText(
                QStyle.visualRect(self.layoutDirection(), self.rect(), text), centred, self.text()
            )
        painter.end()
