"""Something the program needs cannot be opened: what happened, what was kept, what to do now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.ui.desk import CannotOpen
from legnumb_desktop.ui.saving.faults import in_words
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.emergency_help import SIGNS
from legnumb_desktop.ui.screens.page import Page, read_card
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.words import Words


class Trouble(QWidget):
    retry_requested = Signal()
    unsaved_requested = Signal()
    aside_requested = Signal()

    def __init__(self, fault: CannotOpen) -> None:
        """The way on that is likely to help stands first."""
        super().__init__()
        self._page = Page("This needs your attention")
        self._page.say_with_heading(in_words(fault))
        damaged = fault.put_aside is not None
        self.happened = Words(fault.happened, "subheading")
        self.aside = button("Put the damaged record aside and begin a new one", "primary")
        self.aside.clicked.connect(self.aside_requested)
        self.retry = button("Try again", "" if damaged else "primary")
        self.retry.clicked.connect(self.retry_requested)
        self.unsaved = button("Go on, and save later or in another place")
        self.unsaved.setAccessibleDescription("Until then your answers are kept in memory")
        self.unsaved.clicked.connect(self.unsaved_requested)
        for part in (
            self.happened,
            Words(fault.kept),
            Words(fault.do_now),
            self.aside,
            self.retry,
            self.unsaved,
        ):
            self._page.column.addWidget(part)
        self.aside.setVisible(damaged)
        self.unsaved.setVisible(fault.may_go_on)
        signs = read_card(Words("Signs of an emergency", "subheading"), bulleted(SIGNS))
        self._page.column.addWidget(signs)
        self._page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def to_top(self) -> None:
        self._page.to_top()
