"""“How this was decided”: the way taken, question by question, by keyboard and by pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.tree_picture import tree_picture
from legnumb_desktop.ui.look.theme import Scheme, Theme
from legnumb_desktop.ui.screens.words import Words
from legnumb_desktop.ui.tree.part import HIGH, TreePart

FILES = form_files()
PATHWAY = read_pathway(FILES)
CASES = {case.id: case for case in read_cases(FILES, PATHWAY)}


@pytest.fixture
def part(qapp: QApplication, qtbot: QtBot) -> TreePart:
    Theme(Scheme.LIGHT, parent=qapp).apply(qapp)
    answers = CASES["V03"].answers
    part = TreePart(PATHWAY, answers, assess(PATHWAY, answers))
    qtbot.addWidget(part)
    part.resize(900, 1200)
    with qtbot.waitExposed(part):
        part.show()
    return part


def words_on(part: TreePart) -> str:
    labels = [label.text() for label in part.findChildren(QLabel) if not label.isHidden()]
    return "\n".join(labels + [words.text() for words in part.findChildren(Words)])


def test_the_question_that_decided_stands_open_with_the_answers_behind_it(part: TreePart) -> None:
    assert part.view.node == "weak_or_worse_today"
    told = words_on(part)
    assert "This is true of your answers, and it decided." in told
    assert "Foot or toes hard to lift" in told
    assert "NICE" in told
    assert "new foot drop or other major leg weakness" in told


def test_in_a_low_window_the_tree_leaves_room_to_scroll_past_it(part: TreePart, qtbot: QtBot) -> None:
    assert part.frame.height() == HIGH
    low = QScrollArea()
    qtbot.addWidget(low)
    low.resize(900, 500)
    low.setWidget(part)
    with qtbot.waitExposed(low):
        low.show()
    assert part.frame.height() < low.height() - 100
    low.takeWidget()


def test_arrow_keys_go_along_the_questions_and_enter_opens_one(part: TreePart, qtbot: QtBot) -> None:
    qtbot.keyClick(part.view, Qt.Key.Key_Up)
    assert part.view.node == "nerve_in_danger"
    assert "answered no" in part.view.accessibleDescription()
    with qtbot.waitSignal(part.view.opened):
        qtbot.keyClick(part.view, Qt.Key.Key_Return)
    assert "This is not true of your answers" in words_on(part)
    qtbot.keyClick(part.view, Qt.Key.Key_Right)
    qtbot.keyClick(part.view, Qt.Key.Key_Return)
    assert "This was not asked any more" in words_on(part)


def test_the_ends_hold_and_every_question_can_be_come_to(part: TreePart, qtbot: QtBot) -> None:
    for _ in range(60):
        qtbot.keyClick(part.view, Qt.Key.Key_Up)
    met = [part.view.node]
    for _ in range(60):
        qtbot.keyClick(part.view, Qt.Key.Key_Down)
        met.append(part.view.node)
    assert set(met) == set(PATHWAY.node)
    assert met[0] == "stroke_now"


def test_a_press_opens_the_question_under_it(part: TreePart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part.view.opened) as opened:
        qtbot.mouseClick(part.view, Qt.MouseButton.LeftButton, pos=QPoint(60, 80))
    assert opened.args == ["stroke_now"]


def test_what_was_decided_is_in_sight(part: TreePart) -> None:
    across, down = part.frame.horizontalScrollBar().value(), part.frame.verticalScrollBar().value()
    assert across > 0
    assert down > 0


def test_at_200_percent_the_question_that_decided_is_seen_from_edge_to_edge(
    qapp: QApplication, qtbot: QtBot
) -> None:
    theme = Theme(Scheme.LIGHT, 2.0, parent=qapp)
    theme.apply(qapp)
    answers = CASES["V03"].answers
    part = TreePart(PATHWAY, answers, assess(PATHWAY, answers))
    qtbot.addWidget(part)
    part.resize(1100, 1400)
    with qtbot.waitExposed(part):
        part.show()
    seen = part.view.visibleRegion().boundingRect()
    (box,) = [each.frame for each in tree_picture(PATHWAY).boxes if each.node == "weak_or_worse_today"]
    scale = part.view.width() / (tree_picture(PATHWAY).wide + 16)
    assert seen.left() <= (box.left + 8) * scale
    assert (box.right + 8) * scale <= seen.right()
    theme.set_scale(1.0)
