"""My sessions: the newest first, with a search, and what can be done with each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from legnumb_desktop.assets import leg_chart_if_there
from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.trend import Course
from legnumb_desktop.intake import SessionLine
from legnumb_desktop.kept_visits import chain_of
from legnumb_desktop.ui.leg_chart.thumbnail import LegThumbnail
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.page import Page, empty_out, read_card
from legnumb_desktop.ui.screens.sessions.choosing import ChoosingTwo
from legnumb_desktop.ui.screens.sessions.line_words import matches
from legnumb_desktop.ui.screens.sessions.row import SessionRow
from legnumb_desktop.ui.screens.sessions.trend import TrendPart
from legnumb_desktop.ui.screens.words import Words

AT_ONCE = 30
"""So many rows are shown before *Show more*."""


class Looking(Protocol):
    """What is looked up in the record while the list is shown; nothing where it cannot be read."""

    def marks_of(self, session: str) -> frozenset[str]: ...
    def trend_of(self, session: str) -> tuple[Course, ...]: ...


class _Nothing:
    def marks_of(self, session: str) -> frozenset[str]:
        return frozenset()

    def trend_of(self, session: str) -> tuple[Course, ...]:
        return ()


class SessionsScreen(QWidget):
    """``notice`` is where an export tells how it went."""

    opened = Signal(str)
    resumed = Signal(str)
    deletion_requested = Signal(str)
    """Sent only after the person confirmed that this session is to be deleted."""
    export_requested = Signal(str)
    export_all_requested = Signal()
    repeat_requested = Signal(str)
    compare_requested = Signal(str, str)
    """The earlier and the later session."""
    home_requested = Signal()
    arrival_requested = Signal()
    """To open a session that comes from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[SessionLine, ...] = ()
        self._urgencies: Mapping[str, Urgency] = {}
        self._looking: Looking = _Nothing()
        self._rows: tuple[SessionRow, ...] = ()
        self._shown_at_most = AT_ONCE
        self._page = Page("My sessions")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search by name, date or urgency")
        self.search.setAccessibleName("Search my sessions")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search_changed)
        self._page.column.addWidget(self.search)
        self.choosing = ChoosingTwo()
        self.choosing.ended.connect(self._offer_comparing)
        self._page.column.addWidget(self.choosing)
        self._fixed = self._page.column.count()
        self.notice = Notice()
        self.home_button = button("Home")
        self.home_button.clicked.connect(self.home_requested)
        self._page.foot.addWidget(self.notice)
        self.arrival_button = button("Open a report…", icon=Icon.DOCUMENT)
        self.arrival_button.clicked.connect(self.arrival_requested)
        self.export_all_button = button("Export all…", icon=Icon.DOCUMENT)
        self.export_all_button.clicked.connect(self.export_all_requested)
        self._page.foot.addWidget(Flow(self.home_button, self.arrival_button, self.export_all_button))
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_lines(
        self,
        lines: tuple[SessionLine, ...],
        urgencies: Mapping[str, Urgency],
        looking: Looking | None = None,
    ) -> None:
        """``urgencies`` by id, as :attr:`Pathway.urgency` has them."""
        self._looking = looking or _Nothing()
        self._lines = tuple(sorted(lines, key=lambda line: line.started, reverse=True))
        self._urgencies = urgencies
        self._shown_at_most = AT_ONCE
        self.search.setVisible(bool(lines))
        self.export_all_button.setVisible(len(lines) > 1)
        self.choosing.end()
        self._fill()
        self._page.say_with_heading("1 session." if len(lines) == 1 else f"{len(lines)} sessions.")
        self._page.to_top()

    @property
    def rows(self) -> tuple[SessionRow, ...]:
        """The rows shown, top to bottom."""
        return self._rows

    def _search_changed(self) -> None:
        self._shown_at_most = AT_ONCE
        self._fill()

    def _fill(self) -> None:
        column = self._page.column
        empty_out(column, keep=self._fixed)
        found = [line for line in self._lines if matches(line, self._urgencies, self.search.text())]
        rows: list[SessionRow] = []
        for line in found[: self._shown_at_most]:
            row = self._row(line)
            rows.append(row)
            column.addWidget(row)
        self._rows = tuple(rows)
        self._offer_comparing()
        if len(found) > self._shown_at_most:
            more = button(f"Show more ({len(found) - self._shown_at_most})")
            more.clicked.connect(self._show_more)
            column.addWidget(more)
        if not found:
            column.addWidget(self._nothing())
        column.addStretch(1)

    def _row(self, line: SessionLine) -> SessionRow:
        row = SessionRow(line, self._urgencies)
        chosen = self.resumed if line.finished is None else self.opened
        row.chosen.connect(lambda: chosen.emit(line.id))
        self._add_pictures(row)
        row.repeat_chosen.connect(lambda: self.repeat_requested.emit(line.id))
        row.compare_chosen.connect(lambda: self._compare(line))
        row.export_chosen.connect(lambda: self.export_requested.emit(line.id))
        row.deletion_confirmed.connect(lambda: self.deletion_requested.emit(line.id))
        return row

    def _add_pictures(self, row: SessionRow) -> None:
        """A small picture of what was painted; on the last visit of several, how it went."""
        line = row.line
        marks = self._looking.marks_of(line.id)
        chart = leg_chart_if_there() if marks else None
        if chart is not None:
            row.show_thumbnail(LegThumbnail(chart, marks))
        chain = chain_of(line.id, self._lines)
        if len(chain) > 1 and chain[-1].id == line.id:
            row.show_trend(len(chain), lambda: TrendPart(self._looking.trend_of(line.id)))

    def _compare(self, line: SessionLine) -> None:
        """The first session, or the second: then both are told, the earlier one first."""
        first = self.choosing.first
        if first is None:
            self.choosing.begin(line)
            self._offer_comparing()
            self._page.bring_up(self.choosing)
        elif first.id == line.id:
            self.choosing.end()
        else:
            earlier, later = sorted((first, line), key=lambda each: each.started)
            self.choosing.end()
            self.compare_requested.emit(earlier.id, later.id)

    def _offer_comparing(self) -> None:
        first = self.choosing.first
        for row in self._rows:
            if first is None:
                row.offer_comparing("Compare")
            else:
                row.offer_comparing("Not this one" if row.line.id == first.id else "Compare with this")

    def _nothing(self) -> QWidget:
        if self._lines:
            return read_card(
                Words("Nothing found", "strong"), Words("No session has all of these words. Try fewer.")
            )
        return read_card(
            Words("No sessions yet", "strong"),
            Words("When you answer the questions, your answers are kept here, on this computer only."),
        )

    def _show_more(self) -> None:
        first_new = self._shown_at_most
        self._shown_at_most += AT_ONCE
        self._fill()
        self.rows[first_new].open_button.setFocus()
