"""Places of the body: a picture to paint on, and the same as a list to search and tick."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from legnumb_desktop.assets import leg_chart_if_there
from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.core.painted import Pair, all_marks, painted, pairs_of
from legnumb_desktop.core.succession import drawn_for
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_frame import Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.fields.kind_palette import KindPalette
from legnumb_desktop.ui.fields.kinds_and_legs import KindsAndLegs
from legnumb_desktop.ui.fields.paint_history import PaintHistory
from legnumb_desktop.ui.fields.paint_tools import PaintTools
from legnumb_desktop.ui.fields.region_groups import opposite, spoken, whole
from legnumb_desktop.ui.fields.region_list import RegionList
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
        self._pairs: frozenset[Pair] = frozenset()
        self._tool = question.kinds[0].id if question.kinds else ""
        self._history = PaintHistory()
        self._guarded = frozenset(mark for mark, region in form.region_marks.items() if region.guarded)
        self._meant = self._guarded
        self.palette_of_kinds = self._palette_of(question)
        self.picture = self._picture_of(form, chart)
        self.tools = PaintTools(self)
        self.tools.undo_wanted.connect(self.take_back)
        self.tools.redo_wanted.connect(self.take_again)
        self.tools.mirror_wanted.connect(self._mirror)
        self.tools.whole_wanted.connect(self._whole)
        self._lay_out_painting()
        self.list = RegionList(form.regions, self)
        self.list.pressed.connect(self._pressed)
        self.rows, self.search = self.list.rows, self.list.search
        self.column.addWidget(self.list)
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
        """Digits choose a feeling; arrows go through the list."""
        if self.palette_of_kinds is not None and self.palette_of_kinds.choose_by_key(event.text()):
            self._say(words.painting_with(self.palette_of_kinds.chosen_words))
            return True
        return self.list.take_key(event) or (self._apart is not None and self._apart.take_key(event))

    def take_back(self) -> None:
        """The last change undone, as often as there were changes."""
        if self._history.can_undo:
            self._show_change(self._history.undo(self._pairs))
            self._say_count(words.UNDO)

    def take_again(self) -> None:
        """What was undone, until something else is painted."""
        if self._history.can_redo:
            self._show_change(self._history.redo(self._pairs))
            self._say_count(words.REDO)

    def take_it_away(self) -> None:
        self._person_paints(self._without(self._guarded - self._meant))

    def take_it_as_meant(self) -> None:
        self._meant = self._guarded

    def _palette_of(self, question: Question) -> KindPalette | None:
        if not question.kinds:
            return None
        palette = KindPalette(question.kinds, self)
        palette.chosen.connect(self._choose_tool)
        return palette

    def _choose_tool(self, tool: str) -> None:
        self._tool = tool
        if self.picture is not None:
            self.picture.painting.tool = tool

    def _picture_of(self, form: Form, chart: LegChart | None) -> LegPicture | None:
        """None where it cannot be shown, or the form speaks of other places: the list stands for itself."""
        chart = chart or leg_chart_if_there()
        if chart is None:
            return None
        chart = drawn_for(form, chart)
        if set(form.region_marks) != chart.marks:
            return None
        names = {mark: spoken(region, mark) for mark, region in form.region_marks.items()}
        picture = LegPicture(chart, names, self.question.kinds, self)
        picture.painted.connect(self._person_paints)
        return picture

    def _lay_out_painting(self) -> None:
        painting: list[QWidget] = [self.tools]
        if self.picture is not None:
            self.zoom = ZoomButtons(self.picture)
            painting = [self.picture, self.zoom, self.tools]
        if self.palette_of_kinds is not None and self.picture is not None:
            both = KindsAndLegs(self.palette_of_kinds, painting, self.question.help)
            both.put_beside.connect(self.took_help)
            painting = [both]
        elif self.palette_of_kinds is not None:
            painting.insert(0, self.palette_of_kinds)
        for part in painting:
            self.column.addWidget(part)

    def _pressed(self, mark: str) -> None:
        if self._tool == ERASER:
            self._person_paints(self._without(frozenset({mark})))
        else:
            self._person_paints(self._pairs ^ {(mark, self._tool)})
        name = spoken(self._form.region_marks[mark], mark)
        if self.question.kinds:
            self._say(f"{name}: {self._told_kinds().get(mark, words.NOT_MARKED)}")

    def _whole(self, part: str, side: str) -> None:
        marks = whole(part, side, self._form.regions)
        pairs = frozenset((mark, self._tool) for mark in marks)
        if self._tool == ERASER:
            self._person_paints(self._without(marks))
        else:
            self._person_paints(self._pairs - pairs if pairs <= self._pairs else self._pairs | pairs)
        self._say_count(self.tools.wholes[part, side].text())

    def _mirror(self) -> None:
        self._person_paints(self._pairs | {(opposite(mark), kind) for mark, kind in self._pairs})
        self._say_count(words.MIRROR)

    def _without(self, marks: frozenset[str]) -> frozenset[Pair]:
        return frozenset(pair for pair in self._pairs if pair[0] not in marks)

    def _person_paints(self, pairs: frozenset[Pair]) -> None:
        if pairs != self._pairs:
            self._history.changed(self._pairs)
        self._show_change(pairs)

    def _show_change(self, pairs: frozenset[Pair]) -> None:
        self._paint(pairs)
        if self._apart is not None:
            self._apart.choose(frozenset())
        self._ask_about_guarded()
        self.changed.emit()

    def _ask_about_guarded(self) -> None:
        here = {mark for mark, _ in self._pairs} & self._guarded
        self._meant &= here
        known = self._form.region_marks
        self.asked_about.emit(" · ".join(known[mark].label for mark in sorted(here - self._meant)))

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
        self.list.show_marks(marks, self._told_kinds())
        for (part, side), all_of_it in self.tools.wholes.items():
            parts = whole(part, side, self._form.regions)
            all_of_it.setChecked(bool(parts) and parts <= marks)
        self.tools.show_count(len(marks))
        if self.picture is not None:
            self.picture.show_painted(pairs)
        self._tell_steps()

    def _tell_steps(self) -> None:
        self.tools.undo.setEnabled(self._history.can_undo)
        self.tools.redo.setEnabled(self._history.can_redo)
        missing = any((opposite(mark), kind) not in self._pairs for mark, kind in self._pairs)
        self.tools.mirror.setEnabled(missing)

    def _told_kinds(self) -> dict[str, str]:
        """Of each mark the kinds in words, such as *numb, pain*; nothing where the form has no kinds."""
        told: dict[str, list[str]] = {}
        for kind in self.question.kinds:
            for mark, of_kind in self._pairs:
                if of_kind == kind.id:
                    told.setdefault(mark, []).append(kind.text[:1].lower() + kind.text[1:])
        return {mark: ", ".join(kinds) for mark, kinds in told.items()}

    def _say_count(self, done: str) -> None:
        self._say(f"{done}: {self.tools.count.text()}")

    def _say(self, told: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))
