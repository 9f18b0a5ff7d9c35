"""The window: the emergency line above, the stages at the left, one screen at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from legnumb_desktop.ui.covered import Covered, Laid
from legnumb_desktop.ui.emergency_line import EmergencyLine
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.reader.roles import tell_roles
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.welcome import Welcome
from legnumb_desktop.ui.screens.words import Words

if TYPE_CHECKING:  # the first screen must not wait for these
    from legnumb_desktop.ui.rail import Rail
    from legnumb_desktop.ui.screens.emergency_help import EmergencyHelp

LEAST_WIDTH_WITH_RAIL = 880
"""Pixels at 100 %; in a narrower window the page needs the room, and names its stage itself."""


class MainWindow(QMainWindow):
    """Shows screens and keeps what is always in sight; what happens next is the presenter's."""

    file_dropped = Signal(Path)
    screen_shown = Signal()
    """Another screen is in sight, or one that was covered is again."""

    def __init__(self, country: str, theme: Theme) -> None:
        super().__init__()
        tell_roles()
        self.setWindowTitle("Legnumb")
        self.setAcceptDrops(True)
        self.resize(1180, 800)
        self.may_close: Callable[[], bool] = lambda: True
        self.emergency_line = EmergencyLine(country)
        self.welcome = Welcome()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        self.shown: QWidget = self.welcome
        self.notice = Notice()
        self.saved = Words("", "quiet")
        self._rail: Rail | None = None
        self._beside_rail = False
        self._help: EmergencyHelp | None = None
        self._covered = Covered()
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
        self.emergency_line.help_requested.connect(self.show_help)
        self.emergency_line.country_chosen.connect(self._tell_number)
        theme.changed.connect(self._fit_rail)
        for keys, act in (
            (QKeySequence(QKeySequence.StandardKey.ZoomIn), theme.larger),
            (QKeySequence("Ctrl+="), theme.larger),
            (QKeySequence(QKeySequence.StandardKey.ZoomOut), theme.smaller),
            (QKeySequence("Ctrl+0"), lambda: theme.set_scale(1.0)),
        ):
            QShortcut(keys, self, context=Qt.ShortcutContext.ApplicationShortcut).activated.connect(act)

    def show_fitting(self) -> None:
        """As large as the screen where that is smaller than the window would be."""
        if self.size().boundedTo(self.screen().availableSize()) == self.size():
            self.show()
        else:
            self.showMaximized()

    def add_above_foot(self, bar: QWidget) -> None:
        self._column.insertWidget(self._column.indexOf(self.saved), bar)

    def add_rail(self, rail: Rail) -> None:
        self._rail = rail
        self._beside.insertWidget(0, rail)

    def add_screens(self, *screens: QWidget) -> None:
        for screen in screens:
            self.stack.addWidget(screen)

    def show_screen(self, screen: QWidget, *, beside_rail: bool = False) -> None:
        """In the place of the one in sight and of all that it covers."""
        self._covered.forget()
        self._show(Laid(screen, beside_rail))

    def cover(self, screen: QWidget) -> None:
        """Shows it over the one in sight, which :meth:`uncover` leads back to."""
        if self.shown is not screen:
            self._covered.lay(Laid(self.shown, self._beside_rail), under=screen)
            self._show(Laid(screen, beside_rail=False))

    def uncover(self, down_to: QWidget | None = None) -> None:
        """Back to the screen beneath, or to one that lies deeper."""
        self._show(self._covered.take(down_to) or Laid(self.welcome, beside_rail=False))

    def holds(self, screen: QWidget) -> bool:
        """Whether it is in sight, or merely covered."""
        return self.shown is screen or screen in self._covered

    def show_help(self) -> None:
        """What to do in an emergency, whatever is open; *Back* leads to where the person was."""
        if self._help is None:
            from legnumb_desktop.ui.screens.emergency_help import EmergencyHelp

            self._help = EmergencyHelp()
            self._help.back_requested.connect(self.uncover)
        self._tell_number()
        self.cover(self._help)
        self._help.to_top()

    def tell_saved(self, words: str) -> None:
        if words != self.saved.text():
            self.saved.setText(words)
            self.saved.setVisible(bool(words))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.may_close():
            super().closeEvent(event)
        else:
            event.ignore()

    def _show(self, laid: Laid) -> None:
        if laid.beside_rail != self._beside_rail:
            self._beside_rail = laid.beside_rail
            self._fit_rail()
        if self.stack.indexOf(laid.screen) < 0:
            self.stack.addWidget(laid.screen)
        self.stack.setCurrentWidget(laid.screen)
        self.shown = laid.screen
        self.screen_shown.emit()

    def _tell_number(self) -> None:
        if self._help is not None:
            self._help.show_number(self.emergency_line.number)

    def _fit_rail(self) -> None:
        if self._rail is not None:
            self._rail.fit()
            self._rail.setVisible(self._beside_rail and self.width() >= look().px(LEAST_WIDTH_WITH_RAIL))


def _dropped(held: QMimeData) -> Path | None:
    """The one file that is held over the window, if it is one."""
    local = [url.toLocalFile() for url in held.urls() if url.isLocalFile()]
    return Path(local[0]) if len(local) == 1 else None
