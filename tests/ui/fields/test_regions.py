from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Marked, NotSure
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.ui.fields import Field
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.fields.side_button import SideButton

Show = Callable[[Question | str], Field]
LEFT = Qt.MouseButton.LeftButton


def places(field: Field) -> RegionsField:
    assert isinstance(field, RegionsField)
    return field


def buttons(field: RegionsField) -> dict[str, SideButton]:
    return {button.mark: button for row in field.rows for button in row.buttons}


def test_every_place_of_the_form_has_a_button_for_each_side_with_a_name_to_be_heard(
    form: Form, show: Show
) -> None:
    shown = buttons(places(show("map_numb")))
    assert set(shown) == set(form.region_marks)
    assert shown["L.toe_big"].accessibleName() == "Big toe, left"
    assert shown["R.toe_big"].accessibleName() == "Big toe, right"
    assert shown["saddle"].accessibleName().startswith("Between the legs")


def test_a_press_marks_one_side_and_a_second_takes_it_back(show: Show, qtbot: QtBot) -> None:
    field = places(show("map_numb"))
    for mark in ("L.toe_big", "saddle"):
        with qtbot.waitSignal(field.changed):
            qtbot.mouseClick(buttons(field)[mark], LEFT)
    assert field.answer() == Marked(frozenset({"L.toe_big", "saddle"}))
    for mark in ("L.toe_big", "saddle"):
        qtbot.mouseClick(buttons(field)[mark], LEFT)
    assert field.answer() is None


def test_not_sure_clears_the_places_and_a_place_clears_not_sure(show: Show, qtbot: QtBot) -> None:
    field = places(show("map_numb"))
    qtbot.mouseClick(buttons(field)["R.groin"], LEFT)
    assert field._apart is not None
    qtbot.mouseClick(field._apart.cards["not_sure"], LEFT)
    assert field.answer() == NotSure()
    qtbot.mouseClick(buttons(field)["R.groin"], LEFT)
    assert field.answer() == Marked(frozenset({"R.groin"}))


def test_the_whole_foot_is_marked_at_once_on_its_side_only_and_cleared_at_once(
    show: Show, qtbot: QtBot
) -> None:
    field = places(show("map_numb"))
    whole = field.tools.wholes["foot", "L"]
    qtbot.mouseClick(whole, LEFT)
    answer = field.answer()
    assert isinstance(answer, Marked)
    assert {"L.toe_big", "L.heel_sole", "L.sole_outer", "L.foot_top_middle", "L.heel_back"} <= answer.regions
    assert all(mark.startswith("L.") for mark in answer.regions)
    assert not answer.regions & {"L.knee_front", "L.ankle_outer", "L.calf_inner"}
    assert whole.isChecked()
    qtbot.mouseClick(whole, LEFT)
    assert field.answer() is None


def test_the_whole_leg_holds_the_foot_but_not_the_groin_or_the_buttock(show: Show, qtbot: QtBot) -> None:
    field = places(show("map_numb"))
    qtbot.mouseClick(field.tools.wholes["leg", "R"], LEFT)
    answer = field.answer()
    assert isinstance(answer, Marked)
    assert {"R.toe_big", "R.thigh_front_upper", "R.calf_outer"} <= answer.regions
    assert not answer.regions & {"R.groin", "R.buttock_upper", "R.buttock_lower"}
    assert field.tools.wholes["foot", "R"].isChecked()


def test_the_search_leaves_the_places_with_the_word_and_keeps_what_is_marked(
    show: Show, qtbot: QtBot
) -> None:
    field = places(show("map_numb"))
    qtbot.mouseClick(buttons(field)["L.groin"], LEFT)
    field.search.setFocus()
    qtbot.keyClicks(field.search, "BIG toe")
    seen = {row.region.id for row in field.rows if row.isVisible()}
    assert "toe_big" in seen
    assert "groin" not in seen
    assert field.answer() == Marked(frozenset({"L.groin"}))
    field.search.setText("elbow")
    assert not any(row.isVisible() for row in field.rows)
    field.search.clear()
    assert all(row.isVisible() for row in field.rows)


def test_a_place_is_found_and_marked_by_keyboard_alone(show: Show, qtbot: QtBot) -> None:
    field = places(show("map_numb"))
    qtbot.keyClicks(QApplication.focusWidget(), "little toe")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() == Marked(frozenset({"L.toe_little"}))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert field.answer() == Marked(frozenset({"L.toe_little", "R.toe_little"}))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_set_of_places_is_shown_as_it_was_given(show: Show, form: Form, data: st.DataObject) -> None:
    marks = data.draw(st.frozensets(st.sampled_from(sorted(form.region_marks)), min_size=1))
    field = places(show("map_numb"))
    field.show_answer(Marked(marks))
    assert field.answer() == Marked(marks)
    assert {mark for mark, button in buttons(field).items() if button.isChecked()} == marks
