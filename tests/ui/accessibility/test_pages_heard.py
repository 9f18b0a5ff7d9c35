"""An emergency, the review, the result, the sessions: what matters is read out, and Tab comes to it."""

from __future__ import annotations

from pathlib import Path

from listening import ALT, CTRL, Listener
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFileDialog, QScrollArea
from pytestqt.qtbot import QtBot

ROLE = QAccessible.Role


def _in_an_emergency(asked: Listener) -> Listener:
    asked.press("Tab", "1", "Enter")
    asked.press("Tab", "1", "Enter")
    assert asked.name == "Get help now"
    return asked


def _at_the_result(asked: Listener) -> Listener:
    asked.go_to("Check your answers", most_pages=50)
    asked.press_with(CTRL, Qt.Key.Key_Return)
    assert asked.name == "Your result"
    return asked


def test_an_emergency_is_told_at_once_with_the_number_and_what_to_do(asked: Listener) -> None:
    _in_an_emergency(asked)
    assert asked.heard.role() is ROLE.Heading
    assert asked.description.startswith("Emergency: get help now.")
    assert "What to do now. 1." in asked.description
    assert "Call 999" in asked.description
    assert "What to say." in asked.description
    assert "Ctrl+S saves the PDF" in asked.description


def test_tab_comes_to_each_part_of_the_emergency_page(asked: Listener) -> None:
    card, because, change = _in_an_emergency(asked).names_by_tab(3)
    assert card.startswith("Emergency: get help now. Call the emergency number now.")
    assert because.startswith("Because you said. Sudden stroke signs, last 7 days: One side of my face")
    assert change == "Not right? Change what you said"


def test_help_in_an_emergency_is_read_out_from_wherever_it_is_asked_for(asked: Listener) -> None:
    asked.tab_to("If you think this is an emergency")
    asked.press("Space")
    assert asked.name == "If you think this is an emergency"
    assert "1. Call 999 now." in asked.description
    assert asked.names_by_tab(2)[1].startswith("Do not wait if any of these comes with the numb leg.")


def test_the_review_tells_how_much_is_answered_and_the_keys_to_the_result(asked: Listener) -> None:
    asked.go_to("Check your answers", most_pages=50)
    assert asked.description.startswith("You answered ")
    assert asked.description.endswith("Ctrl+Return shows the result.")


def test_the_result_is_told_at_once_and_tab_comes_to_each_part(asked: Listener) -> None:
    _at_the_result(asked)
    told = asked.description
    assert "How soon:" in told
    assert "What to do now." in told
    asked.press("Tab")
    assert told.startswith(asked.name)
    for part in (
        "Because you said.",
        "When to get help sooner.",
        "Possible causes. This is not a diagnosis.",
    ):
        asked.tab_to(part)
        assert asked.heard.role() is ROLE.StaticText


def test_each_cause_tells_how_well_it_fits(asked: Listener) -> None:
    _at_the_result(asked).tab_to("Possible causes.")
    asked.press("Tab")
    assert asked.heard.state().expandable
    assert asked.description in ("Fits well.", "Fits partly.", "Cannot be ruled out from answers alone.")
    asked.press("Space", "Tab")
    assert "Clinicians call it:" in asked.name


def test_ctrl_and_s_save_the_paper_from_anywhere_on_the_result(asked: Listener) -> None:
    _at_the_result(asked).press("Tab", "Tab")
    asked.press_with(CTRL, Qt.Key.Key_S)
    (dialog,) = asked.window.findChildren(QFileDialog)
    assert dialog.windowTitle() == "Save PDF"
    dialog.reject()


def test_my_sessions_tells_how_many_there_are(asked: Listener) -> None:
    asked.press("Tab", "1", "Enter")
    asked.press_with(ALT, Qt.Key.Key_Left)
    asked.press_with(ALT, Qt.Key.Key_Left)
    asked.tab_to("My sessions")
    asked.press("Enter")
    assert (asked.name, asked.description) == ("My sessions", "1 session.")


def test_what_is_higher_than_the_window_is_shown_from_its_top(qtbot: QtBot, tmp_path: Path) -> None:
    listener = Listener(qtbot, tmp_path)
    listener.window.resize(1024, 400)
    listener.press("Enter")
    area = _in_an_emergency(listener).focus.parentWidget()
    while not isinstance(area, QScrollArea):
        area = area.parentWidget()
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    listener.press("Tab")
    card = listener.focus
    assert card.height() > area.viewport().height()
    assert 0 <= card.mapTo(area.viewport(), card.rect().topLeft()).y() < 40
