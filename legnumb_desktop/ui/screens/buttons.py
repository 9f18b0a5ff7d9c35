"""Buttons that also answer to Enter, and whole rows that act as one button."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy

from legnumb_desktop.ui.look.icon_button import IconButton
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.primary_ring import PrimaryButton

Role = Literal["", "primary", "quiet", "danger"]


def button(text: str, role: Role = "", icon: Icon | None = None) -> QPushButton:
    if icon is not None:
        made: QPushButton = IconButton(text, icon, role)
    else:
        made = PrimaryButton(text) if role == "primary" else QPushButton(text)
    if role:
        made.setProperty("role", role)
    made.setAutoDefault(True)
    return made


class RowButton(QPushButton):
    """A button as wide as the page, as high as the wrapped words laid out in ``inside``."""

    def __init__(self, accessible_name: str, role: Role = "") -> None:
        super().__init__()
        if role:
            self.setProperty("role", role)
        self.setAutoDefault(True)
        self.setAccessibleName(accessible_name)
        self.inside = QHBoxLayout(self)
        px = look().px
        self.inside.setContentsMargins(px(16), px(12), px(16), px(12))
        self.inside.setSpacing(px(16))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self.inside.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.inside.totalMinimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.inside.totalHeightForWidth(width)
