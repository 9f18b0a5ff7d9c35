"""The result: how soon, where, what to do now; why; what would change it; what is possible."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.sooner import when_sooner
from legnumb_desktop.core.standing import Unverified
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.one_row import OneRow
from legnumb_desktop.ui.screens.page import Page, empty_out, section
from legnumb_desktop.ui.screens.paper_keys import PaperKeys
from legnumb_desktop.ui.screens.passage import passage_of
from legnumb_desktop.ui.screens.result.because import deciding_ground, other_grounds
from legnumb_desktop.ui.screens.result.because_part import because_part
from legnumb_desktop.ui.screens.result.before_part import before_part
from legnumb_desktop.ui.screens.result.causes_part import causes_part
from legnumb_desktop.ui.screens.result.changes import what_would_change
from legnumb_desktop.ui.screens.result.changes_part import changes_part
from legnumb_desktop.ui.screens.result.painted_part import painted_part
from legnumb_desktop.ui.screens.result.sooner_part import sooner_part
from legnumb_desktop.ui.screens.result.urgency_card import UrgencyCard
from legnumb_desktop.ui.screens.words import Words


class ResultScreen(QWidget):
    """``notice`` is where saving and printing tell how they went."""

    save_pdf_requested = Signal()
    save_protected_requested = Signal()
    print_requested = Signal()
    change_requested = Signal()
    sessions_requested = Signal()
    home_requested = Signal()
    compare_requested = Signal()
    """With the visit before this one."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Visit, Assessment] | None = None
        self._number = ""
        self._before: datetime | None = None
        self._page = Page("Your result")
        self._fixed = self._page.column.count()
        self.notice = Notice()
        self.save_button = button("Save PDF", "primary", Icon.DOCUMENT)
        self.print_button = button("Print", "primary", Icon.PRINTER)
        self.protect_button = button("PDF with password…")
        self.protect_button.setAccessibleName("Protect: save PDF with a password")
        self.protect_button.setToolTip("Save PDF with a password")
        self.change_button = button("Change answers")
        self.sessions_button = button("My sessions")
        self.home_button = button("Home")
        for each, signal in (
            (self.save_button, self.save_pdf_requested),
            (self.protect_button, self.save_protected_requested),
            (self.print_button, self.print_requested),
            (self.change_button, self.change_requested),
            (self.sessions_button, self.sessions_requested),
            (self.home_button, self.home_requested),
        ):
            each.clicked.connect(signal)
        self._page.foot.addWidget(self.notice)
        self._page.foot.addWidget(
            OneRow(
                (self.save_button, self.print_button),
                (self.change_button, self.sessions_button, self.home_button, self.protect_button),
            )
        )
        self._keys = PaperKeys(self, self.save_button, self.print_button)
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_result(
        self, visit: Visit, assessment: Assessment, emergency_number: str, before: datetime | None = None
    ) -> None:
        """``before``: when the visit before this one began, if there is one to compare with."""
        self._shown, self._number, self._before = (visit, assessment), emergency_number, before
        pathway, answers = visit.interview.pathway, visit.interview.answers
        outcome = pathway.outcome[assessment.outcome]
        column = self._page.column
        empty_out(column, keep=self._fixed)
        self.notice.clear()
        card = UrgencyCard(pathway.urgency[assessment.urgency], outcome, emergency_number)
        column.addWidget(card)
        self._page.say_with_heading(f"{card.told} {self._keys.told}")
        if isinstance(visit.standing, Unverified):
            column.addWidget(passage_of(Words(NOT_VERIFIED, "help")))
        column.addWidget(
            because_part(
                deciding_ground(pathway, answers, assessment), other_grounds(pathway, answers, assessment)
            )
        )
        if before is not None:
            column.addWidget(before_part(visit, before, self.compare_requested.emit))
        sooner_shown = sooner_part(when_sooner(pathway, answers, outcome, emergency_number))
        if sooner_shown is not None:
            column.addWidget(sooner_shown)
        changes = changes_part(what_would_change(pathway, answers))
        if changes is not None:
            column.addWidget(changes)
        painted = painted_part(pathway, answers)
        decided = Fold("How this was decided", lambda: _tree(visit, assessment))
        column.addWidget(section("In more detail", *((painted, decided) if painted else (decided,))))
        column.addWidget(causes_part(pathway, answers, assessment.causes))
        column.addStretch(1)
        self._page.to_top()

    def show_number(self, number: str) -> None:
        """The page anew where it names another number."""
        if self._shown is not None and self._number != number:
            self.show_result(*self._shown, number, self._before)


def _tree(visit: Visit, assessment: Assessment) -> QWidget:
    from legnumb_desktop.ui.tree.part import TreePart

    return TreePart(visit.interview.pathway, visit.interview.answers, assessment)


NOT_VERIFIED = (
    "Not verified: the rules behind this result have not been proved for every set of answers. "
    "Do what it says. If you feel worse than it says, get help sooner."
)
