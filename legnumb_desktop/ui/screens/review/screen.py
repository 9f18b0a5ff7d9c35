"""The review: all answers by stage, each to be changed, and the way to the result."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import AnswerState
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.chart_contradictions import contradictions
from legnumb_desktop.core.summary import Line, lines
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import Page, card, empty_out, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.review.chart_hints import ChartHints
from legnumb_desktop.ui.screens.review.count import standing
from legnumb_desktop.ui.screens.review.row import AnswerRow
from legnumb_desktop.ui.screens.words import Words

LONGEST_NAME = 80
_MOST_IN_UTF_16 = 2
"""How often the field counts a letter at most."""
_TO_THE_RESULT = "Ctrl+Return"
"""All rows lie between the heading and the button."""
_WITHIN = Qt.ShortcutContext.WidgetWithChildrenShortcut


class ReviewScreen(QWidget):
    change_requested = Signal(str)
    """The question whose answer is to be changed."""
    finish_requested = Signal()
    person_named = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._named = ""
        self._page = Page("Check your answers")
        self._lead = Words("", "help")
        self._page.column.addWidget(self._lead)
        self._fixed = self._page.column.count()
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(LONGEST_NAME)
        self.name_field.setAccessibleName("Name or initials for the paper")
        self.name_field.setAccessibleDescription("Optional. Printed at the top of the paper.")
        self.name_field.editingFinished.connect(self.tell_name)
        self.finish_button = button("See the result", "primary")
        self.finish_button.clicked.connect(self._finish)
        keys = QKeySequence(_TO_THE_RESULT)
        quick = QShortcut(keys, self, context=_WITHIN, autoRepeat=False)
        quick.activated.connect(self._finish)
        shown = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self._quick_way = f"{shown} shows the result."
        self.finish_button.setToolTip(self._quick_way)
        self._page.foot.addWidget(self.finish_button)
        self._page.show_foot()
        self._name_card = self._named_card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_visit(self, visit: Visit) -> None:
        said = lines(visit.interview.pathway, visit.interview.answers, Reader.PERSON)
        column = self._page.column
        column.removeWidget(self._name_card)
        empty_out(column, keep=self._fixed)
        self._lead.setText(f"{standing(said)} Choose any row to change it.")
        self._page.say_with_heading(f"{self._lead.text()} {self._quick_way}")
        self._show_contradictions(visit)
        for stage in visit.interview.pathway.form.stages:
            rows = [AnswerRow(line) for line in said if line.stage == stage.id and _asked(line)]
            for row in rows:
                changed_at = _changed_at(visit, row.question)
                row.clicked.connect(
                    lambda _checked, question=changed_at: self.change_requested.emit(question)
                )
            if rows:
                column.addWidget(section(stage.title, _rows(rows)))
        self._show_not_asked([line.short for line in said if not _asked(line)])
        column.addWidget(self._name_card)
        column.addStretch(1)
        self._show_name(visit.person)
        self._page.to_top()

    def _show_contradictions(self, visit: Visit) -> None:
        found = contradictions(visit.interview.pathway.form, visit.interview.answers)
        if found:
            hints = ChartHints(found)
            hints.look_again.clicked.connect(lambda: self.change_requested.emit(REGIONS_QUESTION))
            self._page.column.addWidget(hints)

    def _show_not_asked(self, shorts: list[str]) -> None:
        if not shorts:
            return
        count = "1 question was" if len(shorts) == 1 else f"{len(shorts)} questions were"
        self._page.column.addWidget(
            Fold(f"{count} not asked, because of your other answers", lambda: bulleted(shorts, "–"), "quiet")
        )

    def _named_card(self) -> QWidget:
        label = Words("Name or initials for the paper (optional)", "strong")
        label.setBuddy(self.name_field)
        return card(label, self.name_field, Words("It stays on this computer and on your paper.", "quiet"))

    def _show_name(self, person: str) -> None:
        """A longer name, which came with its session, is neither cut nor told anew."""
        self.name_field.setMaxLength(max(LONGEST_NAME, _MOST_IN_UTF_16 * len(person)))
        self.name_field.setText(person)
        self._named = self._name

    @property
    def _name(self) -> str:
        return self.name_field.text().strip()

    def tell_name(self) -> None:
        """What was typed and not told yet."""
        if self._name != self._named:
            self._named = self._name
            self.person_named.emit(self._named)

    def _finish(self) -> None:
        self.tell_name()
        self.finish_requested.emit()


def _changed_at(visit: Visit, question: str) -> str:
    """Spread is worked out from the picture, and changed there."""
    return REGIONS_QUESTION if visit.interview.pathway.form.question(question).computed else question


def _asked(line: Line) -> bool:
    return line.state is not AnswerState.NOT_ASKED


def _rows(rows: list[AnswerRow]) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(8)
    for row in rows:
        inside.addWidget(row)
    return holder
