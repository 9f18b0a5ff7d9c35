"""Before the program closes with answers that are on no disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.screens.asking import Asking


class AskBeforeLeaving(Asking):
    """Closing it without an answer stays in the program."""

    elsewhere_requested = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent,
            "Some answers are not on a disk.",
            "They are kept in memory and go when the program closes. "
            "You can save them to another place first.",
        )
        self.stay = self.add_way("Stay", "primary")
        self.add_way("Save to another place…").clicked.connect(self.elsewhere_requested)
        self.leave = self.add_way("Close and lose them", "danger")
        self.leave.clicked.connect(self.leaving)
