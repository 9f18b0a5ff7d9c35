"""One question a page: what goes on by itself, what is asked again, what a key does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Chosen, Marked
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.ui.screens.question import QuestionScreen
from legnumb_desktop.ui.screens.slip import AskAboutSaddle


@pytest.fixture
def screen(qtbot: QtBot) -> QuestionScreen:
    shown = QuestionScreen()
    qtbot.addWidget(shown)
    shown.resize(900, 640)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def given(screen: QuestionScreen) -> list[tuple[str, Answer]]:
    answers: list[tuple[str, Answer]] = []
    screen.answered.connect(lambda question, answer: answers.append((question, answer)))
    return answers


def _ask(screen: QuestionScreen, pathway: Pathway, question: str) -> None:
    screen.show_question(Interview(pathway, {}, question), pathway.form.question(question))


def _dialog(screen: QuestionScreen) -> AskAboutSaddle:
    (ask,) = screen.findChildren(AskAboutSaddle)
    return ask


def test_a_single_choice_goes_on_by_itself(
    screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    _ask(screen, pathway, "onset_speed")
    first = pathway.form.question("onset_speed").options[0]
    qtbot.keyClick(screen, Qt.Key.Key_1)
    assert given == []
    qtbot.waitUntil(lambda: given == [("onset_speed", Chosen(frozenset({first.id})))])


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Shift, Qt.Key.Key_X])
def test_any_key_stops_it_from_going_on(
    key: Qt.Key, screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    _ask(screen, pathway, "onset_speed")
    qtbot.keyClick(screen, Qt.Key.Key_1)
    assert screen.soon.waiting
    qtbot.keyClick(screen, key)
    assert not screen.soon.waiting
    assert given == []


def test_another_choice_begins_the_wait_anew_and_is_the_one_that_counts(
    screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    _ask(screen, pathway, "onset_speed")
    second = pathway.form.question("onset_speed").options[1]
    qtbot.keyClick(screen, Qt.Key.Key_1)
    qtbot.keyClick(screen, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: given == [("onset_speed", Chosen(frozenset({second.id})))])


def test_nothing_goes_on_by_itself_for_someone_who_does_not_want_it(
    screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    screen.soon.wanted = False
    _ask(screen, pathway, "onset_speed")
    qtbot.keyClick(screen, Qt.Key.Key_1)
    assert not screen.soon.waiting
    qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert len(given) == 1


@pytest.fixture
def saddle_marked(screen: QuestionScreen, pathway: Pathway) -> QuestionScreen:
    _ask(screen, pathway, "map_numb")
    screen.field.show_answer(Marked(frozenset({"saddle", "L.groin"})))
    screen.try_to_go_on()
    return screen


def test_a_mark_between_the_legs_is_asked_about_and_taken_when_it_is_meant(
    saddle_marked: QuestionScreen, given: list[tuple[str, Answer]]
) -> None:
    assert given == []
    _dialog(saddle_marked).yes.click()
    assert given == [("map_numb", Marked(frozenset({"saddle", "L.groin"})))]


def test_a_slip_takes_back_that_mark_alone(
    saddle_marked: QuestionScreen, given: list[tuple[str, Answer]]
) -> None:
    _dialog(saddle_marked).slip.click()
    assert given == []
    assert saddle_marked.field.answer() == Marked(frozenset({"L.groin"}))


def test_escape_never_takes_a_mark_between_the_legs_back(
    saddle_marked: QuestionScreen, given: list[tuple[str, Answer]], qtbot: QtBot
) -> None:
    qtbot.keyClick(_dialog(saddle_marked), Qt.Key.Key_Escape)
    assert given == []
    assert saddle_marked.field.answer() == Marked(frozenset({"saddle", "L.groin"}))
    qtbot.waitUntil(lambda: not saddle_marked.findChildren(AskAboutSaddle))
    saddle_marked.try_to_go_on()
    assert _dialog(saddle_marked).isVisible()


def test_the_focus_goes_from_page_to_page_without_straying_in_between(
    screen: QuestionScreen, pathway: Pathway, qtbot: QtBot
) -> None:
    screen.activateWindow()
    _ask(screen, pathway, "onset_speed")
    screen.field.first_focus().setFocus()
    visited: list[str] = []
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    program.focusChanged.connect(lambda _, now: visited.append(now.accessibleName() if now else "nowhere"))
    _ask(screen, pathway, "duration")
    assert len(visited) == 1
    assert pathway.form.question("duration").text in visited[0]


def test_pages_far_from_the_one_in_sight_are_let_go_and_built_again_with_their_answer(
    screen: QuestionScreen, pathway: Pathway, qtbot: QtBot
) -> None:
    first, last = pathway.form.questions[0], pathway.form.questions[-1]
    _ask(screen, pathway, first.id)
    with qtbot.waitSignal(screen.field.destroyed):
        _ask(screen, pathway, last.id)
    answer = Chosen(frozenset({first.options[0].id}))
    screen.show_question(Interview(pathway, {first.id: answer}, first.id), first)
    assert screen.field.answer() == answer
