"""A box that a barcode scanner types into: each code ends with Enter, as scanners send it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from legnumb_desktop.ui.arriving.arrival import Scan
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.words import Words


class ScanBox(QFrame):
    scanned = Signal(tuple)
    """Every text read so far."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._texts: list[str] = []
        self.box = QLineEdit()
        self.box.setAccessibleName("Scan the codes of the paper here")
        self.box.setPlaceholderText("Click here, then scan each code")
        self.box.returnPressed.connect(self._take)
        self.state = Words("")
        px = look().px
        inside = QVBoxLayout(self)
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(8))
        inside.addWidget(Words("From the codes on paper", "strong"))
        inside.addWidget(Words("A barcode scanner reads them from the end of the report, in any order."))
        inside.addWidget(self.box)
        inside.addWidget(self.state)
        self.state.hide()

    def clear(self) -> None:
        self._texts.clear()
        self.box.clear()
        self.state.hide()

    def show_scan(self, scan: Scan) -> None:
        """How far it is. A text that is no code of this paper is told and forgotten."""
        if scan.faults:
            self._texts.pop()
        words = f"{scan.read} of {scan.of} codes read." if scan.of else ""
        self.state.setProperty("role", "fault" if scan.faults else "")
        self.state.style().polish(self.state)
        self.state.setText(" ".join(filter(None, (*scan.faults, words))))
        self.state.show()

    def _take(self) -> None:
        text = self.box.text().strip("\r\n")
        self.box.clear()
        if text.strip():
            self._texts.append(text)
            self.scanned.emit(tuple(self._texts))
