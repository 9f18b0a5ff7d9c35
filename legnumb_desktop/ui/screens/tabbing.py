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
            yield from _within(widget)
        elif inner is not None:
            yield from in_reading_order(inner)


def _within(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
        return
    inside = widget.layout()
    if isinstance(widget, Flow):
        for part in widget.parts:
            yield from _within(part)
    elif inside is not None:
        yield from in_reading_order(inside)


def tab_in_order(widgets: Sequence[QWidget]) -> None:
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
