"""Someone who uses the real window by the keyboard alone, and hears what a screen reader is told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content.read_content import read_content
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow

KEYS = {
    "Tab": Qt.Key.Key_Tab,
    "Shift+Tab": Qt.Key.Key_Backtab,
    "Enter": Qt.Key.Key_Return,
    "Space": Qt.Key.Key_Space,
    "Down": Qt.Key.Key_Down,
    "Up": Qt.Key.Key_Up,
    "End": Qt.Key.Key_End,
    "Home": Qt.Key.Key_Home,
}
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


class Listener:
    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot = qtbot
        theme = Theme()
        self.window = MainWindow("GB", theme)
        # an emergency that is told first holds up closing once
        qtbot.addWidget(self.window, before_close_func=lambda window: window.close())
        self.window.resize(1180, 800)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        open_program(self.window, theme, DataFolder(folder), read_content(form_files()))

    @property
    def focus(self) -> QWidget:
        reached = QApplication.focusWidget()
        assert reached is not None
        return reached

    @property
    def heard(self) -> QAccessibleInterface:
        """What has the focus, as a screen reader sees it."""
        return QAccessible.queryAccessibleInterface(self.focus)

    @property
    def name(self) -> str:
        return self.heard.text(QAccessible.Text.Name)

    @property
    def description(self) -> str:
        return self.heard.text(QAccessible.Text.Description)

    def press(self, *keys: str) -> None:
        """Names of keys, and else what is typed."""
        for key in keys:
            if key in KEYS:
                self._qtbot.keyClick(self.focus, KEYS[key])
            else:
                self._qtbot.keyClicks(self.focus, key)
            QApplication.processEvents()

    def press_with(self, modifier: Qt.KeyboardModifier, key: Qt.Key) -> None:
        self._qtbot.keyClick(self.focus, key, modifier)
        QApplication.processEvents()

    def tab_to(self, name: str, at_most: int = 60) -> None:
        """Tab until something is named so; or the name begins so."""
        passed = []
        for _ in range(at_most):
            self.press("Tab")
            if self.name.startswith(name):
                return
            passed.append(self.name)
        raise AssertionError(f"Tab does not come to {name!r}, only to {passed}")

    def names_by_tab(self, count: int) -> list[str]:
        """What the next presses of Tab come to."""
        passed = []
        for _ in range(count):
            self.press("Tab")
            passed.append(self.name)
        return passed

    def go_to(self, question: str, most_pages: int = 30) -> None:
        """From question to question to the one whose heading has these words; each before it is answered
        by its last but one choice, which is no warning sign.
        """
        for _ in range(most_pages):
            if question in self.name:
                return
            before = self.name
            self.answer_mildly()
            assert self.name != before, f"cannot leave {before!r}"
        raise AssertionError(f"never came to {question!r}, but to {self.name!r}")

    def answer_mildly(self) -> None:
        if "start after an accident" in self.name:
            self.press("Tab", "Home", "Space", "Enter")
        elif "Show where" in self.name:
            self.tab_to("Search")
            self.press("Down", "Space", "Enter")
        elif "How old" in self.name:
            self.press("Tab", "44", "Enter")
        elif self.heard.text(QAccessible.Text.Description).startswith("Optional"):
            self.press("Enter")
        else:
            self.press("Tab", "End", "Up", "Space", "Enter")
