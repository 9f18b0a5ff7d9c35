"""What to do in an emergency, whatever was answered: it needs no questions, no record and no disk."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.number_to_call import NumberToCall
from legnumb_desktop.ui.screens.page import Page, empty_out, read_card
from legnumb_desktop.ui.screens.points import bulleted, numbered
from legnumb_desktop.ui.screens.words import Words


class EmergencyHelp(QWidget):
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("If you think this is an emergency")
        self.number = NumberToCall()
        self.number.stand_beside_heading(self._page)
        self.back = button("Back", icon=Icon.BACK)
        self.back.clicked.connect(self.back_requested)
        self._page.foot.addWidget(Flow(self.back))
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_number(self, number: str) -> None:
        self.number.show_number(number)
        column = self._page.column
        empty_out(column, keep=1)
        to_do = read_card(
            Words("What to do now", "subheading"), numbered(step.format(number=number) for step in _DO)
        )
        column.addWidget(to_do)
        self._page.say_with_heading(to_do.told)
        column.addWidget(
            read_card(
                Words("Do not wait if any of these comes with the numb leg", "subheading"), bulleted(SIGNS)
            )
        )
        column.addStretch(1)

    def to_top(self) -> None:
        self._page.to_top()


_DO = (
    "Call {number} now. Do not wait to see if it gets better, and do not finish the questions first.",
    "Say that your leg is numb, what else has changed, and when it began.",
    "Do not drive yourself. Do not eat or drink.",
    "Sit or lie down. Unlock the door and keep your phone with you.",
)
SIGNS = (
    "Suddenly one side of the face droops, an arm is weak, or it is hard to speak or to see",
    "A sudden, very bad headache, a fit, or passing out",
    "New numbness between the legs, you cannot pee, or you lost control of pee or poo",
    "The leg is suddenly cold, pale, blue or very painful, or you cannot move it",
    "Chest pain, sudden shortness of breath, or sudden tearing pain in the back or tummy",
    "A serious accident: a crash, a fall from a height, a hard blow to the back",
)
