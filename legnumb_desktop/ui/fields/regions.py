"""Places of the body: a picture to paint on, and the same as a list to search and tick."""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from legnumb_desktop.assets import MissingResource, leg_chart
from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_face import RING, Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.fields.region_groups import SIDES, grouped, opposite, spoken, whole
from legnumb_desktop.ui.fields.region_row import RegionRow
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class RegionsField(Field):
    def __init__(self, form: Form, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._regions = form.regions
        self._marked: frozenset[str] = frozenset()
        self.rows: list[RegionRow] = []
        self._groups: list[tuple[QLabel, list[RegionRow]]] = []
        self.wholes: dict[tuple[str, str], QPushButton] = {}
        self._count = _label("quiet", words.NOTHING_MARKED, self)
        self.search = QLineEdit(self)
        self._none_found = _label("help", words.NO_SUCH_PLACE, self)
        self._undone: list[frozenset[str]] = []
        self.undo = QPushButton(words.UNDO, self)
        self.mirror = QPushButton(words.MIRROR, self)
        self.picture = self._picture_of(form)
        self._build_head()
        self._build_list()
        self._tell_steps()
        self._apart: CardColumn | None = None
        choices = choices_of(question)
        if choices:
            self._apart = CardColumn(choices, Mark.CHECK, keys=False, parent=self)
            self._apart.pressed.connect(self._pressed_apart)
            self.column.addSpacing(look().px(STEP))
            self.column.addWidget(self._apart)

    def answer(self) -> Answer | None:
        if self._apart is not None and (chosen := self._apart.chosen()):
            return next(choice.answer for choice in self._apart.choices if choice.id in chosen)
        return Marked(self._marked) if self._marked else None

    def show_answer(self, answer: Answer | None) -> None:
        self._undone.clear()
        self._mark(answer.regions if isinstance(answer, Marked) else frozenset())
        if self._apart is not None:
            self._apart.choose(chosen_ids(self._apart.choices, answer))

    def first_focus(self) -> QWidget:
        if self._apart is not None and self._apart.chosen():
            return self._apart.first_focus()
        return self.search

    def take_key(self, event: QKeyEvent) -> bool:
        """Arrow keys move along the places, past those that the search hides, and from side to side."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._other_side():
            return True
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return self._apart is not None and self._apart.take_key(event)
        rows = [row for row in self.rows if not row.isHidden()]
        step = 1 if event.key() == Qt.Key.Key_Down else -1
        for at, row in enumerate(rows):
            for side, button in enumerate(row.buttons):
                if button.hasFocus() and 0 <= at + step < len(rows):
                    target = rows[at + step].buttons
                    target[min(side, len(target) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
                    return True
        if self.search.hasFocus() and step == 1 and rows:
            rows[0].buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return self._apart is not None and self._apart.take_key(event)

    def _other_side(self) -> bool:
        for row in self.rows:
            for button, other in zip(row.buttons, reversed(row.buttons), strict=True):
                if button.hasFocus():
                    other.setFocus(Qt.FocusReason.TabFocusReason)
                    return True
        return False

    def _picture_of(self, form: Form) -> LegPicture | None:
        """None where the form speaks of other places than the picture shows: the list stands for itself."""
        try:
            chart = leg_chart()
        except (MissingResource, ProblemsFound):
            logging.getLogger(__name__).exception("the leg chart cannot be shown")
            return None
        if set(form.region_marks) != chart.marks:
            return None
        picture = LegPicture({mark: spoken(region, mark) for mark, region in form.region_marks.items()}, self)
        picture.painted.connect(self._person_marks)
        self.column.addWidget(picture)
        return picture

    def _build_head(self) -> None:
        head = QGridLayout()
        side, gap = look().px(RING), look().px(STEP)
        head.setContentsMargins(side, side, side, gap)
        head.setSpacing(gap)
        self.search.setPlaceholderText(words.SEARCH_PLACES)
        self.search.setAccessibleName(words.SEARCH_PLACES)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        head.addWidget(self.undo, 0, 0)
        head.addWidget(self.mirror, 0, 1)
        head.addWidget(self._count, 1, 0, 1, 2)
        head.addWidget(self.search, 2, 0, 1, 2)
        for row, part in enumerate(("foot", "leg"), start=3):
            for column, (side_id, side_name) in enumerate(SIDES.items()):
                button = QPushButton(f"Whole {side_name} {part}", self)
                button.setCheckable(True)
                button.setAccessibleDescription(
                    f"Marks every place of the {side_name} {part}, or clears them"
                )
                button.clicked.connect(lambda _c=False, key=(part, side_id): self._whole(*key))
                head.addWidget(button, row, column)
                self.wholes[part, side_id] = button
        self.undo.clicked.connect(self.take_back)
        self.undo.setShortcut(QKeySequence.StandardKey.Undo)
        self.mirror.clicked.connect(self._mirror)
        self.mirror.setAccessibleDescription("Marks the same places of the other leg too")
        self.column.addLayout(head)

    def _build_list(self) -> None:
        listed = QVBoxLayout()
        listed.setSpacing(0)
        for title, regions in grouped(self._regions):
            label = _label("list_group", title, self)
            label.setIndent(0)
            listed.addWidget(label)
            rows = [RegionRow(region, self) for region in regions]
            for row in rows:
                row.pressed.connect(self._pressed)
                listed.addWidget(row)
            self.rows += rows
            self._groups.append((label, rows))
        listed.addWidget(self._none_found)
        self._none_found.hide()
        self.column.addLayout(listed)

    def _filter(self, wanted: str) -> None:
        parts = wanted.casefold().split()
        for label, rows in self._groups:
            for row in rows:
                row.setVisible(all(part in row.region.label.casefold() for part in parts))
            label.setVisible(any(not row.isHidden() for row in rows))
        self._none_found.setVisible(all(row.isHidden() for row in self.rows))

    def _pressed(self, mark: str) -> None:
        self._person_marks(self._marked ^ {mark})

    def _whole(self, part: str, side: str) -> None:
        marks = whole(part, side, self._regions)
        self._person_marks(self._marked - marks if marks <= self._marked else self._marked | marks)

    def take_back(self) -> None:
        """The last change of the marks undone, as often as there were changes."""
        if self._undone:
            marks = self._undone.pop()
            self._person_marks(marks)
            self._undone.pop()
            self._tell_steps()

    def _mirror(self) -> None:
        self._person_marks(self._marked | frozenset(map(opposite, self._marked)))

    def _tell_steps(self) -> None:
        self.undo.setEnabled(bool(self._undone))
        sides = {mark[:2] for mark in self._marked if opposite(mark) not in self._marked}
        self.mirror.setEnabled(bool(sides))

    def _person_marks(self, marks: frozenset[str]) -> None:
        self._undone.append(self._marked)
        self._mark(marks)
        if self._apart is not None:
            self._apart.choose(frozenset())
        self.changed.emit()

    def _pressed_apart(self, choice: str) -> None:
        assert self._apart is not None
        if choice in self._apart.chosen():
            self._mark(frozenset())
            self._apart.choose(frozenset({choice}))
        self.changed.emit()

    def _mark(self, marks: frozenset[str]) -> None:
        self._marked = marks
        for row in self.rows:
            for button in row.buttons:
                button.setChecked(button.mark in marks)
            row.update()
            row.updateGeometry()
        for (part, side), all_of_it in self.wholes.items():
            all_of_it.setChecked(bool(self._regions) and whole(part, side, self._regions) <= marks)
        self._count.setText(words.marked_so_far(len(marks)))
        if self.picture is not None:
            self.picture.show_marks(marks)
        self._tell_steps()


def _label(role: str, text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
