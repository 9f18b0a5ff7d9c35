"""What tests of painting see and do on the picture."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QInputDevice,
    QPointingDevice,
    QTabletEvent,
)
from PySide6.QtWidgets import QApplication

from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.painted import Pair, pairs_of
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.picture import LegPicture

LEFT = Qt.MouseButton.LeftButton
GROIN, THIGH, KNEE = "L.groin", "L.thigh_front_upper", "L.knee_front"


def picture_of(field: RegionsField) -> LegPicture:
    assert field.picture is not None
    return field.picture


def at(picture: LegPicture, mark: str) -> QPoint:
    return picture.place_of(mark).toPoint()


def pairs(field: RegionsField) -> frozenset[Pair]:
    answer = field.answer()
    return pairs_of(field.question, answer) if isinstance(answer, Marked) else frozenset()


def marks(field: RegionsField) -> set[str]:
    return {mark for mark, _ in pairs(field)}


def use_pen(picture: LegPicture, where: QPointF, kind: QEvent.Type, *, eraser: bool = False) -> None:
    """As a drawing tablet tells it."""
    tip = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    pen = QPointingDevice(
        "pen", 1, QInputDevice.DeviceType.Stylus, tip, QInputDevice.Capability.Position, 1, 1
    )
    buttons = Qt.MouseButton.NoButton if kind is QEvent.Type.TabletRelease else LEFT
    event = QTabletEvent(
        kind, pen, where, picture.mapToGlobal(where), 0.5, 0, 0, 0, 0, 0,
        Qt.KeyboardModifier.NoModifier, LEFT, buttons,
    )  # fmt: skip
    QApplication.sendEvent(picture, event)


def hear(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What Qt would hand to the screen reader from now on."""
    heard: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", listen)
    return heard
