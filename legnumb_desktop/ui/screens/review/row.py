"""One answered or unanswered question as a row that can be chosen to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from legnumb_desktop.core.answers import AnswerState
from legnumb_desktop.core.summary import Line
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import RowButton
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.words import Words

_WITHOUT_VALUE = {
    AnswerState.NOT_SURE: "Not sure",
    AnswerState.DECLINED: "You preferred not to say",
    AnswerState.UNANSWERED: "Not answered",
}


def words_of(line: Line) -> str:
    """The answer as it stands in its row. Regions are many, so phrases share one paragraph."""
    words = _WITHOUT_VALUE.get(line.state) or " · ".join(line.phrases)
    if line.state is AnswerState.UNANSWERED and line.red_flag:
        return f"{words}. This counts as “not sure”."
    return words


class AnswerRow(RowButton):
    def __init__(self, line: Line) -> None:
        said = words_of(line)
        super().__init__(f"{line.short}: {said}")
        self.setAccessibleDescription("Change this answer")
        self.question = line.question
        self.setProperty("answer", line.state.value)
        inside = QVBoxLayout()
        inside.setSpacing(2)
        inside.addWidget(Words(line.short, "group"))
        answer = Words(said)
        if line.state in _WITHOUT_VALUE:
            answer.setProperty("role", "help")
        inside.addWidget(answer)
        self.inside.addLayout(inside, 1)
        self.inside.addWidget(IconMark(Icon.PENCIL), 0, Qt.AlignmentFlag.AlignVCenter)
