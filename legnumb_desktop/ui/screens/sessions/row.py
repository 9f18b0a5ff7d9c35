"""One kept session: what it came to, whose it is, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.intake import SessionLine
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.sessions.confirm import ConfirmDeletion
from legnumb_desktop.ui.screens.sessions.line_words import answered, day, urgency_title
from legnumb_desktop.ui.screens.tabbing import tab_in_order
from legnumb_desktop.ui.screens.words import Words


class SessionRow(QFrame):
    chosen = Signal()
    """Open the result, or go on with a session that is not finished."""
    export_chosen = Signal()
    deletion_confirmed = Signal()
    compare_chosen = Signal()
    repeat_chosen = Signal()
    """A new visit that follows this one."""

    def __init__(self, line: SessionLine, urgencies: Mapping[str, Urgency]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.line = line
        self._confirm: ConfirmDeletion | None = None
        title = urgency_title(line, urgencies)
        finished = line.finished is not None
        named = f"{title}, {line.person or 'no name'}, {day(line.started)}"
        self.open_button = button("Open" if finished else "Go on")
        self.repeat_button = button("Repeat", "quiet")
        self.repeat_button.setVisible(finished)
        self.compare_button = button("Compare", "quiet")
        self.compare_button.setVisible(finished)
        self.export_button = button("Export", "quiet", Icon.DOCUMENT)
        self.delete_button = button("Delete", "quiet", Icon.TRASH)
        self._named = named
        self._buttons = [
            *([self.open_button] if line.readable else []),
            *([self.repeat_button, self.compare_button] if finished else []),
            *([self.export_button] if line.readable else []),
            self.delete_button,
        ]
        for each in self._buttons:
            each.setAccessibleName(f"{each.text()}: {named}")
        self.open_button.clicked.connect(self.chosen)
        self.repeat_button.clicked.connect(self.repeat_chosen)
        self.compare_button.clicked.connect(self.compare_chosen)
        self.export_button.clicked.connect(self.export_chosen)
        self.delete_button.clicked.connect(self._ask_first)
        known = urgencies.get(line.urgency or "") if finished else None
        self._across = across = QHBoxLayout()
        across.setSpacing(20)
        icon = Icon.PENCIL if line.readable else Icon.DOCUMENT
        mark = UrgencyShape(known.shape, title, 36) if known else IconMark(icon, 32)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Words(title, "strong"))
        words.addWidget(Words(" · ".join(filter(None, (line.person, day(line.started))))))
        words.addWidget(Words(answered(line), "quiet"))
        words.addStretch(1)
        across.addLayout(words, 1)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(24, 16, 24, 16)
        self._inside.setSpacing(12)
        self._inside.addLayout(across)
        self._inside.addWidget(Flow(*self._buttons))

    def show_thumbnail(self, picture: QWidget) -> None:
        self._across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)

    def show_trend(self, visits: int, build: Callable[[], QWidget]) -> None:
        """A part to open: how it went over so many visits."""
        self._inside.addWidget(Fold(f"How it went over {visits} visits", build, "strong"))

    def offer_comparing(self, words: str) -> None:
        """What the button to compare says, such as *Compare with this*."""
        self.compare_button.setText(words)
        self.compare_button.setAccessibleName(f"{words}: {self._named}")
        self.compare_button.updateGeometry()

    @property
    def confirmation(self) -> ConfirmDeletion | None:
        """The question whether to delete, while it is asked."""
        return self._confirm

    def _ask_first(self) -> None:
        if self._confirm is not None:
            self._confirm.keep_button.setFocus()
            return
        self._confirm = ConfirmDeletion(self.line)
        self._confirm.confirmed.connect(self.deletion_confirmed)
        self._confirm.kept.connect(self._keep)
        self._inside.addWidget(self._confirm)
        self._confirm.show()
        tab_in_order([self.delete_button, self._confirm.keep_button, self._confirm.delete_button])
        self._confirm.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self._confirm is not None:
            self._confirm.hide()
            self._confirm.deleteLater()
            self._confirm = None
        self.delete_button.setFocus(Qt.FocusReason.OtherFocusReason)
