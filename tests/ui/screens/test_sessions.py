from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.intake import SessionLine
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.sessions import SessionsScreen
from legnumb_desktop.ui.screens.sessions.screen import AT_ONCE

START = datetime(2026, 11, 23, 9, 12, tzinfo=UTC)


def line(pathway: Pathway, number: int, person: str = "", urgency: str | None = None) -> SessionLine:
    started = START - timedelta(days=number)
    finished = started + timedelta(minutes=9) if urgency else None
    return SessionLine(f"s{number}", person, started, started, finished, urgency, None, 12, pathway.stamp)


@pytest.fixture
def screen(qtbot: QtBot, pathway: Pathway) -> SessionsScreen:
    """One finished emergency of Anna, one draft, one routine result of Bo; oldest given first."""
    shown = SessionsScreen()
    shown.resize(1024, 700)
    qtbot.addWidget(shown)
    lines = (line(pathway, 2, "Bo", "routine"), line(pathway, 1), line(pathway, 0, "Anna", "emergency_now"))
    shown.show_lines(lines, pathway.urgency)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def test_the_newest_session_stands_first(screen: SessionsScreen) -> None:
    assert [row.line.id for row in screen.rows] == ["s0", "s1", "s2"]


def test_a_finished_session_shows_its_urgency_by_shape_and_in_words_and_a_draft_says_so(
    screen: SessionsScreen, pathway: Pathway
) -> None:
    finished, draft, _ = screen.rows
    (shape,) = finished.findChildren(UrgencyShape)
    assert shape.shape == "octagon"
    assert pathway.urgency["emergency_now"].title in [each.text() for each in finished.findChildren(QLabel)]
    assert not draft.findChildren(UrgencyShape)
    assert "Not finished" in [label.text() for label in draft.findChildren(QLabel)]


def test_a_finished_session_is_opened_and_a_draft_is_resumed(qtbot: QtBot, screen: SessionsScreen) -> None:
    finished, draft, _ = screen.rows
    with qtbot.waitSignal(screen.opened) as told:
        qtbot.keyClick(finished.open_button, Qt.Key.Key_Return)
    assert told.args == ["s0"]
    with qtbot.waitSignal(screen.resumed) as told:
        qtbot.mouseClick(draft.open_button, Qt.MouseButton.LeftButton)
    assert told.args == ["s1"]


