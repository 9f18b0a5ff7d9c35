"""Whether a mark between the legs is meant. Only an answer takes it back, never a key that closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class AskAboutSaddle(QMessageBox):
    """Closing it without an answer leaves the page and the mark as they are."""

    confirmed = Signal()
    was_a_slip = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setText("You marked the skin between your legs.")
        self.setInformativeText("Is it numb, or does it feel strange there?")
        self.yes = self.addButton("Yes", QMessageBox.ButtonRole.YesRole)
        self.slip = self.addButton("No, that was a slip", QMessageBox.ButtonRole.NoRole)
        self.look_again = self.addButton("Look again", QMessageBox.ButtonRole.RejectRole)
        self.setEscapeButton(self.look_again)
        self.yes.clicked.connect(self.confirmed)
        self.slip.clicked.connect(self.was_a_slip)
