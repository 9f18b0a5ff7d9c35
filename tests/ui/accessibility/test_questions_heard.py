"""Which question is asked, which answers there are and what is chosen, heard at the real window."""

from __future__ import annotations

import re

from listening import ALT, Listener
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

ROLE = QAccessible.Role


def test_start_tells_what_the_program_is(listener: Listener) -> None:
    assert listener.name == "Start"
    assert "Your leg feels numb" in listener.description
    assert "It does not diagnose" in listener.description


def test_a_question_is_a_heading_with_its_help_and_how_many_answers_there_are(asked: Listener) -> None:
    assert asked.heard.role() is ROLE.Heading
    assert asked.name.startswith("Emergency check: In the last 7 days")
    assert asked.description.startswith("Suddenly means")
    assert re.search(r" 1\d answers\. You can choose more than one\.$", asked.description)


def test_of_several_answers_each_is_a_box_to_tick_with_its_place(asked: Listener) -> None:
    (count,) = re.findall(r"(\d+) answers\.", asked.description)
    asked.press("Tab", "Down")
    assert asked.heard.role() is ROLE.CheckBox
    assert asked.description == f"2 of {count}. Key 2."
    asked.press("Space")
    assert asked.heard.state().checked


def test_of_one_answer_each_is_one_of_several_and_can_be_pressed_by_a_screen_reader(asked: Listener) -> None:
    asked.press("Tab", "1", "Enter")
    assert asked.description.endswith("4 answers. Choose one.")
    asked.press("Tab", "Down")
    assert asked.heard.role() is ROLE.RadioButton
    assert asked.description == "2 of 4. Key 2."
    assert asked.heard.state().checkable
    assert not asked.heard.state().checked
    asked.heard.actionInterface().doAction("Press")
    assert asked.heard.state().checked


def test_tab_goes_from_the_last_answer_to_why_back_and_continue(asked: Listener) -> None:
    asked.press("Tab", "End")
    assert asked.names_by_tab(3) == ["Why we ask", "Back", "Continue"]


def test_shift_tab_leads_back_to_the_question(asked: Listener) -> None:
    heading = asked.name
    asked.press("Tab", "Shift+Tab")
    assert asked.name == heading


def test_alt_and_left_lead_back_from_wherever_the_focus_is(asked: Listener) -> None:
    first = asked.name
    asked.press("Tab", "1")
    for way_in in (["Tab"], ["Tab", "End", "Tab"], ["Tab", "End", "Tab", "Tab", "Tab"], []):
        asked.press("Enter")
        assert "still there now?" in asked.name
        asked.press(*way_in)
        asked.press_with(ALT, Qt.Key.Key_Left)
        assert asked.name == first


def test_why_we_ask_tells_whether_it_is_open_and_tab_comes_to_its_words(asked: Listener) -> None:
    asked.tab_to("Why we ask")
    assert asked.heard.role() is ROLE.Button
    assert asked.heard.state().collapsed
    asked.press("Space")
    assert asked.heard.state().expanded
    assert asked.description == "Open now. Tab goes to it."
    asked.press("Tab")
    assert asked.heard.role() is ROLE.StaticText
    assert "stroke" in asked.name


def test_the_stages_are_buttons_and_the_rail_itself_is_no_stop(asked: Listener) -> None:
    passed = asked.names_by_tab(30)
    assert "Emergency check, current" in passed
    assert "Stages of the interview" not in passed
    asked.tab_to("Emergency check, current")
    assert asked.heard.role() is ROLE.Button


def test_the_box_of_countries_tells_what_it_is_for(listener: Listener) -> None:
    listener.press("Shift+Tab", "Shift+Tab")
    assert listener.heard.role() is ROLE.ComboBox
    assert listener.description == "Country, for the emergency number"


def test_tab_comes_to_a_scale_at_its_first_point(asked: Listener) -> None:
    asked.go_to("How bad is the numbness?")
    assert asked.description.endswith("Choose from 0 to 10.")
    asked.press("Tab")
    assert asked.name == "0 of 10, None"
    assert asked.heard.role() is ROLE.RadioButton
