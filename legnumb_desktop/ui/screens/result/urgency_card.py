"""The card that says how soon, where and what to do: by colour, by shape and in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.passage import Passage
from legnumb_desktop.ui.screens.points import numbered
from legnumb_desktop.ui.screens.result.where import where_to_go
from legnumb_desktop.ui.screens.words import Words


class UrgencyCard(Passage):
    def __init__(self, urgency: Urgency, outcome: Outcome, emergency_number: str) -> None:
        super().__init__()
        self.setProperty("urgency", urgency.shape)

        def filled(text: str) -> str:
            return text.replace("{number}", emergency_number)

        whole = QVBoxLayout(self)
        px = look().px
        whole.setContentsMargins(px(28), px(24), px(28), px(24))
        whole.setSpacing(px(12))
        whole.addLayout(_head(urgency, outcome))
        whole.addSpacing(4)
        whole.addWidget(Words("What to do now", "subheading"))
        whole.addWidget(numbered(map(filled, outcome.do)))
        if outcome.tell:
            whole.addSpacing(4)
            whole.addWidget(_saying(filled(outcome.tell)))
        self.tell()


def _head(urgency: Urgency, outcome: Outcome) -> QHBoxLayout:
    head = QHBoxLayout()
    head.setSpacing(look().px(24))
    head.addWidget(UrgencyShape(urgency.shape, urgency.title, 72), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(6)
    words.addWidget(Words(urgency.title, "strong"))
    words.addWidget(Words(outcome.headline, "heading"))
    words.addWidget(Words(f"How soon: {urgency.soon}"))
    where = where_to_go(outcome.via)
    if where:
        words.addWidget(Words(f"Where: {where}"))
    head.addLayout(words, 1)
    return head


def _saying(words: str) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "notice")
    inside = QVBoxLayout(frame)
    px = look().px
    inside.setContentsMargins(px(16), px(12), px(16), px(12))
    inside.setSpacing(px(4))
    inside.addWidget(Words("What to say", "strong"))
    inside.addWidget(Words(words))
    return frame