def test_deleting_asks_first_and_names_what_will_be_gone(qtbot: QtBot, screen: SessionsScreen) -> None:
    row = screen.rows[0]
    told: list[str] = []
    screen.deletion_requested.connect(told.append)
    row.delete_button.click()
    assert told == []
    assert row.confirmation is not None
    asked = row.confirmation.words.text()
    assert "of Anna" in asked
    assert "23 November 2026" in asked
    assert "12 answers and the result" in asked
    assert row.focusWidget() is row.confirmation.keep_button
    row.confirmation.delete_button.click()
    assert told == ["s0"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_escape_keep_the_session(qtbot: QtBot, screen: SessionsScreen, key: Qt.Key) -> None:
    row = screen.rows[0]
    told: list[str] = []
    screen.deletion_requested.connect(told.append)
    row.delete_button.click()
    assert row.confirmation is not None
    qtbot.keyClick(row.confirmation.keep_button, key)
    assert row.confirmation is None
    assert told == []
    assert screen.focusWidget() is row.delete_button


@pytest.mark.parametrize(
    ("searched", "found"),
    [
        ("anna", ["s0"]),
        ("november 22", ["s1"]),
        ("2026-11-21", ["s2"]),
        ("not finished", ["s1"]),
        ("emergency anna", ["s0"]),
        ("emergency bo", []),
        ("", ["s0", "s1", "s2"]),
    ],
)
def test_search_finds_by_name_date_and_urgency(
    screen: SessionsScreen, searched: str, found: list[str]
) -> None:
    screen.search.setText(searched)
    assert [row.line.id for row in screen.rows] == found


def test_nothing_found_and_nothing_kept_are_said_differently(
    screen: SessionsScreen, pathway: Pathway
) -> None:
    screen.search.setText("zzz")
    assert "Nothing found" in [label.text() for label in screen.findChildren(QLabel)]
    screen.show_lines((), pathway.urgency)
    assert "No sessions yet" in [label.text() for label in screen.findChildren(QLabel)]
    assert screen.search.isHidden()


def test_export_names_its_session_and_home_goes_home(qtbot: QtBot, screen: SessionsScreen) -> None:
    with qtbot.waitSignal(screen.export_requested) as told:
        screen.rows[2].export_button.click()
    assert told.args == ["s2"]
    with qtbot.waitSignal(screen.home_requested):
        screen.home_button.click()


def test_many_sessions_are_shown_in_portions(screen: SessionsScreen, pathway: Pathway) -> None:
    screen.show_lines(tuple(line(pathway, number) for number in range(AT_ONCE + 5)), pathway.urgency)
    assert len(screen.rows) == AT_ONCE
    (more,) = [each for each in screen.findChildren(QPushButton) if each.text() == "Show more (5)"]
    more.click()
    assert len(screen.rows) == AT_ONCE + 5


def test_every_button_of_a_row_says_which_session_it_is_about(screen: SessionsScreen) -> None:
    for row in screen.rows:
        for button in (row.open_button, row.export_button, row.delete_button):
            assert (row.line.person or "no name") in button.accessibleName()


def test_a_session_whose_urgency_this_content_does_not_know_is_listed_all_the_same(
    screen: SessionsScreen, pathway: Pathway
) -> None:
    screen.show_lines((line(pathway, 0, "Cy", "within_a_month"),), pathway.urgency)
    assert "Within a month" in [label.text() for label in screen.rows[0].findChildren(QLabel)]


def test_two_finished_sessions_are_chosen_to_be_compared_the_earlier_one_first(
    qtbot: QtBot, screen: SessionsScreen
) -> None:
    anna, draft, bo = screen.rows
    assert not draft.compare_button.isVisible()
    qtbot.keyClick(anna.compare_button, Qt.Key.Key_Return)
    assert screen.choosing.isVisible()
    assert "Anna" in screen.choosing.words.text()
    assert bo.compare_button.text() == "Compare with this"
    with qtbot.waitSignal(screen.compare_requested) as told:
        qtbot.keyClick(bo.compare_button, Qt.Key.Key_Return)
    assert told.args == ["s2", "s0"]
    assert not screen.choosing.isVisible()


@pytest.mark.parametrize("way", ["the same session again", "the button", "escape"])
def test_comparing_can_be_left(qtbot: QtBot, screen: SessionsScreen, way: str) -> None:
    anna, _, bo = screen.rows
    anna.compare_button.click()
    if way == "the same session again":
        anna.compare_button.click()
    elif way == "the button":
        screen.choosing.cancel_button.click()
    else:
        qtbot.keyClick(screen.choosing.cancel_button, Qt.Key.Key_Escape)
    assert not screen.choosing.isVisible()
    assert bo.compare_button.text() == "Compare"


def test_the_question_for_the_other_session_comes_into_sight_and_has_the_focus(
    qtbot: QtBot, pathway: Pathway
) -> None:
    shown = SessionsScreen()
    shown.resize(900, 500)
    qtbot.addWidget(shown)
    shown.show_lines(tuple(line(pathway, number, "Bo", "routine") for number in range(12)), pathway.urgency)
    shown.show()
    qtbot.waitExposed(shown)
    last = shown.rows[-1]
    last.compare_button.setFocus()
    shown._page._scroll.ensureWidgetVisible(last)
    assert shown.choosing.visibleRegion().isEmpty()
    last.compare_button.click()
    assert shown.focusWidget() is shown.choosing.cancel_button
    qtbot.waitUntil(lambda: not shown.choosing.cancel_button.visibleRegion().isEmpty())


def test_a_session_that_cannot_be_read_says_so_and_can_only_be_deleted(
    qtbot: QtBot, screen: SessionsScreen, pathway: Pathway
) -> None:
    damaged = replace(line(pathway, 3), readable=False, answered=0)
    screen.show_lines((line(pathway, 2, "Bo", "routine"), damaged), pathway.urgency)
    row = screen.rows[1]
    said = " ".join(label.text() for label in row.findChildren(QLabel))
    assert "Cannot be read" in said
    assert "20 November 2026" in said
    assert [each.text() for each in row.findChildren(QPushButton)] == ["Delete"]
    qtbot.mouseClick(row.delete_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(screen.deletion_requested) as asked:
        assert row.confirmation is not None
        qtbot.mouseClick(row.confirmation.delete_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["s3"]
