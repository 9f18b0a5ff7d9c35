"""What *Export* in My sessions offers, made by the parts that the program itself puts together."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import Workshop
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.exchange.session_reading import read_session_file
from legnumb_desktop.intake import Record
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    opened = Workshop(DataFolder(tmp_path), window.emergency_line).open_desk(True, lambda _: None)
    yield opened
    assert opened.keeping is not None
    opened.keeping.close()


@pytest.fixture
def record(desk: Desk) -> Record:
    visit = desk.intake.name_person(desk.intake.begin(), "Anna")
    visit = desk.intake.answer(visit, "rf_cauda", Chosen(frozenset({"saddle"})))
    visit, _ = desk.intake.finish(visit)
    return desk.intake.sessions.load(visit.session)


def test_each_choice_makes_the_file_that_it_names(desk: Desk, record: Record) -> None:
    made = {each.ending: each.prepare(record)() for each in desk.exports}
    assert list(made) == ["json", "fhir.json", "csv"]
    assert read_session_file(made["json"]).record.line.id == record.line.id
    told = json.loads(made["fhir.json"])
    assert (told["resourceType"], told["identifier"]["value"]) == ("Bundle", record.line.id)
    assert "999" in made["fhir.json"].decode(), "the number of the country that was chosen"
    header, row, end = made["csv"].decode().split("\r\n")
    assert header.startswith("session,")
    assert row.startswith(record.line.id)
    assert end == ""


def test_the_dialog_names_each_choice_in_words(desk: Desk) -> None:
    for each in desk.exports:
        assert each.files.endswith(f" (*.{each.ending})")
        assert each.files[0].isupper()
