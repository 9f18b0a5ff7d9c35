"""The words that stand in a part of the screen, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QWidget

_ENDS = (".", "!", "?", ":", ";", ",")


def words_in(part: QWidget) -> str:
    """As sentences. Signs before a point, and what stands on buttons, are left out."""
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in _texts(part))


def _texts(part: QWidget) -> Iterator[str]:
    inside = part.layout()
    if isinstance(part, QAbstractButton):
        return
    if isinstance(part, QLabel):
        if any(sign.isalnum() for sign in part.text()):
            yield part.text()
    elif inside is not None:
        yield from _texts_laid_out(inside)


def _texts_laid_out(layout: QLayout) -> Iterator[str]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _texts(widget)
        elif inner is not None:
            yield from _texts_laid_out(inner)
