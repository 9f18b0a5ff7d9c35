"""A list of points: each with a number or a sign before it, and words that wrap."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.words import Role, Words


class Points(QWidget):
    def __init__(self, points: Iterable[tuple[str, str]], role: Role = "") -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(12))
        grid.setVerticalSpacing(look().px(8))
        grid.setColumnStretch(1, 1)
        for row, (sign, words) in enumerate(points):
            before = QLabel(sign)
            before.setProperty("role", "strong")
            before.setMinimumWidth(look().px(20))
            grid.addWidget(before, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Words(words, role), row, 1)


def bulleted(words: Iterable[str], sign: str = "•") -> Points:
    return Points((sign, each) for each in words)


def numbered(words: Iterable[str], role: Role = "") -> Points:
    return Points(((f"{number}.", each) for number, each in enumerate(words, 1)), role)
