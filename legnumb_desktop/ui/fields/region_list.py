"""Every place of the body by name, in groups, to search and tick; the arrow keys go from row to row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from legnumb_desktop.core.form import Region
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.region_groups import grouped
from legnumb_desktop.ui.fields.region_row import RegionRow
from legnumb_desktop.ui.fields.side_button import SideButton
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class RegionList(QWidget):
    """``pressed`` carries the mark whose button was pressed. Tab stops at one button of the list only."""

    pressed = Signal(str)

    def __init__(self, regions: Sequence[Region], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[RegionRow] = []
        self._groups: list[tuple[QLabel, list[RegionRow]]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(words.SEARCH_PLACES)
        self.search.setAccessibleName(words.SEARCH_PLACES)
        self.search.setAccessibleDescription(words.TO_THE_PLACES)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._none_found = _label("help", words.NO_SUCH_PLACE)
        listed = QVBoxLayout(self)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(0)
        side, gap = look().px(RING), look().px(STEP)
        above = QVBoxLayout()
        above.setContentsMargins(side, gap, side, gap)
        above.addWidget(self.search)
        listed.addLayout(above)
        for title, members in grouped(regions):
            listed.addWidget(label := _label("list_group", title))
            label.setIndent(0)
            rows = [RegionRow(region, self) for region in members]
            for row in rows:
                row.pressed.connect(self.pressed)
                listed.addWidget(row)
            self.rows += rows
            self._groups.append((label, rows))
        listed.addWidget(self._none_found)
        self._none_found.hide()
        self._entry = self.rows[0].buttons[0]
        self._enter_at(self._entry)

    def show_marks(self, marks: frozenset[str], told: dict[str, str]) -> None:
        """``told`` has the kinds of each mark in words, such as *numb, pain*."""
        for row in self.rows:
            for button in row.buttons:
                button.setChecked(button.mark in marks)
            row.show_kinds(told)
            row.update()
            row.updateGeometry()

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrows go along the places that the search leaves, and across to the other side."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            return self._other_side()
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        rows = [row for row in self.rows if not row.isHidden()]
        step = 1 if event.key() == Qt.Key.Key_Down else -1
        for at, row in enumerate(rows):
            for side, button in enumerate(row.buttons):
                if button.hasFocus() and 0 <= at + step < len(rows):
                    target = rows[at + step].buttons
                    self._go_to(target[min(side, len(target) - 1)])
                    return True
        if self.search.hasFocus() and step == 1 and rows:
            self._go_to(rows[0].buttons[0])
            return True
        return False

    def _other_side(self) -> bool:
        for row in self.rows:
            for button, other in zip(row.buttons, reversed(row.buttons), strict=True):
                if button.hasFocus():
                    self._go_to(other)
                    return True
        return False

    def _go_to(self, button: SideButton) -> None:
        self._enter_at(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_at(self, button: SideButton) -> None:
        self._entry.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QWidget.setTabOrder(self.search, button)
        self._entry = button

    def _filter(self, wanted: str) -> None:
        parts = wanted.casefold().split()
        for label, rows in self._groups:
            for row in rows:
                row.setVisible(all(part in row.region.label.casefold() for part in parts))
            label.setVisible(any(not row.isHidden() for row in rows))
        left = [row for row in self.rows if not row.isHidden()]
        self._none_found.setVisible(not left)
        if left:
            self._enter_at(left[0].buttons[0])
        found = QAccessibleAnnouncementEvent(self.search, words.found_places(len(left)))
        QAccessible.updateAccessibility(found)


def _label(role: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
