"""What the page says about the painted chart: whether a mark was meant, and what does not go together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.words import Words


class ChartTalk(QFrame):
    """Stands beside *Continue*, so that it is seen wherever the page is scrolled to. It never stops anyone:
    a mark that was asked about counts until it is taken away.
    """

    meant = Signal()
    not_meant = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.words = Words("")
        self.yes = button("Yes, it is meant")
        self.no = button("No, take it away")
        self.yes.clicked.connect(self.meant)
        self.no.clicked.connect(self.not_meant)
        self._ways = Flow(self.yes, self.no)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(8)
        inside.addWidget(self.words)
        inside.addWidget(self._ways)
        self.hide()

    @property
    def asking(self) -> bool:
        return not self.isHidden() and not self._ways.isHidden()

    def ask(self, place: str) -> None:
        self._tell(f"Did you mean to mark here? {place}. It counts until you take it away.", ask=True)

    def hint(self, hints: Iterable[str]) -> None:
        """Nothing to hint at leaves nothing on the page."""
        told = " ".join(hints)
        if told:
            self._tell(told, ask=False)
        else:
            self.hide()

    def _tell(self, words: str, *, ask: bool) -> None:
        self._ways.setVisible(ask)
        anew = self.isHidden() or self.words.text() != words
        self.words.setText(words)
        self.show()
        if anew:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
