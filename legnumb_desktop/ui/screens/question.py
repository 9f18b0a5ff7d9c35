"""One question a page: heading, help, the field, why it is asked, back and on."""

from __future__ import annotations

from collections.abc import Callable, Set

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answer, Answers, Marked
from legnumb_desktop.core.chart_contradictions import WORDS, contradictions
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.cards import ENTER
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.chart_talk import ChartTalk
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.leaves import Leaves
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens.question_page import QuestionPage
from legnumb_desktop.ui.screens.soon import Soon

BUILDS_NEXT_AFTER_MS = 60
BUILT_AHEAD = 3
KEPT_BEHIND = 2
OFFERED = "This is what you said last time. Is it still right? If not, change it."
NOT_KEPT = "What is typed here cannot be kept as it is. Please mend it, or leave once more without it."


class QuestionScreen(QWidget):
    """``answered`` carries the question's id and the answer; ``passed_over`` says that none was given.

    The pages that are likely next are built while the person reads, and those far away are let go: each takes
    about half a megabyte, most of it Qt's notes on how the style sheet dresses each control.
    """

    answered = Signal(str, object)
    passed_over = Signal()
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._leaves = Leaves()
        self._pages: dict[str, QuestionPage] = {}
        self._form: Form | None = None
        self._shown: QuestionPage | None = None
        self._fault_told = False
        self._answers: Answers = {}
        self.hint = Notice()
        self.talk = ChartTalk()
        self.talk.meant.connect(self._is_meant)
        self.talk.not_meant.connect(self._is_not_meant)
        self.back = button("Back", icon=Icon.BACK)
        self.back.clicked.connect(self.back_requested)
        alt_left = QShortcut("Alt+Left", self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        alt_left.activated.connect(self.back_requested)
        self.go_on = button("Continue", "primary", Icon.ON)
        self.go_on.clicked.connect(self.try_to_go_on)
        foot = QFrame()
        foot.setProperty("role", "footer")
        inside = QVBoxLayout(foot)
        inside.setContentsMargins(32, 12, 32, 12)
        inside.setSpacing(12)
        inside.addWidget(self.talk)
        inside.addWidget(self.hint)
        inside.addWidget(Flow(self.back, self.go_on))
        self.soon = Soon(self, self.try_to_go_on)
        self._while_reading = _once(self, BUILDS_NEXT_AFTER_MS, self._build_next)
        self._next_step = _once(self, 0, self._build_next)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._leaves, 1)
        whole.addWidget(foot)

    @property
    def field(self) -> Field:
        return self._page.field

    @property
    def not_yet_given(self) -> tuple[str, Answer] | None:
        """What was changed on the page and not gone on with, by question; None where it cannot be used."""
        answer = None if self._shown is None else self._shown.changed_answer
        return None if answer is None else (self.field.question.id, answer)

    def take_as_kept(self, answer: Answer) -> None:
        """The page stays, and what it says is not new any more."""
        self._page.take_as_kept(answer)

    def holds_back(self) -> bool:
        """Whether something typed cannot be used and would be lost by leaving; it is told, once."""
        if self._fault_told or not self.field.fault():
            return False
        self._fault_told = True
        self.field.tell_fault()
        self.hint.tell(NOT_KEPT)
        return True

    @property
    def _page(self) -> QuestionPage:
        if self._shown is None:
            raise RuntimeError("no question is shown")
        return self._shown

    def show_question(self, interview: Interview, question: Question, offered: Answer | None = None) -> None:
        """The page of a question, with the answer it has, else with what was said last time, to confirm."""
        self.soon.stop()
        self.hint.clear()
        self.talk.hide()
        self._next_step.stop()
        self._answers = interview.answers
        built_ahead = question.id in self._pages
        page = self._page_of(interview.pathway.form, question)
        said = interview.answers.get(question.id)
        page.show_answer(offered if said is None else said)
        self._shown = page
        self._fault_told = False
        self._leaves.turn_to(page, self.talk.yes, self.talk.no, self.back, self.go_on)
        self.go_on.setText("Continue" if question.required else "Continue or skip")
        if said is None and offered is not None:
            self.hint.tell(OFFERED)
        if not built_ahead:
            self._let_go_far_pages()
        self._while_reading.start()

    def _page_of(self, form: Form, question: Question) -> QuestionPage:
        if form is not self._form:
            self._keep_only(frozenset())
            self._form = form
        page = self._pages.get(question.id)
        if page is None:
            page = self._pages[question.id] = QuestionPage(form, question)
            page.field.changed.connect(self._changed)
            page.field.answered.connect(self.soon.start)
            page.field.asked_about.connect(self._ask_about)
            self._leaves.add(page)
        return page

    def _build_next(self) -> None:
        """Builds or lays out one page of those that come next; showing one is then only painting it.

        One step at a time, so that the window goes on answering, and what a step asks of Qt is done before
        the next.
        """
        if self._form is None or self._shown is None:
            return
        questions = self._form.questions
        place = questions.index(self._shown.question)
        for question in questions[place + 1 : place + 1 + BUILT_AHEAD]:
            page = self._pages.get(question.id)
            if page is None:
                self._page_of(self._form, question)
                self._next_step.start()
                return
            if self._leaves.prepare(page):
                self._next_step.start()
                return
        self._let_go_far_pages()

    def _let_go_far_pages(self) -> None:
        if self._form is not None and self._shown is not None:
            questions = self._form.questions
            place = questions.index(self._shown.question)
            near = questions[max(0, place - KEPT_BEHIND) : place + 1 + BUILT_AHEAD]
            self._keep_only({question.id for question in near})

    def _keep_only(self, questions: Set[str]) -> None:
        for question in self._pages.keys() - questions:
            self._leaves.take_out(self._pages.pop(question))

    def try_to_go_on(self) -> None:
        """On to the next page, if the answer can be used or may be left out."""
        self.soon.stop()
        field = self.field
        if field.fault():
            field.tell_fault()
            return
        answer = self._page.answer
        if answer is None and field.question.required:
            field.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            self.hint.tell("Please choose an answer. “Not sure” is a good answer too, where it is offered.")
            return
        if answer is None:
            self.passed_over.emit()
        else:
            self.answered.emit(field.question.id, answer)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing goes on by itself from a page that is out of sight, or from a window that was closed."""
        self.soon.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Holding Enter goes on once: no page is passed unread."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.try_to_go_on()
        elif event.key() == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        elif not self.field.take_key(event):
            super().keyPressEvent(event)

    def _changed(self) -> None:
        self.soon.stop()
        self._fault_told = False
        self.hint.clear()
        if not self.talk.asking:
            self._hint_at_contradictions()

    def _ask_about(self, place: str) -> None:
        """A mark where numbness is a warning sign is asked about at once, and counts all the while."""
        if place:
            self.talk.ask(place)
        else:
            self.talk.hide()

    def _is_meant(self) -> None:
        self.field.take_it_as_meant()
        self.talk.hide()
        self._hint_at_contradictions()

    def _is_not_meant(self) -> None:
        self.field.take_it_away()

    def _hint_at_contradictions(self) -> None:
        """Only what is painted on this page is looked at."""
        answer = self.field.answer()
        if self._form is not None and isinstance(answer, Marked):
            said = {**self._answers, self.field.question.id: answer}
            self.talk.hint(WORDS[each] for each in contradictions(self._form, said))
        else:
            self.talk.hide()


def _once(owner: QObject, after: int, act: Callable[[], None]) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(after)
    timer.timeout.connect(act)
    return timer
