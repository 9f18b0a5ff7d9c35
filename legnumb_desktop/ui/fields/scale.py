"""A point on a scale, such as 0 to 10: one large button a point, the ends named."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer, Measured
from legnumb_desktop.core.form import NumberBounds, Question
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_frame import RING, Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.fields.scale_strip import ScaleStrip
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class ScaleField(Field):
    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        bounds = question.bounds or NumberBounds("", 0, 10)
        self._bounds = bounds
        self.strip = ScaleStrip(_points(bounds), bounds.low_label, bounds.high_label, self)
        self.strip.pressed.connect(self._pressed)
        self.column.addWidget(self.strip)
        self.column.addLayout(_ends(bounds, self))
        self._apart: CardColumn | None = None
        choices = choices_of(question)
        if choices:
            self._apart = CardColumn(choices, Mark.RADIO, keys=False, parent=self)
            self._apart.pressed.connect(self._pressed_apart)
            self.column.addSpacing(look().px(STEP))
            self.column.addWidget(self._apart)

    def answer(self) -> Answer | None:
        if self._apart is not None and (chosen := self._apart.chosen()):
            return next(choice.answer for choice in self._apart.choices if choice.id in chosen)
        point = self.strip.chosen()
        return None if point is None else Measured(point)

    def show_answer(self, answer: Answer | None) -> None:
        self.strip.choose(answer.value if isinstance(answer, Measured) else None)
        if self._apart is not None:
            self._apart.choose(chosen_ids(self._apart.choices, answer))

    def first_focus(self) -> QWidget:
        if self._apart is not None and self._apart.chosen():
            return self._apart.first_focus()
        return self.strip.first_focus()

    def take_key(self, event: QKeyEvent) -> bool:
        return self.strip.take_key(event) or (self._apart is not None and self._apart.take_key(event))

    def _pressed(self, point: float) -> None:
        self.show_answer(Measured(point))
        self.changed.emit()
        self.answered.emit()

    def _pressed_apart(self, choice: str) -> None:
        assert self._apart is not None
        self.show_answer(next(each.answer for each in self._apart.choices if each.id == choice))
        self.changed.emit()
        self.answered.emit()


def _points(bounds: NumberBounds) -> list[float]:
    steps = round((bounds.greatest - bounds.least) / bounds.step)
    return [bounds.least + step * bounds.step for step in range(steps + 1)]


def _ends(bounds: NumberBounds, parent: QWidget) -> QVBoxLayout:
    ends, row = QVBoxLayout(), QHBoxLayout()
    side = look().px(RING)
    row.setContentsMargins(side, look().px(4), side, 0)
    for value, words, where in (
        (bounds.least, bounds.low_label, Qt.AlignmentFlag.AlignLeft),
        (bounds.greatest, bounds.high_label, Qt.AlignmentFlag.AlignRight),
    ):
        label = QLabel(f"{value:g} = {words}" if words else "", parent)
        label.setProperty("role", "help")
        label.setWordWrap(True)
        label.setAlignment(where)
        row.addWidget(label, 1)
    ends.addLayout(row)
    return ends
