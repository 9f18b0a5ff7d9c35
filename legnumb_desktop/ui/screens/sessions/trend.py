"""How it went over visits that follow one another: a small line for each severity, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from legnumb_desktop.core.comparison import Turn
from legnumb_desktop.core.trend import Course, Point
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.tokens import SMALL
from legnumb_desktop.ui.screens.sessions.line_words import day_alone
from legnumb_desktop.ui.screens.words import Words

NOTHING = "How bad it was has not been said at two visits."
_TURN = {
    Turn.WORSE: "Worse than at first.",
    Turn.BETTER: "Better than at first.",
    Turn.SAME: "The same as at first.",
}
HIGHER_IS_WORSE = "The higher the line, the worse it was."
_HEIGHT, _WIDEST = 92, 520


class TrendPart(QWidget):
    def __init__(self, courses: Sequence[Course]) -> None:
        super().__init__()
        inside = QVBoxLayout(self)
        inside.setSpacing(look().px(8))
        if courses:
            inside.addWidget(Words(HIGHER_IS_WORSE, "quiet"))
        for course in courses:
            told = words_of_course(course)
            inside.addWidget(Words(course.question.short, "group"))
            inside.addWidget(TrendLine(course.points, f"{course.question.short}: {told}"))
            inside.addWidget(Words(told))
        if not courses:
            inside.addWidget(Words(NOTHING))


def words_of_course(course: Course) -> str:
    """Such as ``3 September 2026: 3 of 10; 23 November 2026: 8 of 10. Worse than at first.``"""
    said = "; ".join(f"{day_alone(point.at)}: {point.words or 'not said'}" for point in course.points)
    return f"{said}. {_TURN[course.turn]}" if course.turn in _TURN else f"{said}."


class TrendLine(QWidget):
    """Worse is higher. ``told`` says the same in words, for whoever does not see it."""

    def __init__(self, points: Sequence[Point], told: str) -> None:
        super().__init__()
        self._points = points
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Line from visit to visit, worse is higher")
        self.setAccessibleDescription(told)

    def sizeHint(self) -> QSize:
        return QSize(look().px(_WIDEST), look().px(_HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, px = look().colours, look().px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(px(40), px(26), min(self.width(), px(_WIDEST)) - px(80), self.height() - px(36))
        painter.setPen(QPen(colour(shown.line), px(1)))
        for level in (room.top(), room.bottom()):
            painter.drawLine(QPointF(room.left(), level), QPointF(room.right(), level))
        places = [_place(room, number, len(self._points), p) for number, p in enumerate(self._points)]
        painter.setPen(QPen(colour(shown.text), px(2)))
        for before, after in pairwise(places):
            if before is not None and after is not None:
                painter.drawLine(before, after)
        painter.setFont(look().font(SMALL, semibold=True))
        painter.setBrush(colour(shown.accent))
        for place, point in zip(places, self._points, strict=True):
            if place is not None:
                painter.drawEllipse(place, px(5), px(5))
                label = QRectF(place.x() - px(40), place.y() - px(28), px(80), px(22))
                painter.drawText(label, Qt.AlignmentFlag.AlignCenter, point.label)
        painter.end()


def _place(room: QRectF, number: int, of: int, point: Point) -> QPointF | None:
    if point.level is None:
        return None
    across = room.left() + room.width() * number / max(1, of - 1)
    return QPointF(across, room.bottom() - room.height() * point.level)
