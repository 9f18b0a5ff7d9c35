from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Answer, Chosen, Declined, NotSure, Skipped
from legnumb_desktop.core.form import Form, Option, OptionRole, Question, QuestionType
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.multi import MultiField
from legnumb_desktop.ui.fields.single import SingleField
from legnumb_desktop.ui.look.theme import Scheme, Theme

Show = Callable[[Question | str], Field]
LEFT = Qt.MouseButton.LeftButton

YES_NO = Question(
    "walks", "check", QuestionType.YES_NO, "Can you walk?", "Walks", declinable=True,
    options=(
        Option("yes", "Yes", "walks"), Option("no", "No", "cannot walk", OptionRole.NO),
        Option("not_sure", "Not sure", "", OptionRole.NOT_SURE),
    ),
)  # fmt: skip


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def single(field: Field) -> SingleField:
    assert isinstance(field, SingleField)
    return field


def multi(field: Field) -> MultiField:
    assert isinstance(field, MultiField)
    return field


def test_a_press_anywhere_on_a_card_chooses_it_and_may_go_on(show: Show, qtbot: QtBot) -> None:
    field = single(show("onset_speed"))
    card = field.cards.cards["days"]
    with qtbot.waitSignals([field.changed, field.answered]):
        qtbot.mouseClick(card, LEFT, pos=QPoint(card.width() - 12, card.height() - 12))
    assert field.answer() == chosen("days")


def test_a_number_key_chooses_the_card_that_shows_it(show: Show, qtbot: QtBot) -> None:
    field = single(show("onset_speed"))
    qtbot.keyClick(QApplication.focusWidget(), "3")
    assert field.answer() == chosen("days")
    assert field.cards.cards["days"].hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), "9")
    assert field.answer() == chosen("days")


def test_arrow_keys_move_without_choosing_and_space_or_enter_chooses(show: Show, qtbot: QtBot) -> None:
    field = single(show("duration"))
    for key, answer in ((Qt.Key.Key_Space, "d1_7"), (Qt.Key.Key_Return, "w1_6")):
        before = field.answer()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
        assert field.answer() == before
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert field.answer() == chosen(answer)


def test_the_arrow_up_from_the_first_card_comes_to_not_sure_at_the_end(show: Show, qtbot: QtBot) -> None:
    field = single(show("duration"))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() == NotSure()


def test_choosing_the_same_card_again_keeps_it_chosen(show: Show, qtbot: QtBot) -> None:
    field = single(show("onset_speed"))
    card = field.cards.cards["woke"]
    qtbot.mouseClick(card, LEFT)
    with qtbot.waitSignal(field.answered):
        qtbot.mouseClick(card, LEFT)
    assert field.answer() == chosen("woke")


def test_enter_on_a_chosen_card_is_left_to_the_page(show: Show, qtbot: QtBot) -> None:
    field = single(show("onset_speed"))
    field.show_answer(chosen("days"))
    field.first_focus().setFocus()
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert field.answer() == chosen("days")


def test_yes_no_offers_not_sure_and_prefer_not_to_say(show: Show, qtbot: QtBot) -> None:
    field = single(show(YES_NO))
    for card, answer in (("yes", chosen("yes")), ("not_sure", NotSure()), ("declined", Declined())):
        qtbot.mouseClick(field.cards.cards[card], LEFT)
        assert field.answer() == answer


@pytest.mark.parametrize("exclusive", ["none", "not_sure", "declined"])
def test_what_stands_alone_clears_the_others_and_they_clear_it(
    show: Show, qtbot: QtBot, exclusive: str
) -> None:
    field = multi(show("rf_cauda"))
    cards = field.cards.cards
    for name in ("saddle", "poo"):
        qtbot.mouseClick(cards[name], LEFT)
    assert field.answer() == chosen("saddle", "poo")
    qtbot.mouseClick(cards[exclusive], LEFT)
    assert field.cards.chosen() == {exclusive}
    qtbot.mouseClick(cards["sex"], LEFT)
    assert field.answer() == chosen("sex")


def test_a_second_press_takes_a_mark_back_and_nothing_marked_is_no_answer(show: Show, qtbot: QtBot) -> None:
    field = multi(show("rf_limb"))
    qtbot.keyClick(QApplication.focusWidget(), "1")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() is None


def test_several_never_go_on_by_themselves(show: Show, qtbot: QtBot) -> None:
    field = multi(show("rf_limb"))
    with qtbot.assertNotEmitted(field.answered):
        qtbot.keyClick(QApplication.focusWidget(), "2")
    (second,) = (name for name, card in field.cards.cards.items() if card.face.key == "2")
    assert field.answer() == chosen(second)


def test_every_listed_answer_of_the_form_is_shown_as_it_was_given(form: Form, show: Show) -> None:
    for question in form.questions:
        if not question.type.has_options:
            continue
        field = show(question)
        for option in question.options:
            unsure = option.role is OptionRole.NOT_SURE
            answer: Answer = NotSure() if unsure else chosen(option.id)
            field.show_answer(answer)
            assert field.answer() == answer
        for nothing in (None, Skipped()):
            field.show_answer(nothing)
            assert field.answer() is None


def test_showing_an_answer_is_not_told_as_a_change(show: Show, qtbot: QtBot) -> None:
    field = show("rf_limb")
    with qtbot.assertNotEmitted(field.changed), qtbot.assertNotEmitted(field.answered):
        field.show_answer(chosen("cold", "tight"))
    assert field.first_focus().accessibleName().startswith("Much colder")


def test_a_screen_reader_hears_what_each_card_is_and_its_key(show: Show) -> None:
    one, several = single(show("onset_speed")), multi(show("rf_limb"))
    assert all(isinstance(card, QRadioButton) for card in one.cards.cards.values())
    assert all(isinstance(card, QCheckBox) for card in several.cards.cards.values())
    for field in (one, several):
        for place, choice in enumerate(field.cards.choices, start=1):
            card = field.cards.cards[choice.id]
            assert card.accessibleName() == choice.text
            told = f"{place} of {len(field.cards.choices)}."
            assert card.accessibleDescription() == (f"{told} Key {place}." if place <= 9 else told)


def test_a_card_grows_with_its_text_so_that_nothing_is_cut(show: Show) -> None:
    field = multi(show("rf_cauda"))
    card = field.cards.cards["saddle"]
    field.resize(800, 900)
    wide = card.height()
    field.resize(260, 2000)
    QApplication.processEvents()
    assert card.height() > wide
    assert card.height() >= card.heightForWidth(card.width())


def test_a_shown_card_grows_at_once_when_the_letters_do(show: Show, qapp: QApplication) -> None:
    field = multi(show("rf_limb"))
    card = field.cards.cards["colour"]
    before = card.height()
    theme = Theme(Scheme.LIGHT, parent=qapp)
    theme.apply(qapp)
    theme.set_scale(2.0)
    field.resize(800, 2000)
    QApplication.processEvents()
    assert card.height() >= 2 * before - 4
    theme.set_scale(1.0)
