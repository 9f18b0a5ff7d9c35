"""One question a page: what goes on by itself, what is asked again, what a key does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Chosen, Marked
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import read_answer
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.screens.question import QuestionScreen


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


def _hold_enter(where: QWidget) -> None:
    plain = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(
        where, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r", autorep=True)
    )


def test_holding_enter_neither_confirms_what_is_offered_nor_passes_a_page_over(
    screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    passed: list[bool] = []
    screen.passed_over.connect(lambda: passed.append(True))
    offered = Chosen(frozenset({"diabetes"}))
    question = pathway.form.question("conditions")
    screen.show_question(Interview(pathway, {}, "conditions"), question, offered)
    _hold_enter(screen)
    assert given == []
    _ask(screen, pathway, "notes")
    _hold_enter(screen)
    assert passed == []
    qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert passed == [True]


def test_holding_enter_chooses_no_card_that_the_focus_came_to(
    screen: QuestionScreen, given: list[tuple[str, Answer]], pathway: Pathway, qtbot: QtBot
) -> None:
    _ask(screen, pathway, "onset_speed")
    card = screen.field.first_focus()
    _hold_enter(card)
    assert screen.field.answer() is None
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert screen.field.answer() == Chosen(frozenset({pathway.form.question("onset_speed").options[0].id}))


def _press(screen: QuestionScreen, mark: str, qtbot: QtBot) -> None:
    field = screen.field
    assert isinstance(field, RegionsField)
    (button,) = [button for row in field.rows for button in row.buttons if button.mark == mark]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def saddle_marked(screen: QuestionScreen, pathway: Pathway, qtbot: QtBot) -> QuestionScreen:
    _ask(screen, pathway, "map_numb")
    _press(screen, "L.groin", qtbot)
    assert not screen.talk.asking
    _press(screen, "saddle", qtbot)
    return screen


def test_a_mark_between_the_legs_is_asked_about_at_once_and_counts_until_it_is_taken_away(
    saddle_marked: QuestionScreen, given: list[tuple[str, Answer]]
) -> None:
    assert saddle_marked.talk.asking
    assert "Did you mean to mark here?" in saddle_marked.talk.words.text()
    saddle_marked.try_to_go_on()
    assert given == [("map_numb", Marked(frozenset({"saddle", "L.groin"})))]


def test_once_it_is_meant_it_is_not_asked_again(saddle_marked: QuestionScreen, qtbot: QtBot) -> None:
    saddle_marked.talk.yes.click()
    assert not saddle_marked.talk.asking
    _press(saddle_marked, "R.groin", qtbot)
    assert not saddle_marked.talk.asking


def test_a_slip_takes_back_that_mark_alone(saddle_marked: QuestionScreen) -> None:
    saddle_marked.talk.no.click()
    assert not saddle_marked.talk.asking
    assert saddle_marked.field.answer() == Marked(frozenset({"L.groin"}))


def test_a_slip_leaves_every_other_kind_of_feeling_as_it_was(
    screen: QuestionScreen, pathway: Pathway, qtbot: QtBot
) -> None:
    painted = read_answer(
        pathway.form,
        pathway.form.question("map_numb"),
        {"pins": ["L.toe_big"], "pain": ["L.calf_outer"], "weak": ["L.ankle_inner"]},
    )
    _ask(screen, pathway, "map_numb")
    screen.field.show_answer(painted)
    _press(screen, "saddle", qtbot)
    screen.talk.no.click()
    assert screen.field.answer() == painted


def test_a_saddle_that_was_said_before_is_not_asked_about_again(
    screen: QuestionScreen, pathway: Pathway
) -> None:
    said: dict[str, Answer] = {"map_numb": Marked(frozenset({"saddle"}))}
    screen.show_question(Interview(pathway, said, "map_numb"), pathway.form.question("map_numb"))
    assert not screen.talk.asking


def test_a_mark_that_an_earlier_answer_denies_is_hinted_at_and_does_not_stop_anyone(
    screen: QuestionScreen, pathway: Pathway, given: list[tuple[str, Answer]], qtbot: QtBot
) -> None:
    said: dict[str, Answer] = {"rf_cauda": Chosen(frozenset({"none"}))}
    screen.show_question(Interview(pathway, said, "map_numb"), pathway.form.question("map_numb"))
    _press(screen, "saddle", qtbot)
    screen.talk.yes.click()
    assert "We go by the mark, to be safe" in screen.talk.words.text()
    screen.try_to_go_on()
    assert given == [("map_numb", Marked(frozenset({"saddle"})))]


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
