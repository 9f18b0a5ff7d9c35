"""The bar that stays while answers are in memory only, with two ways to bring them to a disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.words import Words


class DiskTrouble(QFrame):
    retry_requested = Signal()
    elsewhere_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("urgency", "triangle")
        self.setProperty("bar", "bottom")
        self.words = Words("", "strong")
        self.retry = button("Try again")
        self.retry.clicked.connect(self.retry_requested)
        self.elsewhere = button("Save to another place…")
        self.elsewhere.clicked.connect(self.elsewhere_requested)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.addWidget(self.words)
        inside.addWidget(Flow(self.retry, self.elsewhere))
        self.hide()

    def tell(self, fault: RecordFault) -> None:
        """What to do now is on the buttons, and is read out."""
        self.words.setText(f"{fault.happened} {fault.kept}")
        self.show()
        said = f"{self.words.text()} {fault.do_now}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
