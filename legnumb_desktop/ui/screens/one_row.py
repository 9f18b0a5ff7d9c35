"""Buttons in a single row; those that find no room in it wait behind *More*."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QPushButton, QWidget

from legnumb_desktop.ui.screens.flow import Flow, gap


class MoreButton(QPushButton):
    """Tells a screen reader whether it is open, as :class:`FoldHeader` does."""

    def __init__(self) -> None:
        super().__init__("More…")
        self.setAutoDefault(True)
        self.setCheckable(True)
        self.setAccessibleDescription("Shows the other buttons, or hides them")


class OneRow(Flow):
    """The ``main`` ones are always in sight, unless they are hidden; of the ``further`` ones as many as have
    room, in their order.
    """

    def __init__(self, main: Sequence[QWidget], further: Sequence[QWidget]) -> None:
        self.more = MoreButton()
        super().__init__(*main, *further, self.more)
        self._main, self._further = tuple(main), tuple(further)
        self.more.toggled.connect(self.place_anew)

    def _place(self, width: int, *, move: bool) -> int:
        if move:
            shown = self._shown_in(width)
            self._parts = (*shown, *(part for part in self._parts if part not in shown))
            for part in (*self._further, self.more):
                part.setVisible(part in shown)
            for before, after in pairwise(shown):
                self.setTabOrder(before, after)
        return super()._place(width, move=move)

    def _shown_in(self, width: int) -> list[QWidget]:
        shown = [part for part in self._main if not part.isHidden()]
        if _across((*shown, *self._further)) <= width:
            return [*shown, *self._further]
        waiting = [*self._further]
        while waiting and _across((*shown, waiting[0], self.more)) <= width:
            shown.append(waiting.pop(0))
        return [*shown, self.more, *(waiting if self.more.isChecked() else ())]


def _across(parts: Sequence[QWidget]) -> int:
    return sum(part.sizeHint().width() for part in parts) + gap() * (len(parts) - 1)
