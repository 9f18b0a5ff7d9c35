"""A calendar day, typed as day, month and year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from legnumb_desktop.core.answers import Answer, Dated
from legnumb_desktop.core.form import Question
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.typed import TypedField
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP

EARLIEST_YEAR = 1900


class DateField(TypedField):
    """``today`` gives the last day that can be entered."""

    def __init__(
        self, question: Question, parent: QWidget | None = None, today: Callable[[], date] = date.today
    ) -> None:
        super().__init__(question, parent)
        self._today = today
        grid = QGridLayout()
        side = look().px(RING)
        grid.setContentsMargins(side, side, side, side)
        grid.setHorizontalSpacing(look().px(STEP * 2))
        grid.setVerticalSpacing(look().px(4))
        self.day, self.month, self.year = (
            self._part(grid, column, *part)
            for column, part in enumerate(
                ((words.DAY, 2, "two"), (words.MONTH, 2, "two"), (words.YEAR, 4, "four"))
            )
        )
        grid.setColumnStretch(3, 1)
        self.column.addLayout(grid)
        self._finish()

    def fault(self) -> str:
        texts = self._texts()
        if not any(texts):
            return ""
        if not all(texts):
            missing = [name for name, text in zip(_NAMES, texts, strict=True) if not text]
            return f"Please add the {' and the '.join(missing)}, or leave all three empty."
        if not all(text.isdecimal() for text in texts):
            return "Please use digits only, such as 5, 3 and 2026."
        day = self._day()
        if day is None:
            return "There is no such day. Please check the day, the month and the year."
        if day.year < EARLIEST_YEAR:
            return "Please give the year with four digits, such as 2026."
        if day > self._today():
            return "This day is still to come. Please give a day up to today."
        return ""

    def _typed(self) -> Answer | None:
        day = self._day()
        return None if day is None else Dated(day)

    def _type(self, answer: Answer | None) -> None:
        day = answer.day if isinstance(answer, Dated) else None
        self.day.setText(str(day.day) if day else "")
        self.month.setText(str(day.month) if day else "")
        self.year.setText(f"{day.year:04}" if day else "")

    def _controls(self) -> list[QWidget]:
        return [self.day, self.month, self.year]

    def _to_mend(self) -> QWidget:
        return next((edit for edit in (self.day, self.month, self.year) if not edit.text().strip()), self.day)

    def _left(self) -> None:
        """Told once all three are filled, so that nobody is corrected between the day and the month."""
        if all(self._texts()):
            super()._left()

    def _texts(self) -> list[str]:
        return [edit.text().strip() for edit in (self.day, self.month, self.year)]

    def _day(self) -> date | None:
        texts = self._texts()
        if not all(text.isdecimal() for text in texts):
            return None
        day, month, year = map(int, texts)
        try:
            return date(year, month, day)
        except ValueError:
            return None

    def _part(self, grid: QGridLayout, column: int, name: str, longest: int, wide: str) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setMaxLength(longest)
        edit.setProperty("lettering", "large")
        edit.setProperty("wide", wide)
        edit.setAccessibleName(f"{name}. {self.question.text}")
        edit.textEdited.connect(self._edited)
        edit.editingFinished.connect(self._left)
        label = QLabel(name, self)
        label.setProperty("role", "group")
        label.setBuddy(edit)
        grid.addWidget(label, 0, column)
        grid.addWidget(edit, 1, column)
        return edit


_NAMES = ("day", "month", "year")
