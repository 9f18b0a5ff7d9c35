"""The legs without seeing them: the feelings, the picture and the list."""

from __future__ import annotations

from listening import Listener
from PySide6.QtGui import QAccessible

ROLE = QAccessible.Role


def _at_the_legs(asked: Listener) -> Listener:
    asked.go_to("Show where it is numb")
    return asked


def test_the_feelings_are_one_of_several(asked: Listener) -> None:
    _at_the_legs(asked).press("Tab")
    assert (asked.name, asked.heard.role()) == ("Numb", ROLE.RadioButton)
    assert asked.heard.state().checked


def test_the_picture_tells_its_keys_once_and_then_each_place(asked: Listener) -> None:
    _at_the_legs(asked).tab_to("Picture of both legs")
    assert asked.name.endswith("Arrow keys go from place to place, Space marks")
    asked.press("Down", "Space")
    assert asked.description == "Groin crease, where the leg joins the body, right: numb (picture: Front)"


def test_the_search_tells_the_way_to_the_places_and_tab_stops_at_one_of_them(asked: Listener) -> None:
    _at_the_legs(asked).tab_to("Search")
    assert asked.description.startswith("The down key goes to the list of places.")
    assert asked.names_by_tab(3) == [
        "Groin crease, where the leg joins the body, left",
        "Not sure",
        "Why we ask",
    ]


def test_tab_comes_back_to_the_place_that_was_left(asked: Listener) -> None:
    _at_the_legs(asked).tab_to("Search")
    asked.press("Down", "Down", "Down")
    left = asked.name
    asked.press("Tab")
    assert asked.name == "Not sure"
    asked.press("Shift+Tab")
    assert asked.name == left


def test_tab_comes_to_the_first_place_that_the_search_leaves(asked: Listener) -> None:
    _at_the_legs(asked).tab_to("Search")
    asked.press("little toe", "Tab")
    assert "ittle" in asked.name
    asked.press("Space")
    assert asked.heard.state().checked
    assert asked.description == "numb"
