"""What of the painted chart does not go with other answers, to be looked at again or left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from legnumb_desktop.core.chart_contradictions import WORDS, Contradiction
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.words import Words


class ChartHints(QFrame):
    def __init__(self, found: Sequence[Contradiction]) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.look_again: QPushButton = button("Look at the picture again")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 8, 16, 8)
        inside.setSpacing(8)
        for each in found:
            inside.addWidget(Words(WORDS[each]))
        inside.addWidget(Flow(self.look_again))
