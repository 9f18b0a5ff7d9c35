"""“How this was decided”: the tree in a frame to scroll, and below it the question that was opened."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Turn
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.page import empty_out
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.words import Words
from legnumb_desktop.ui.tree.about_node import answers_behind, signs_of, sources_of
from legnumb_desktop.ui.tree.picture import TreeView

HIGH = 520
"""Pixels at 100 % of the frame that the tree is scrolled in, where the window has room for it."""
MOST_OF_WINDOW = 0.65
LEGEND = (
    "The questions go from the most urgent to the least. The first one that is true decides. "
    "Your way is drawn strong. Choose a question to see more about it."
)


class _Frame(QScrollArea):
    """Keeps the question that the keyboard is at in sight when its size changes."""

    def __init__(self, view: TreeView) -> None:
        super().__init__()
        self._view = view
        self.setWidget(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._view.show_decision()


class TreePart(QWidget):
    def __init__(self, pathway: Pathway, answers: Answers, assessment: Assessment) -> None:
        super().__init__()
        self._pathway, self._answers = pathway, answers
        self._turns = {step.node: step.turn for step in assessment.trail}
        self.view = TreeView(pathway, assessment.trail)
        self.frame = _Frame(self.view)
        self.view.moved_to.connect(self._bring_into_sight)
        self.view.opened.connect(self.open_node)
        self._about = QVBoxLayout()
        self._about.setSpacing(8)
        inside = QVBoxLayout(self)
        inside.setSpacing(12)
        inside.addWidget(Words(LEGEND, "quiet"))
        inside.addWidget(self.frame)
        inside.addLayout(self._about)
        self.open_node(self.view.node)
        self.view.show_decision()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.frame.setFixedHeight(min(look().px(HIGH), round(self.window().height() * MOST_OF_WINDOW)))

    def open_node(self, node_id: str) -> None:
        node = self._pathway.node[node_id]
        empty_out(self._about)
        self._about.addWidget(Words(node.asks, "strong"))
        self._about.addWidget(Words(self._said_of(node_id)))
        for title, lines in (
            ("Your answers", answers_behind(self._pathway, self._answers, node_id)),
            ("Signs it asks about", signs_of(self._pathway, node_id)),
            ("Sources", sources_of(self._pathway, node_id)),
        ):
            if lines:
                self._about.addWidget(Words(title, "group"))
                self._about.addWidget(bulleted(lines))
        self._about.addWidget(Words(f"For the clinician: it looks for {node.hazard}.", "quiet"))

    def _said_of(self, node_id: str) -> str:
        match self._turns.get(node_id):
            case Turn.YES:
                return "This is true of your answers, and it decided."
            case Turn.NO:
                return "This is not true of your answers, so the next question was asked."
            case Turn.OPEN:
                return "Your answers do not settle this."
            case None:
                return "This was not asked any more: a more urgent question had decided."

    def _bring_into_sight(self, place: QPointF) -> None:
        seen = self.frame.viewport()
        across, down = min(look().px(260), seen.width() // 2), min(look().px(120), seen.height() // 2)
        self.frame.ensureVisible(round(place.x()), round(place.y()), across, down)
