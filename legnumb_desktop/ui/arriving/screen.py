"""*A session from elsewhere*: a file or codes to read, what they hold, and whether to keep it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.ui.arriving.arrival import Arrival
from legnumb_desktop.ui.arriving.scan_box import ScanBox
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.page import Page, card, empty_out
from legnumb_desktop.ui.screens.sessions.line_words import answered, day, urgency_title
from legnumb_desktop.ui.screens.words import Words


class ArrivingScreen(QWidget):
    file_wanted = Signal()
    password_given = Signal(str)
    keeping_wanted = Signal()
    stop_wanted = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("A session from elsewhere")
        self._fixed = self._page.column.count()
        self.notice = Notice()
        self.scan_box = ScanBox()
        self.password = QLineEdit()
        self.file_button = button("Choose a file…", "primary", Icon.DOCUMENT)
        self.unlock_button = button("Open it", "primary")
        self.keep_button = button("", "primary")
        self.stop_button = button("Stop reading")
        self.back_button = button("Back")
        for pressed, asked in (
            (self.file_button, self.file_wanted),
            (self.keep_button, self.keeping_wanted),
            (self.stop_button, self.stop_wanted),
            (self.back_button, self.back_requested),
        ):
            pressed.clicked.connect(asked)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("Password of the PDF")
        self.password.returnPressed.connect(self._unlock)
        self.unlock_button.clicked.connect(self._unlock)
        self._page.foot.addWidget(self.notice)
        buttons = (self.keep_button, self.unlock_button, self.file_button, self.stop_button, self.back_button)
        self._page.foot.addWidget(Flow(*buttons))
        self._buttons = buttons
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def ask_for_file(self) -> None:
        """A file to choose or to drop, or codes to scan."""
        self._begin(self.file_button, self.back_button)
        self.scan_box.clear()
        self._show(
            card(
                Words("From a file", "strong"),
                Words("Choose the PDF or the session file that Legnumb saved, or drop it on this window."),
            ),
            self.scan_box,
        )

    def show_reading(self, name: str) -> None:
        self._begin(self.stop_button, self.back_button)
        self._show(Words(f"Reading {name}…"))
        self.stop_button.setFocus()

    def ask_for_password(self, name: str, *, wrong: bool) -> None:
        self._begin(self.unlock_button, self.back_button)
        self.password.clear()
        self._show(
            card(
                Words(f"{name} is protected", "strong"),
                Words("Type the password that was chosen when it was saved."),
                self.password,
            )
        )
        if wrong:
            self.notice.tell("That is not its password. Nothing was changed. Try again.", state="fault")
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_fault(self, words: str) -> None:
        self.ask_for_file()
        self.notice.tell(words, state="fault")

    def show_arrival(self, arrival: Arrival, urgencies: Mapping[str, Urgency]) -> None:
        self._begin(self.keep_button, self.back_button)
        parts: list[QWidget] = [_what_it_holds(arrival, urgencies)]
        if arrival.doubts:
            told = [Words("Be careful with this one", "strong"), *(Words(doubt) for doubt in arrival.doubts)]
            parts.append(card(*told, Words("Ask for it again from where it came, if you can.")))
        parts += [Words(words, "help") for words in _notes(arrival)]
        self._show(*parts)
        if arrival.already_here:
            self.keep_button.setText("Open it")
        else:
            self.keep_button.setText("Keep it here all the same" if arrival.doubts else "Keep it here")
        self.keep_button.setFocus()

    def _unlock(self) -> None:
        if self.password.text():
            self.password_given.emit(self.password.text())

    def _begin(self, *wanted: QWidget) -> None:
        self.notice.clear()
        for lasting in (self.scan_box, self.password):
            lasting.setParent(None)
        for each in self._buttons:
            each.setVisible(each in wanted)

    def _show(self, *parts: QWidget) -> None:
        column = self._page.column
        empty_out(column, keep=self._fixed)
        for part in parts:
            column.addWidget(part)
            part.show()
        self.password.setVisible(self.password.parent() is not None)
        column.addStretch(1)
        self._page.to_top()


def _what_it_holds(arrival: Arrival, urgencies: Mapping[str, Urgency]) -> QWidget:
    line = arrival.line
    title = urgency_title(line, urgencies)
    known = urgencies.get(line.urgency or "") if line.finished else None
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(20)
    mark = UrgencyShape(known.shape, title, 36) if known else IconMark(Icon.PENCIL, 32)
    across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Words(title, "strong"))
    words.addWidget(Words(" · ".join(filter(None, (line.person or "No name", day(line.started))))))
    words.addWidget(Words(answered(line), "quiet"))
    across.addLayout(words, 1)
    return card(holder)


def _notes(arrival: Arrival) -> list[str]:
    said = []
    if arrival.already_here:
        said.append("This session is kept here already. Nothing needs to be done.")
    if arrival.another_here:
        said.append("Another session is kept here under the same number. This one is kept as a copy.")
    if not arrival.same_content:
        said.append(
            "It was taken with another version of the questions, which is not on this computer. It is shown "
            "with the questions of today, and how urgent it is was worked out again with them."
        )
    return said
