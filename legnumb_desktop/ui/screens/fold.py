"""A row that opens to show more. What is inside is built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.buttons import RowButton
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.passage import Passage, passage_of
from legnumb_desktop.ui.screens.tabbing import tab_in_order, within
from legnumb_desktop.ui.screens.words import Role, Words


class FoldHeader(RowButton):
    """Tells a screen reader whether it is open; that this changed is told by a new description."""


class Fold(QFrame):
    def __init__(
        self, title: str, build: Callable[[], QWidget], role: Role = "strong", told: str = ""
    ) -> None:
        """``told`` is read out with the title."""
        super().__init__()
        self.setProperty("role", "card")
        self._build = build
        self._told = told
        self._body: Passage | None = None
        self.header = FoldHeader(title, "quiet")
        self.header.setCheckable(True)
        self.header.setAccessibleDescription(told)
        self._chevron = IconMark(Icon.CHEVRON_DOWN)
        self.header.inside.addWidget(Words(title, role), 1)
        self.header.inside.addWidget(self._chevron)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(1, 1, 1, 1)
        self._inside.setSpacing(0)
        self._inside.addWidget(self.header)
        self.header.toggled.connect(self._toggle)

    @property
    def body(self) -> QWidget | None:
        """What is inside, or None while it was never opened."""
        return self._body

    @property
    def last_stop(self) -> QWidget:
        """Where Tab comes to last, if what is inside is words alone."""
        return self.header if self._body is None or self._body.isHidden() else self._body

    def _toggle(self, opened: bool) -> None:
        if self._body is None:
            self._body = passage_of(self._build())
            px = look().px
            self._body.setContentsMargins(px(18), px(8), px(18), px(18))
            self._inside.addWidget(self._body)
            tab_in_order([self.header, *within(self._body)])
        self._body.setVisible(opened)
        self._chevron.show_icon(Icon.CHEVRON_UP if opened else Icon.CHEVRON_DOWN)
        changed = "Open now. Tab goes to it." if opened else "Closed."
        self.header.setAccessibleDescription(f"{changed} {self._told}".rstrip())
