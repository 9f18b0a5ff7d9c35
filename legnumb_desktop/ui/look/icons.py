"""Icons of one line weight, drawn as vectors on a grid of 24; they take any colour and any size."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from legnumb_desktop.ui.look.look import colour, look

GRID = 24.0
WEIGHT = 2.0


class Icon(StrEnum):
    CHECK = "check"
    BACK = "back"
    ON = "on"
    PLUS = "plus"
    WARNING = "warning"
    PHONE = "phone"
    PRINTER = "printer"
    DOCUMENT = "document"
    TRASH = "trash"
    SEARCH = "search"
    PENCIL = "pencil"
    CLOSE = "close"
    CHEVRON_DOWN = "chevron_down"
    CHEVRON_UP = "chevron_up"
    DOT = "dot"


Point = tuple[float, float]


def _lines(*strokes: tuple[Point, ...]) -> Callable[[], QPainterPath]:
    def draw() -> QPainterPath:
        path = QPainterPath()
        for stroke in strokes:
            path.moveTo(*stroke[0])
            for point in stroke[1:]:
                path.lineTo(*point)
        return path

    return draw


def _warning() -> QPainterPath:
    path = _lines(((12, 3.5), (21.5, 20), (2.5, 20), (12, 3.5)), ((12, 9.5), (12, 14)))()
    path.addEllipse(QPointF(12, 17), 0.4, 0.4)
    return path


def _phone() -> QPainterPath:
    path = QPainterPath(QPointF(8.5, 3.5))
    path.lineTo(5, 3.5)
    path.cubicTo(3.8, 3.5, 3.3, 4.4, 3.4, 5.4)
    path.cubicTo(4.2, 13.2, 10.8, 19.8, 18.6, 20.6)
    path.cubicTo(19.6, 20.7, 20.5, 20.2, 20.5, 19)
    path.lineTo(20.5, 15.5)
    path.lineTo(15.8, 13.9)
    path.lineTo(13.8, 15.9)
    path.cubicTo(11.4, 14.7, 9.3, 12.6, 8.1, 10.2)
    path.lineTo(10.1, 8.2)
    path.closeSubpath()
    return path


def _printer() -> QPainterPath:
    path = _lines(((7, 8), (7, 3.5), (17, 3.5), (17, 8)))()
    path.addRoundedRect(QRectF(3, 8, 18, 8.5), 1.5, 1.5)
    path.addRect(QRectF(7, 13.5, 10, 7))
    return path


def _document() -> QPainterPath:
    return _lines(
        ((14, 3), (5.5, 3), (5.5, 21), (18.5, 21), (18.5, 7.5), (14, 3), (14, 7.5), (18.5, 7.5)),
        ((9, 12.5), (15, 12.5)),
        ((9, 16.5), (15, 16.5)),
    )()


def _trash() -> QPainterPath:
    return _lines(
        ((4, 6.5), (20, 6.5)),
        ((9, 6.5), (9, 3.5), (15, 3.5), (15, 6.5)),
        ((6, 6.5), (7, 20.5), (17, 20.5), (18, 6.5)),
        ((10, 10.5), (10, 16.5)),
        ((14, 10.5), (14, 16.5)),
    )()


def _search() -> QPainterPath:
    path = _lines(((15.5, 15.5), (20.5, 20.5)))()
    path.addEllipse(QPointF(10.5, 10.5), 7, 7)
    return path


def _dot() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(12, 12), 3, 3)
    return path


_DRAWN: dict[Icon, Callable[[], QPainterPath]] = {
    Icon.CHECK: _lines(((4.5, 12.5), (9.5, 17.5), (19.5, 6.5))),
    Icon.BACK: _lines(((20, 12), (4, 12)), ((10.5, 5.5), (4, 12), (10.5, 18.5))),
    Icon.ON: _lines(((4, 12), (20, 12)), ((13.5, 5.5), (20, 12), (13.5, 18.5))),
    Icon.PLUS: _lines(((12, 4.5), (12, 19.5)), ((4.5, 12), (19.5, 12))),
    Icon.WARNING: _warning,
    Icon.PHONE: _phone,
    Icon.PRINTER: _printer,
    Icon.DOCUMENT: _document,
    Icon.TRASH: _trash,
    Icon.SEARCH: _search,
    Icon.PENCIL: _lines(
        ((4, 20), (4.8, 15.8), (16.3, 4.3), (19.7, 7.7), (8.2, 19.2), (4, 20)), ((13.8, 6.8), (17.2, 10.2))
    ),
    Icon.CLOSE: _lines(((5.5, 5.5), (18.5, 18.5)), ((18.5, 5.5), (5.5, 18.5))),
    Icon.CHEVRON_DOWN: _lines(((5.5, 9), (12, 15.5), (18.5, 9))),
    Icon.CHEVRON_UP: _lines(((5.5, 15.5), (12, 9), (18.5, 15.5))),
    Icon.DOT: _dot,
}

_MIRRORED = frozenset({Icon.BACK, Icon.ON})
"""These point the other way where the language runs from right to left."""


def paint_icon(
    painter: QPainter,
    icon: Icon,
    where: QRectF,
    ink: QColor,
    *,
    mirrored: bool = False,
    weight: float = WEIGHT,
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / GRID, where.height() / GRID)
    if mirrored and icon in _MIRRORED:
        painter.translate(GRID, 0)
        painter.scale(-1, 1)
    pen = QPen(ink, weight)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(icon))
    painter.restore()


@cache
def _path(icon: Icon) -> QPainterPath:
    return _DRAWN[icon]()


def icon_pixmap(
    icon: Icon,
    size: int,
    ink: QColor,
    ratio: float = 1.0,
    *,
    mirrored: bool = False,
    before: int = 0,
    after: int = 0,
) -> QPixmap:
    """``size`` in logical pixels, with ``before`` and ``after`` left free; ``ratio`` as the screen's."""
    pixmap = QPixmap(QSize(round((before + size + after) * ratio), round(size * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, icon, QRectF(before, 0, size, size), ink, mirrored=mirrored)
    painter.end()
    return pixmap


def qicon(
    icon: Icon, ink: str, size: float = 20, *, mirrored: bool = False, before: int = 0, after: int = 0
) -> QIcon:
    """For a button, in ``ink`` (a token's colour), grey where disabled. A new look needs a new one."""
    shown = look()
    return _qicon(icon, shown.px(size), ink, shown.colours.disabled, mirrored, before, after)


@lru_cache(maxsize=64)
def _qicon(icon: Icon, size: int, ink: str, disabled: str, mirrored: bool, before: int, after: int) -> QIcon:
    drawn = QIcon()
    for ratio in (1.0, 2.0):
        for mode, name in ((QIcon.Mode.Normal, ink), (QIcon.Mode.Disabled, disabled)):
            pixmap = icon_pixmap(
                icon, size, colour(name), ratio, mirrored=mirrored, before=before, after=after
            )
            drawn.addPixmap(pixmap, mode)
    return drawn
