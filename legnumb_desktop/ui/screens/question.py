"""One question a page: heading, help, the field, why it is asked, back and on."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.ui.fields import Field, make_field
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.page import Page, empty_out
from legnumb_desktop.ui.screens.words import Words

GOES_ON_AFTER_MS = 450
"""How long a single choice can still be changed before the page goes on by itself."""
SADDLE = "saddle"


class QuestionScreen(QWidget):
    """``answered`` carries the question's id and the answer; ``passed_over`` says that none was given."""

    answered = Signal(str, object)
    passed_over = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._page = Page("")
        self._page.heading.setProperty("role", "heading")
        self._stage = Words("", "group")
        self._page.column.insertWidget(0, self._stage)
        self._field: Field | None = None
        self._shown_answer: Answer | None = None
        self.hint = Notice()
        self.back = button("Back", icon=Icon.BACK)
        self.back.clicked.connect(self.back_requested)
        self.go_on = button("Continue", "primary", Icon.ON)
        self.go_on.clicked.connect(self.try_to_go_on)
        self._page.foot.addWidget(self.hint)
        self._page.foot.addWidget(Flow(self.back, self.go_on))
        self._page.show_foot()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(GOES_ON_AFTER_MS)
        self._soon.timeout.connect(self.try_to_go_on)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    @property
    def field(self) -> Field:
        if self._field is None:
            raise RuntimeError("no question is shown")
        return self._field

    def show_question(self, interview: Interview, question: Question) -> None:
        """The page of a question, with the answer it has."""
        form = interview.pathway.form
        self._soon.stop()
        self.hint.clear()
        column = self._page.column
        empty_out(column, keep=2)
        stage = form.stage(question.stage)
        self._stage.setText(stage.title)
        self._page.heading.setText(question.text)
        self._page.heading.setAccessibleName(f"{stage.title}: {question.text}")
        if question.help:
            column.addWidget(Words(question.help, "help"))
        self._field = make_field(form, question)
        self._shown_answer = interview.answers.get(question.id)
        self._field.show_answer(self._shown_answer)
        self._field.changed.connect(self._changed)
        self._field.answered.connect(self._soon.start)
        column.addWidget(self._field)
        if question.why:
            column.addWidget(Fold("Why we ask", lambda: Words(question.why)))
        column.addStretch(1)
        self.back.setVisible(not interview.at_first)
        self.go_on.setText("Continue" if question.required else "Continue or skip")
        self._page.to_top()

    def try_to_go_on(self) -> None:
        """On to the next page, if the answer can be used or may be left out."""
        self._soon.stop()
        field = self.field
        answer = field.answer()
        if field.fault():
            field.tell_fault()
            return
        if answer is None and field.question.required:
            self.hint.tell("Please choose an answer. “Not sure” is a good answer too, where it is offered.")
            field.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if answer is None:
            self.passed_over.emit()
        elif _newly_marks_saddle(answer, self._shown_answer):
            self._confirm_saddle(answer)
        else:
            self.answered.emit(field.question.id, answer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_to_go_on()
        elif (key == Qt.Key.Key_Left and alt) or key == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        elif not self.field.take_key(event):
            super().keyPressEvent(event)

    def _changed(self) -> None:
        self._soon.stop()
        self.hint.clear()

    def _confirm_saddle(self, answer: Answer) -> None:
        """A stray click there is asked about, never passed over."""
        ask = QMessageBox(self)
        ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask.setIcon(QMessageBox.Icon.Question)
        ask.setText("You marked the skin between your legs.")
        ask.setInformativeText("Is it numb, or does it feel strange there?")
        yes = ask.addButton("Yes", QMessageBox.ButtonRole.YesRole)
        slip = ask.addButton("No, that was a slip", QMessageBox.ButtonRole.NoRole)
        question = self.field.question.id
        yes.clicked.connect(lambda: self.answered.emit(question, answer))
        slip.clicked.connect(lambda: self._without_saddle(answer))
        ask.open()

    def _without_saddle(self, answer: Answer) -> None:
        if isinstance(answer, Marked):
            left = answer.regions - {SADDLE}
            self.field.show_answer(Marked(left) if left else None)
            self._changed()


def _newly_marks_saddle(answer: Answer, before: Answer | None) -> bool:
    marked_before = isinstance(before, Marked) and SADDLE in before.regions
    return isinstance(answer, Marked) and SADDLE in answer.regions and not marked_before
