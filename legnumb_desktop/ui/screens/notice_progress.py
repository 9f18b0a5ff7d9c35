"""How far longer work is, and a button to stop it; Escape presses that too."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.buttons import button


class NoticeProgress(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("How far it is")
        self.bar.setFixedWidth(look().px(160))
        self.cancel_button = button("Cancel", "quiet")
        self.cancel_button.setShortcut(Qt.Key.Key_Escape)
        self.cancel_button.clicked.connect(self._call_off)
        self._cancel: Callable[[], None] | None = None
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look().px(16))
        inside.addWidget(self.bar)
        inside.addWidget(self.cancel_button)
        self.hide()

    def begin(self, cancel: Callable[[], None]) -> None:
        self._cancel = cancel
        self.cancel_button.show()
        self.show()

    def go_on(self, done: int, steps: int) -> None:
        """Of 0 steps only that it goes on."""
        self.bar.setRange(0, steps)
        self.bar.setValue(done)

    def end(self) -> None:
        self._cancel = None
        self.hide()

    def _call_off(self) -> None:
        cancel, self._cancel = self._cancel, None
        self.cancel_button.hide()
        if cancel is not None:
            cancel()
