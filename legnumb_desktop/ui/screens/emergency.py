"""An emergency was established: what to do now, before anything else."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.number_to_call import NumberToCall
from legnumb_desktop.ui.screens.page import Page, empty_out, read_card
from legnumb_desktop.ui.screens.paper_keys import PaperKeys
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.because import Ground, deciding_ground
from legnumb_desktop.ui.screens.result.urgency_card import UrgencyCard
from legnumb_desktop.ui.screens.words import Words


class EmergencyScreen(QWidget):
    """``change_requested`` carries the id of the first question that the emergency rests on."""

    go_on_requested = Signal()
    change_requested = Signal(str)
    save_pdf_requested = Signal()
    print_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Visit, Assessment] | None = None
        self._page = Page("Get help now")
        self.number = NumberToCall()
        self.number.stand_beside_heading(self._page)
        self.notice = Notice()
        self.print = button("Print this", icon=Icon.PRINTER)
        self.print.clicked.connect(self.print_requested)
        self.save = button("Save PDF", icon=Icon.DOCUMENT)
        self.save.clicked.connect(self.save_pdf_requested)
        self.go_on = button("I called, or want to go on", "quiet")
        self.go_on.clicked.connect(self.go_on_requested)
        self._page.foot.addWidget(self.notice)
        self._page.foot.addWidget(Flow(self.print, self.save, self.go_on))
        self._keys = PaperKeys(self, self.save, self.print)
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_emergency(self, visit: Visit, assessment: Assessment, number: str) -> None:
        self._shown = visit, assessment
        pathway = visit.interview.pathway
        column = self._page.column
        empty_out(column, keep=1)
        self.number.show_number(number)
        outcome = pathway.outcome[assessment.outcome]
        card = UrgencyCard(pathway.urgency[assessment.urgency], outcome, number)
        column.addWidget(card)
        self._page.say_with_heading(f"{card.told} {self._keys.told}")
        ground = deciding_ground(pathway, visit.interview.answers, assessment)
        if ground is not None:
            column.addWidget(self._because(ground))
        column.addStretch(1)
        self.notice.clear()
        self._page.to_top()

    def show_number(self, number: str) -> None:
        """The page anew where it names another number."""
        if self._shown is not None and self.number.number.text() != number:
            self.show_emergency(*self._shown, number)

    def _because(self, ground: Ground) -> QWidget:
        change = button("Not right? Change what you said", "quiet")
        change.clicked.connect(lambda: self.change_requested.emit(ground.questions[0]))
        return read_card(
            Words("Because you said", "subheading"),
            bulleted(ground.said),
            Words("This needs to be ruled out now: " + ground.hazard + ".", "help"),
            *((Flow(change),) if ground.questions else ()),
        )
