"""Screens of a program whose picture of the legs cannot be had: words stand for it, and the log says why."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop import assets
from legnumb_desktop.assets import leg_chart
from legnumb_desktop.core.answers import Marked
from legnumb_desktop.core.interview import Interview
from legnumb_desktop.core.leg_chart_file import FILE
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.trend import Course
from legnumb_desktop.intake import SessionLine, Visit
from legnumb_desktop.ui.fields import make_field
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.compared import ComparedLegs
from legnumb_desktop.ui.leg_chart.shown import ShownLegs
from legnumb_desktop.ui.leg_chart.thumbnail import LegThumbnail
from legnumb_desktop.ui.screens.comparison import ComparisonScreen
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.result.painted_part import painted_part
from legnumb_desktop.ui.screens.sessions import SessionsScreen

ANSWERS = {"map_numb": Marked(frozenset({"L.groin"}))}
AT = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
UNREADABLE = Path("/proc/self/mem")
"""A file that is there, and that Linux does not give."""


def missing(_: Path) -> None:
    pass


def damaged(chart: Path) -> None:
    chart.write_bytes(b"<svg")


def not_given(chart: Path) -> None:
    chart.symlink_to(UNREADABLE)


@pytest.fixture(
    params=[
        missing,
        damaged,
        pytest.param(not_given, marks=pytest.mark.skipif(not UNREADABLE.exists(), reason="needs Linux")),
    ],
    ids=lambda way: way.__name__,
    autouse=True,
)
def gone(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> Iterator[None]:
    chart = tmp_path / "resources" / FILE
    chart.parent.mkdir(parents=True)
    request.param(chart)
    monkeypatch.setattr(assets, "_root", lambda: tmp_path)
    leg_chart.cache_clear()
    with caplog.at_level(logging.ERROR, "legnumb"):
        yield
    leg_chart.cache_clear()
    assert "the leg chart cannot be shown" in [said.message for said in caplog.get_records("call")]


def words_on(shown: QWidget) -> str:
    return " ".join(label.text() for label in shown.findChildren(QLabel))


def test_the_question_stands_as_a_list(qtbot: QtBot, pathway: Pathway) -> None:
    field = make_field(pathway.form, pathway.form.by_id["map_numb"])
    qtbot.addWidget(field)
    assert isinstance(field, RegionsField)
    assert field.picture is None
    field.show_answer(ANSWERS["map_numb"])
    marked = {button.mark for row in field.rows for button in row.buttons if button.isChecked()}
    assert marked == {"L.groin"}


def test_the_result_names_the_places(qtbot: QtBot, pathway: Pathway) -> None:
    part = painted_part(pathway, ANSWERS)
    assert isinstance(part, Fold)
    qtbot.addWidget(part)
    part.header.setChecked(True)
    assert not part.findChildren(ShownLegs)
    assert "left groin" in words_on(part)


def test_the_comparison_names_what_is_new(qtbot: QtBot, pathway: Pathway) -> None:
    def visit(month: int, *marks: str) -> Visit:
        answers = {"map_numb": Marked(frozenset(marks))}
        return Visit(f"s{month}", Interview(pathway, answers), AT.replace(month=month))

    screen = ComparisonScreen()
    qtbot.addWidget(screen)
    screen.show_visits(visit(9, "L.groin"), visit(10, "L.groin", "R.groin"))
    assert not screen.findChildren(ComparedLegs)
    assert "groin" in words_on(screen).casefold()


class Marks:
    """A record in which the groin is marked everywhere."""

    def marks_of(self, session: str) -> frozenset[str]:
        return frozenset({"L.groin"})

    def trend_of(self, session: str) -> tuple[Course, ...]:
        return ()


def test_the_list_of_sessions_stands_without_small_pictures(qtbot: QtBot, pathway: Pathway) -> None:
    screen = SessionsScreen()
    qtbot.addWidget(screen)
    line = SessionLine("s1", "Anna", AT, AT, None, None, None, 1, pathway.stamp)
    screen.show_lines((line,), pathway.urgency, Marks())
    screen.show()
    qtbot.waitUntil(lambda: len(screen.rows) == 1)
    assert not screen.findChildren(LegThumbnail)
