"""What changed between two visits: how urgent, both pictures, and every change in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.comparison import compare
from legnumb_desktop.core.comparison_words import NO_CHANGE, Part, words_of_comparison, words_of_spread
from legnumb_desktop.core.computing import raised_by_spread
from legnumb_desktop.core.spread import spread_since
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.intake import Visit, taken
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.beside import Beside
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.comparison.charts import charts_part
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import Page, card, empty_out, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.sessions.line_words import day
from legnumb_desktop.ui.screens.words import Words

COLUMN = 132
"""Letters: two pictures need more room than one text."""
LEAST_CARD = 300
OTHER_NAMES = "These two sessions have different names. Are they of the same person?"
OTHER_CONTENT = "The questions were changed between these two visits. What cannot be compared is said."
RAISED = (
    "If both visits were of one person, this makes it more urgent than told above: {title}. How soon: {soon}."
)
ABOVE = ("How urgent", "Spread")
"""Parts that have a place of their own at the top."""


class ComparisonScreen(QWidget):
    back_requested = Signal()
    sessions_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("Two visits compared", COLUMN)
        self._fixed = self._page.column.count()
        self.back_button = button("Back", "primary")
        self.sessions_button = button("My sessions")
        self.back_button.clicked.connect(self.back_requested)
        self.sessions_button.clicked.connect(self.sessions_requested)
        self._page.foot.addWidget(Flow(self.back_button, self.sessions_button))
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_visits(self, then: Visit, now: Visit) -> None:
        earlier, later = taken(then), taken(now)
        compared = compare(earlier, later)
        column = self._page.column
        empty_out(column, keep=self._fixed)
        if then.person.casefold() != now.person.casefold():
            column.addWidget(_notice(OTHER_NAMES))
        if earlier.pathway.stamp != later.pathway.stamp:
            column.addWidget(Words(OTHER_CONTENT, "help"))
        heads = (_head("Then", then, compared.then), _head("Now", now, compared.now))
        column.addWidget(Beside(*heads, LEAST_CARD))
        spread = list(words_of_spread(spread_since(earlier, later), Reader.PERSON))
        if spread:
            column.addWidget(_notice(*spread))
        raised = raised_by_spread(earlier, later)
        if raised is not None:
            urgency = later.pathway.urgency[raised.urgency]
            column.addWidget(_notice(RAISED.format(title=urgency.title, soon=urgency.soon)))
        parts = words_of_comparison(earlier, later, compared)
        column.addWidget(charts_part(earlier, later, compared, day(then.started), day(now.started)))
        told = [part for part in parts if part.title not in ABOVE]
        for part in told:
            column.addWidget(section(part.title, bulleted(part.lines)))
        if not told:
            column.addWidget(Words(NO_CHANGE))
        clinical = [
            part
            for part in words_of_comparison(earlier, later, compared, Reader.CLINICIAN)
            if part not in parts
        ]
        if clinical:
            column.addWidget(Fold("For the clinician: in clinical words", lambda: _clinical(clinical)))
        column.addStretch(1)
        self._page.to_top()


def _head(word: str, visit: Visit, result: Assessment) -> QWidget:
    urgency = visit.interview.pathway.urgency[result.urgency]
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look().px(16))
    across.addWidget(UrgencyShape(urgency.shape, urgency.title, 44), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(Words(" · ".join(filter(None, (word, day(visit.started), visit.person))), "quiet"))
    words.addWidget(Words(urgency.title, "strong"))
    words.addWidget(Words(f"How soon: {urgency.soon}"))
    across.addLayout(words, 1)
    return card(holder)


def _notice(*lines: str) -> QWidget:
    frame = card(*(Words(line, "strong") for line in lines))
    frame.setProperty("role", "notice")
    return frame


def _clinical(parts: list[Part]) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setSpacing(look().px(8))
    for part in parts:
        inside.addWidget(Words(part.title, "group"))
        inside.addWidget(bulleted(part.lines))
    return holder
