"""What fields that are typed into share: choices set apart below, and the fault told beside what is typed."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Question
from legnumb_desktop.ui.fields.card_column import CardColumn
from legnumb_desktop.ui.fields.card_frame import RING, Mark
from legnumb_desktop.ui.fields.choices import choices_of, chosen_ids
from legnumb_desktop.ui.fields.field import Field
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP


class TypedField(Field):
    """Typing and the choices set apart exclude each other. Subclasses call :meth:`_finish` when built."""

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._apart: CardColumn | None = None
        self._told = QLabel(self)
        self._told.setProperty("role", "fault")
        self._told.setWordWrap(True)
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.hide()

    def answer(self) -> Answer | None:
        if self._apart is not None and (chosen := self._apart.chosen()):
            return next(choice.answer for choice in self._apart.choices if choice.id in chosen)
        return None if self.fault() else self._typed()

    def show_answer(self, answer: Answer | None) -> None:
        blocked = [QSignalBlocker(control) for control in self._controls()]
        self._type(answer)
        for each in blocked:
            each.unblock()
        if self._apart is not None:
            self._apart.choose(chosen_ids(self._apart.choices, answer))
        self._tell("")

    def first_focus(self) -> QWidget:
        if self._apart is not None and self._apart.chosen():
            return self._apart.first_focus()
        return self._controls()[0]

    def tell_fault(self) -> None:
        fault = self.fault()
        self._tell(fault)
        if fault:
            self._to_mend().setFocus(Qt.FocusReason.OtherFocusReason)

    def take_key(self, event: QKeyEvent) -> bool:
        return self._apart is not None and self._apart.take_key(event)

    def _typed(self) -> Answer | None:
        """The answer that is typed; only asked when there is no fault."""
        raise NotImplementedError

    def _type(self, answer: Answer | None) -> None:
        """Shows ``answer`` as if typed; empties the controls for any other answer."""
        raise NotImplementedError

    def _controls(self) -> list[QWidget]:
        raise NotImplementedError

    def _to_mend(self) -> QWidget:
        return self._controls()[0]

    def _finish(self) -> None:
        side = look().px(RING)
        told = QVBoxLayout()
        told.setContentsMargins(side, look().px(STEP), side, 0)
        told.addWidget(self._told)
        self.column.addLayout(told)
        choices = choices_of(self.question)
        if choices:
            self._apart = CardColumn(choices, Mark.CHECK, keys=False, parent=self)
            self._apart.pressed.connect(self._chose_apart)
            self.column.addSpacing(look().px(STEP))
            self.column.addWidget(self._apart)

    def _edited(self) -> None:
        if self._apart is not None:
            self._apart.choose(frozenset())
        if not self._told.isHidden():
            self._tell(self.fault())
        self.changed.emit()

    def _left(self) -> None:
        """The person left what they typed."""
        self._tell(self.fault())

    def _chose_apart(self, choice: str) -> None:
        assert self._apart is not None
        if choice in self._apart.chosen():
            self.show_answer(next(each.answer for each in self._apart.choices if each.id == choice))
        self.changed.emit()

    def _tell(self, fault: str) -> None:
        self._told.setText(fault)
        self._told.setVisible(bool(fault))
        for control in self._controls():
            control.setAccessibleDescription(fault)
            if isinstance(control, QLineEdit) and control.property("faulty") != bool(fault):
                control.setProperty("faulty", bool(fault))
                control.style().unpolish(control)
                control.style().polish(control)
