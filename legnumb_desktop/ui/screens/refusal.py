"""The program does not pass its own test: whom to call instead, and how to mend it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.emergency_help import SIGNS
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.number_to_call import NumberToCall
from legnumb_desktop.ui.screens.page import Page, empty_out, read_card
from legnumb_desktop.ui.screens.points import bulleted, numbered
from legnumb_desktop.ui.screens.words import Words


class Refusal(QWidget):
    sessions_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("This program cannot help you now")
        self.number = NumberToCall()
        self.number.stand_beside_heading(self._page)
        self.sessions = button("My sessions")
        self.sessions.clicked.connect(self.sessions_requested)
        self._page.foot.addWidget(Flow(self.sessions))
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_number(self, number: str) -> None:
        self.number.show_number(number)
        column = self._page.column
        empty_out(column, keep=1)
        column.addWidget(Words(_HAPPENED))
        self._page.say_with_heading(_HAPPENED)
        column.addWidget(
            read_card(
                Words("What to do now", "subheading"), numbered(step.format(number=number) for step in _DO)
            )
        )
        column.addWidget(read_card(Words("Signs of an emergency", "subheading"), bulleted(SIGNS)))
        column.addWidget(Words(_KEPT, "help"))
        column.addStretch(1)

    def to_top(self) -> None:
        self._page.to_top()


_HAPPENED = (
    "Each time it is opened, this program tests itself on made-up patients. This time it did not pass. "
    "It could be wrong about your leg too, so do not rely on it. It asks you nothing now."
)
_DO = (
    "If any of the signs below comes with the numb leg, call {number} now.",
    "If not, but you are worried, see a doctor today.",
    "Install the program again. It will test itself once more.",
)
_KEPT = "The answers you gave before are kept. You can go on with them once the program is mended."
