"""The stages at the left: done, current and to come; those that were reached can be gone back to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.ui.look.icon_button import IconButton
from legnumb_desktop.ui.look.icons import Icon

_SIGN = {"done": Icon.CHECK, "current": Icon.ON, "to come": Icon.DOT}


class StageButton(IconButton):
    """Its state is in its accessible name."""


class Rail(QScrollArea):
    """``question_chosen`` carries the id of a question, or of the review."""

    question_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frame = QFrame()
        self._frame.setProperty("role", "rail")
        self._column = QVBoxLayout(self._frame)
        self._column.setContentsMargins(12, 24, 12, 24)
        self._column.setSpacing(4)
        self._buttons: dict[str, IconButton] = {}
        self._states: dict[str, tuple[str, bool]] = {}
        self._first: dict[str, str] = {}
        self._layout_of: tuple[str, ...] = ()
        self.setWidget(self._frame)
        self.setAccessibleName("Stages of the interview")

    def show_interview(self, interview: Interview) -> None:
        form = interview.pathway.form
        stages = [(stage.id, stage.title) for stage in form.stages] + [(REVIEW, "Review")]
        if self._layout_of != tuple(stage for stage, _ in stages):
            self._build(stages)
        self._first = {REVIEW: REVIEW}
        begun: set[str] = set()
        unanswered: set[str] = set()
        for each in interview.path.asked:
            self._first.setdefault(each.stage, each.id)
            (begun if each.id in interview.answers else unanswered).add(each.stage)
        question = interview.question
        current = question.stage if question else REVIEW
        for stage, title in stages:
            done = stage in begun and stage not in unanswered
            state = "current" if stage == current else "done" if done else "to come"
            button = self._buttons[stage]
            open_ = stage in begun or state == "current" or (stage == REVIEW and not unanswered)
            if self._states.get(stage) == (state, open_):
                button.setChecked(state == "current")
                continue
            self._states[stage] = (state, open_)
            button.show_icon(_SIGN[state])
            button.setChecked(state == "current")
            button.setEnabled(open_)
            button.setAccessibleName(f"{title}, {state}")

    def _build(self, stages: list[tuple[str, str]]) -> None:
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._buttons = {}
        self._states = {}
        for stage, title in stages:
            button = StageButton(title, Icon.DOT, "quiet")
            button.setCheckable(True)
            button.setAutoDefault(True)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, chosen=stage: self._choose(chosen))
            self._buttons[stage] = button
            self._column.addWidget(button)
        self._column.addStretch(1)
        self._layout_of = tuple(stage for stage, _ in stages)
        self.fit()

    def _choose(self, stage: str) -> None:
        self.question_chosen.emit(self._first.get(stage, REVIEW))

    def fit(self) -> None:
        """As wide as the longest stage."""
        self.setFixedWidth(self._frame.sizeHint().width() + 4)
