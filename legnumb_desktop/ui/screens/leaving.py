"""Before the program closes with answers that are on no disk."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class AskBeforeLeaving(QMessageBox):
    """Closing it without an answer stays in the program."""

    elsewhere_requested = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget, *, elsewhere: bool) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Warning)
        self.setText("Some answers are not on a disk.")
        self.setInformativeText(_ELSEWHERE if elsewhere else _PAPER)
        self.stay = self.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
        self.setEscapeButton(self.stay)
        self.setDefaultButton(self.stay)
        if elsewhere:
            self.elsewhere = self.addButton("Save to another place…", QMessageBox.ButtonRole.ActionRole)
            self.elsewhere.clicked.connect(self.elsewhere_requested)
        self.leave = self.addButton("Close and lose them", QMessageBox.ButtonRole.DestructiveRole)
        self.leave.clicked.connect(self.leaving)


_ELSEWHERE = (
    "They are kept in memory and go when the program closes. You can save them to another place first."
)
_PAPER = "They are kept in memory and go when the program closes. If you need them, save a PDF first."
