"""What *Export* in My sessions offers, made by the parts that the program itself puts together."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from legnumb_desktop.bootstrap import Workshop, open_program
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


def test_every_session_goes_into_one_file_and_one_that_cannot_be_read_is_counted(
    desk: Desk, record: Record
) -> None:
    draft = desk.intake.begin()
    damaged = desk.intake.begin()
    desk.intake.sessions.write_answer(damaged.session, "age", ["no number"], "review", record.line.changed)
    records = [desk.intake.sessions.load(line.id) for line in desk.intake.sessions.lines()]
    made = {each.ending: each.prepare_all(records) for each in desk.exports}
    assert {left_out for _, left_out in made.values()} == {1}
    known = {record.line.id, draft.session}
    sessions = json.loads(made["json"][0]())["sessions"]
    assert {each["session"] for each in sessions} == known
    entries = json.loads(made["fhir.json"][0]())["entry"]
    assert {each["resource"]["identifier"]["value"] for each in entries} == known
    _, *rows, _ = made["csv"][0]().decode().split("\r\n")
    assert {row.split(",")[0] for row in rows} == known


def test_all_sessions_are_exported_from_the_list_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    presenter = open_program(window, Theme(), DataFolder(tmp_path / "data"))
    sessions = presenter.screens.sessions
    for number in (1, 2):
        presenter.begin()
        presenter.interviewing.answer("rf_stroke", Chosen(frozenset({"none"})))
        presenter.show_sessions()
        assert len(sessions.rows) == number
        assert sessions.export_all_button.isVisible() == (number > 1)
    out = tmp_path / "everybody.json"
    sessions.export_all_button.click()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.findChildren(QLineEdit)[0].setText(str(out))
    dialog.accept()
    words = f"2 sessions exported. Saved to {out}"
    qtbot.waitUntil(lambda: sessions.notice.words.text() == words, timeout=20_000)
    assert len(json.loads(out.read_bytes())["sessions"]) == 2
