"""The emergency number, large enough to be read across a room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.page import Page


class NumberToCall(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("urgency", "octagon")
        self.number = QLabel()
        self.number.setProperty("role", "title")
        inside = QHBoxLayout(self)
        px = look().px
        inside.setContentsMargins(px(20), px(4), px(20), px(4))
        inside.setSpacing(px(12))
        inside.addWidget(IconMark(Icon.PHONE, 32, urgency="octagon"))
        inside.addWidget(self.number)

    def show_number(self, number: str) -> None:
        self.number.setText(number)
        self.setAccessibleName(f"Emergency number {number}")

    def stand_beside_heading(self, page: Page) -> None:
        """The first row of the page's column is the heading and, at its end, the number."""
        page.column.removeWidget(page.heading)
        row = QHBoxLayout()
        row.setSpacing(look().px(24))
        row.addWidget(page.heading, 1)
        row.addWidget(self, 0, Qt.AlignmentFlag.AlignTop)
        page.column.insertLayout(0, row)
