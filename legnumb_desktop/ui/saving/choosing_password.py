"""A password for the PDF, typed twice. It is never kept, and nobody can get it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from legnumb_desktop.core.passwords import fault_of_password
from legnumb_desktop.ui.screens.asking import Asking
from legnumb_desktop.ui.screens.words import Words

_WORDS = (
    "The PDF then opens only with this password. Nobody can get it back: write it down. Do not send it in "
    "the same mail."
)


class ChoosingPassword(Asking):
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "Protect the PDF", _WORDS)
        self.first = self._line("Password")
        self.again = self._line("The same password again")
        self.fault = Words("", "help")
        self._column.addWidget(self.fault)
        self.go_on = self.add_way("Choose where to save it", "primary")
        self.add_way("Cancel")
        self.go_on.clicked.connect(lambda: self.chosen.emit(self.first.text()))
        for line in (self.first, self.again):
            line.textChanged.connect(self._tell)
        self._tell()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setEchoMode(QLineEdit.EchoMode.Password)
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        self._column.addWidget(line)
        return line

    def _tell(self) -> None:
        fault = fault_of_password(self.first.text())
        if not fault and self.first.text() != self.again.text():
            fault = "Type the same password twice."
        self.fault.setText(fault or "Both are the same.")
        self.go_on.setEnabled(not fault)
