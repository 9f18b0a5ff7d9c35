"""A number in the question's unit."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from legnumb_desktop.core.answers import Answer, Measured
from legnumb_desktop.core.form import NumberBounds, Question
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.typed import TypedField
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP

_NUMBER = re.compile(r"[-−]?\d+([.,]\d+)?")
_LONGEST = 12


class NumberField(TypedField):
    """A comma is read as a decimal point."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._bounds = question.bounds or NumberBounds("", float("-inf"), float("inf"))
        self.edit = QLineEdit(self)
        self.edit.setProperty("lettering", "large")
        self.edit.setMaxLength(_LONGEST)
        unit = self._bounds.unit
        self.edit.setAccessibleName(f"{question.text} {unit}".rstrip())
        self.edit.setProperty("wide", "number")
        self.edit.textEdited.connect(self._edited)
        self.edit.editingFinished.connect(self._left)
        row = QHBoxLayout()
        side = look().px(RING)
        row.setContentsMargins(side, side, side, side)
        row.setSpacing(look().px(STEP * 2))
        row.addWidget(self.edit)
        label = QLabel(unit, self)
        label.setProperty("role", "subheading")
        row.addWidget(label)
        row.addStretch(1)
        self.column.addLayout(row)
        self._finish()

    def fault(self) -> str:
        text = self.edit.text().strip()
        if not text:
            return ""
        bounds = self._bounds
        range_ = f"from {bounds.least:g} to {bounds.greatest:g}"
        value = _read(text)
        if value is None:
            return f"Please use digits only. Type a number {range_}."
        if not bounds.least <= value <= bounds.greatest:
            return f"Please check this number. It should be {range_} {bounds.unit}".rstrip() + "."
        if (value - bounds.least) / bounds.step % 1:
            whole = bounds.step == 1 and bounds.least == int(bounds.least)
            return "Please type a whole number." if whole else f"Please give it in steps of {bounds.step:g}."
        return ""

    def _typed(self) -> Answer | None:
        value = _read(self.edit.text().strip())
        return None if value is None else Measured(value)

    def _type(self, answer: Answer | None) -> None:
        self.edit.setText(_shown(answer.value) if isinstance(answer, Measured) else "")

    def _controls(self) -> list[QWidget]:
        return [self.edit]


def _read(text: str) -> float | None:
    if not _NUMBER.fullmatch(text):
        return None
    return float(text.replace(",", ".").replace("−", "-"))


def _shown(value: float) -> str:
    return str(int(value)) if value == int(value) else str(value)
