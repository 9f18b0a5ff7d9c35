"""Places of the body: a picture to paint on, and the same as a list to search and tick."""

from __future__ import annotations

import logging

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from legnumb_desktop.assets import MissingResource, leg_chart
from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.core.painted import Pair, all_marks, painted, pairs_of
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_face import RING, Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.fields.kind_palette import KindPalette
from legnumb_desktop.ui.fields.paint_history import PaintHistory
from legnumb_desktop.ui.fields.region_groups import SIDES, grouped, opposite, spoken, whole
from legnumb_desktop.ui.fields.region_row import RegionRow
from legnumb_desktop.ui.fields.zoom_buttons import ZoomButtons
from legnumb_desktop.ui.leg_chart.painting import ERASER
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class RegionsField(Field):
    """``chart`` is the program's own where none is given."""

    def __init__(
        self,
        form: Form,
        question: Question,
        parent: QWidget | None = None,
        chart: LegChart | None = None,
    ) -> None:
        super().__init__(question, parent)
        self._form = form
        self._regions = form.regions
        self._pairs: frozenset[Pair] = frozenset()
        self._tool = question.kinds[0].id if question.kinds else ""
        self.rows: list[RegionRow] = []
        self._groups: list[tuple[QLabel, list[RegionRow]]] = []
        self.wholes: dict[tuple[str, str], QPushButton] = {}
        self._count = _label("quiet", words.NOTHING_MARKED, self)
        self.search = QLineEdit(self)
        self._none_found = _label("help", words.NO_SUCH_PLACE, self)
        self._history = PaintHistory()
        self._guarded = frozenset(mark for mark, region in form.region_marks.items() if region.guarded)
        self._meant = self._guarded
        self.undo = QPushButton(words.UNDO, self)
        self.redo = QPushButton(words.REDO, self)
        self.mirror = QPushButton(words.MIRROR, self)
        self.palette_of_kinds = self._palette_of(question)
        self.picture = self._picture_of(form, chart)
        if self.picture is not None:
            self.zoom = ZoomButtons(self.picture)
            self.column.addWidget(self.zoom)
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
        return painted(self._form, self.question, self._pairs)

    def show_answer(self, answer: Answer | None) -> None:
        self._history.forget()
        self._meant = all_marks(answer) & self._guarded if isinstance(answer, Marked) else frozenset()
        self._paint(pairs_of(self.question, answer) if isinstance(answer, Marked) else frozenset())
        if self._apart is not None:
            self._apart.choose(chosen_ids(self._apart.choices, answer))

    def first_focus(self) -> QWidget:
        if self._apart is not None and self._apart.chosen():
            return self._apart.first_focus()
        return self.search

    def take_key(self, event: QKeyEvent) -> bool:
        """Digits choose a feeling; arrows go along the places that the search leaves, and across."""
        if self.palette_of_kinds is not None and self.palette_of_kinds.choose_by_key(event.text()):
            return True
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

    def _palette_of(self, question: Question) -> KindPalette | None:
        if not question.kinds:
            return None
        palette = KindPalette(question.kinds, self)
        palette.chosen.connect(self._choose_tool)
        self.column.addWidget(palette)
        return palette

    def _choose_tool(self, tool: str) -> None:
        self._tool = tool
        if self.picture is not None:
            self.picture.painting.tool = tool

    def _picture_of(self, form: Form, chart: LegChart | None) -> LegPicture | None:
        """None where the form speaks of other places than the picture shows: the list stands for itself."""
        try:
            chart = leg_chart() if chart is None else chart
        except (MissingResource, ProblemsFound):
            logging.getLogger(__name__).exception("the leg chart cannot be shown")
            return None
        if set(form.region_marks) != chart.marks:
            return None
        names = {mark: spoken(region, mark) for mark, region in form.region_marks.items()}
        picture = LegPicture(chart, names, self.question.kinds, self)
        picture.painted.connect(self._person_paints)
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
        head.addWidget(self.redo, 0, 1)
        head.addWidget(self.mirror, 1, 0, 1, 2)
        for row, part in enumerate(("foot", "leg"), start=2):
            for column, (side_id, side_name) in enumerate(SIDES.items()):
                button = QPushButton(f"Whole {side_name} {part}", self)
                button.setCheckable(True)
                button.setAccessibleDescription(
                    f"Marks every place of the {side_name} {part}, or clears them"
                )
                button.clicked.connect(lambda _c=False, key=(part, side_id): self._whole(*key))
                head.addWidget(button, row, column)
                self.wholes[part, side_id] = button
        head.addWidget(self._count, 4, 0, 1, 2)
        head.addWidget(self.search, 5, 0, 1, 2)
        self.undo.clicked.connect(self.take_back)
        self.undo.setShortcut(QKeySequence("Ctrl+Z"))
        self.redo.clicked.connect(self.take_again)
        for keys in ("Ctrl+Y", "Ctrl+Shift+Z"):
            QShortcut(QKeySequence(keys), self, self.take_again)
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
        if self._tool == ERASER:
            self._person_paints(self._without(frozenset({mark})))
        else:
            self._person_paints(self._pairs ^ {(mark, self._tool)})
        self._announce(mark)

    def _whole(self, part: str, side: str) -> None:
        marks = whole(part, side, self._regions)
        pairs = frozenset((mark, self._tool) for mark in marks)
        if self._tool == ERASER:
            self._person_paints(self._without(marks))
        else:
            self._person_paints(self._pairs - pairs if pairs <= self._pairs else self._pairs | pairs)

    def _without(self, marks: frozenset[str]) -> frozenset[Pair]:
        return frozenset(pair for pair in self._pairs if pair[0] not in marks)

    def take_back(self) -> None:
        """The last change undone, as often as there were changes."""
        if self._history.can_undo:
            self._show_change(self._history.undo(self._pairs))

    def take_again(self) -> None:
        """What was undone, until something else is painted."""
        if self._history.can_redo:
            self._show_change(self._history.redo(self._pairs))

    def _mirror(self) -> None:
        self._person_paints(self._pairs | {(opposite(mark), kind) for mark, kind in self._pairs})

    def _tell_steps(self) -> None:
        self.undo.setEnabled(self._history.can_undo)
        self.redo.setEnabled(self._history.can_redo)
        self.mirror.setEnabled(any((opposite(mark), kind) not in self._pairs for mark, kind in self._pairs))

    def _person_paints(self, pairs: frozenset[Pair]) -> None:
        self._history.changed(self._pairs)
        self._show_change(pairs)

    def take_it_away(self) -> None:
        self._person_paints(self._without(self._guarded - self._meant))

    def take_it_as_meant(self) -> None:
        self._meant = self._guarded

    def _ask_about_guarded(self) -> None:
        here = {mark for mark, _ in self._pairs} & self._guarded
        self._meant &= here
        known = self._form.region_marks
        self.asked_about.emit(" · ".join(known[mark].label for mark in sorted(here - self._meant)))

    def _show_change(self, pairs: frozenset[Pair]) -> None:
        self._paint(pairs)
        if self._apart is not None:
            self._apart.choose(frozenset())
        self._ask_about_guarded()
        self.changed.emit()

    def _pressed_apart(self, choice: str) -> None:
        assert self._apart is not None
        if choice in self._apart.chosen():
            self._history.changed(self._pairs)
            self._paint(frozenset())
            self._apart.choose(frozenset({choice}))
            self._ask_about_guarded()
        self.changed.emit()

    def _paint(self, pairs: frozenset[Pair]) -> None:
        self._pairs = pairs
        marks = frozenset(mark for mark, _ in pairs)
        told = self._told_kinds()
        for row in self.rows:
            for button in row.buttons:
                button.setChecked(button.mark in marks)
            row.show_kinds(told)
            row.update()
            row.updateGeometry()
        for (part, side), all_of_it in self.wholes.items():
            all_of_it.setChecked(bool(self._regions) and whole(part, side, self._regions) <= marks)
        self._count.setText(words.marked_so_far(len(marks)))
        if self.picture is not None:
            self.picture.show_painted(pairs)
        self._tell_steps()

    def _told_kinds(self) -> dict[str, str]:
        """Of each mark the kinds in words, such as *numb, pain*; nothing where the form has no kinds."""
        told: dict[str, list[str]] = {}
        for kind in self.question.kinds:
            for mark, of_kind in self._pairs:
                if of_kind == kind.id:
                    told.setdefault(mark, []).append(kind.text[:1].lower() + kind.text[1:])
        return {mark: ", ".join(kinds) for mark, kinds in told.items()}

    def _announce(self, mark: str) -> None:
        if self.question.kinds:
            said = (
                f"{spoken(self._form.region_marks[mark], mark)}: {self._told_kinds().get(mark, 'not marked')}"
            )
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))


def _label(role: str, text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label
