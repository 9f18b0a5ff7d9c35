"""The first screen: one calm sentence and one large button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal, SignalInstance
from PySide6.QtGui import QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.words import Heading, Words


class Welcome(QWidget):
    """What is pressed before the rest of the program is open waits for it, and says so."""

    start_requested = Signal()
    draft_requested = Signal()
    sessions_requested = Signal()
    going_on_chosen = Signal(bool)
    """Whether a single choice goes on by itself from now on."""
    painted = Signal()
    """Told once, when the screen has been painted for the first time."""

    def __init__(self) -> None:
        super().__init__()
        self.start = button("Start", "primary")
        self.start.setAccessibleDescription(f"{_WELCOME} {_WHAT_IT_IS} {_WHAT_IT_IS_NOT}")
        self.draft = button("Continue where I stopped")
        self.draft.hide()
        self.sessions = button("My sessions", "quiet")
        self._ready = False
        self._wanted: tuple[QPushButton, str, SignalInstance] | None = None
        for pressed, asked in (
            (self.start, self.start_requested),
            (self.draft, self.draft_requested),
            (self.sessions, self.sessions_requested),
        ):
            pressed.clicked.connect(lambda _=False, by=pressed, told=asked: self._ask(by, told))
        self._was_painted = False
        self._shown = QWidget()
        self._scrolls = False
        self._across = across = QHBoxLayout(self._shown)
        across.setContentsMargins(48, 24, 48, 24)
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        across.addStretch(1)
        across.addWidget(inside, 6)
        across.addStretch(1)
        column.addStretch(2)
        for part in (Heading(_WELCOME), Words(_WHAT_IT_IS), self.start, self.draft, self.sessions):
            column.addWidget(part)
        column.addSpacing(16)
        column.addWidget(Words(_WHAT_IT_IS_NOT, "help"))
        column.addStretch(3)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._shown)

    def show_draft(self, there: bool) -> None:
        self.draft.setVisible(there)
        self._fit()

    def offer_going_on(self, wanted: bool) -> None:
        """The choice whether a single choice goes on by itself, below everything else."""
        self.going_on = button(_GOES_ON if wanted else _WAITS, "quiet")
        self.going_on.setAccessibleDescription(_AFTER_ONE_CHOICE)
        self.going_on.setToolTip(_AFTER_ONE_CHOICE)
        self.going_on.clicked.connect(self._turn_going_on)
        self._column.insertWidget(self._column.count() - 1, self.going_on)
        self._fit()

    def _turn_going_on(self) -> None:
        wanted = self.going_on.text() == _WAITS
        self.going_on.setText(_GOES_ON if wanted else _WAITS)
        self.going_on_chosen.emit(wanted)

    def now_ready(self) -> None:
        """The rest is open: what was pressed meanwhile is done."""
        self._ready = True
        if self._wanted is not None:
            (pressed, words, asked), self._wanted = self._wanted, None
            pressed.setText(words)
            asked.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        self.start.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _fit(self) -> None:
        """Where the words are higher than the screen, it scrolls; what that needs is built only then."""
        if self._scrolls or not self.isVisible():
            return
        if self._across.totalHeightForWidth(self.width()) <= self.height():
            return
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QFrame, QScrollArea

        self._scrolls = True
        focused = self.focusWidget()
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        self._whole.removeWidget(self._shown)
        scroll.setWidget(self._shown)
        self._whole.addWidget(scroll)
        if focused is not None:  # moving it to another parent took the focus from it
            focused.setFocus()

    def _ask(self, pressed: QPushButton, asked: SignalInstance) -> None:
        if self._ready:
            asked.emit()
        elif self._wanted is None:
            self._wanted = (pressed, pressed.text(), asked)
            pressed.setText("One moment…")


_WELCOME = "Your leg feels numb. Let us look at it step by step."
_WHAT_IT_IS = (
    "You answer short questions, one at a time. It takes about 6 minutes. At the end you see how soon "
    "you need help and why, and you can save a page for your doctor. Your answers stay on this computer."
)
_GOES_ON = "The next page comes by itself: on"
_WAITS = "The next page comes by itself: off"
_AFTER_ONE_CHOICE = "After a question with only one choice. When off, press Continue."
_WHAT_IT_IS_NOT = (
    "For people of 16 and over. It does not diagnose: only an examination can. If you answer for someone "
    "else, answer as they would."
)
