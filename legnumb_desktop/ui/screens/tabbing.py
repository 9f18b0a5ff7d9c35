"""The order in which Tab goes: as the page is read, whatever the order in which its parts were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

from legnumb_desktop.ui.screens.flow import Flow


def in_reading_order(layout: QLayout) -> Iterator[QWidget]:
    """The widgets in the layout that Tab can reach, top to bottom."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from within(widget)
        elif inner is not None:
            yield from in_reading_order(inner)


def within(widget: QWidget) -> Iterator[QWidget]:
    """The widget, if Tab can reach it, and those in it."""
    reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if reached:
        yield widget
    inside = widget.layout()
    if inside is not None:
        yield from in_reading_order(inside)
    elif not reached:
        for part in _placed_by_hand(widget):
            yield from within(part)


def _placed_by_hand(widget: QWidget) -> Sequence[QWidget]:
    if isinstance(widget, Flow):
        return widget.parts
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def tab_in_order(widgets: Sequence[QWidget]) -> None:
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
