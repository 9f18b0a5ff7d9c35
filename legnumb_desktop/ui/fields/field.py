"""What every field can do, whatever the type of its question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.form import Question


class Field(QWidget):
    """Takes one answer.

    ``changed`` is told when the person changed something; ``answered`` when a single choice was made that may
    go on by itself; ``asked_about`` names in words a guarded place that was marked just now, and is empty
    once there is none to ask about. :meth:`show_answer` tells none of them. ``took_help`` is told when the
    field begins to show the help of its question itself, or ends to.
    """

    changed = Signal()
    answered = Signal()
    asked_about = Signal(str)
    took_help = Signal(bool)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self.setAccessibleName(question.text)
        self.setAccessibleDescription(question.help)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def answer(self) -> Answer | None:
        """None while nothing is answered, or what is typed cannot be used."""
        raise NotImplementedError

    def show_answer(self, answer: Answer | None) -> None:
        """Anything that is not an answer to this question, such as *passed over*, shows as empty."""
        raise NotImplementedError

    def first_focus(self) -> QWidget:
        """Where the keyboard should be first: the chosen answer or the first control."""
        raise NotImplementedError

    def fault(self) -> str:
        """A calm sentence when what is typed cannot be used, else empty."""
        return ""

    def tell_fault(self) -> None:
        """Shows the fault at the field, if there is one, and puts the keyboard where it can be mended."""

    def take_it_away(self) -> None:
        """The guarded place that was asked about is not meant."""

    def take_it_as_meant(self) -> None:
        """The guarded place that was asked about is meant."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether this key meant something to the field. The page may pass on keys pressed outside it."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)
