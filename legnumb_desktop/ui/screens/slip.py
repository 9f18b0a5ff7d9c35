"""Whether a mark between the legs is meant. Only an answer takes it back, never a key that closes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.screens.asking import Asking


class AskAboutSaddle(Asking):
    """Closing it without an answer leaves the page and the mark as they are."""

    confirmed = Signal()
    was_a_slip = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            parent, "You marked the skin between your legs.", "Is it numb, or does it feel strange there?"
        )
        self.yes = self.add_way("Yes", "primary")
        self.slip = self.add_way("No, that was a slip")
        self.look_again = self.add_way("Look again", "quiet")
        self.yes.clicked.connect(self.confirmed)
        self.slip.clicked.connect(self.was_a_slip)
