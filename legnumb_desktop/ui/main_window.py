"""The window: the emergency line above, the stages at the left, one screen at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from legnumb_desktop.ui.emergency_line import EmergencyLine
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.welcome import Welcome
from legnumb_desktop.ui.screens.words import Words


class MainWindow(QMainWindow):
    """Shows screens and keeps what is always in sight; what happens next is the presenter's."""

    def __init__(self, country: str, theme: Theme) -> None:
        super().__init__()
        self.setWindowTitle("Legnumb")
        self.resize(1180, 800)
        self.emergency_line = EmergencyLine(country)
        self.welcome = Welcome()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.notice = Notice()
        self.saved = Words("", "quiet")
        self._beside = QHBoxLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.stack, 1)
        whole = QWidget()
        self._column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.emergency_line)
        column.addLayout(self._beside, 1)
        column.addWidget(self.notice)
        column.addWidget(self.saved)
        self.saved.setContentsMargins(16, 4, 16, 4)
        self.saved.hide()
        self.setCentralWidget(whole)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), theme.larger),
            (QKeySequence("Ctrl+="), theme.larger),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), theme.smaller),
            (QKeySequence("Ctrl+0"), lambda: theme.set_scale(1.0)),
        ):
            QShortcut(keys, self, context=Qt.ShortcutContext.ApplicationShortcut).activated.connect(act)

    def add_above_foot(self, bar: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self.saved), bar)

    def add_rail(self, rail: QWidget) -> None:
        self._beside.insertWidget(0, rail)

    def show_screen(self, screen: QWidget) -> None:
        if self.stack.indexOf(screen) < 0:
            self.stack.addWidget(screen)
        self.stack.setCurrentWidget(screen)

    def tell_saved(self, words: str) -> None:
        self.saved.setText(words)
        self.saved.setVisible(bool(words))
