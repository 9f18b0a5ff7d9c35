"""The keys that save and print a page, whatever has the focus on it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget


class PaperKeys:
    """``told`` names the keys in a sentence."""

    def __init__(self, page: QWidget, save: QPushButton, print_: QPushButton) -> None:
        keys = [
            _press_by(page, QKeySequence.StandardKey.Save, save),
            _press_by(page, QKeySequence.StandardKey.Print, print_),
        ]
        self.told = "{} saves the PDF, {} prints.".format(*keys)


def _press_by(page: QWidget, standard: QKeySequence.StandardKey, button: QPushButton) -> str:
    keys = QKeySequence(standard)
    within = Qt.ShortcutContext.WidgetWithChildrenShortcut
    QShortcut(keys, page, context=within).activated.connect(button.click)
    shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(shown)
    return shown
