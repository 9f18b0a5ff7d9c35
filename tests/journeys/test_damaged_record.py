"""A record that is damaged, wholly or in one session, in the real window."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Chosen, NotSure
from legnumb_desktop.intake import Intake
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.trouble import Trouble

Open = Callable[[], Presenter]


@pytest.fixture
def sessions(tmp_path: Path) -> tuple[str, str]:
    """Kept in the folder: one finished, and one finished after it."""
    files = form_files()
    with open_sessions(DataFolder(tmp_path).record) as kept:
        intake = Intake(read_pathway(files), files, kept, lambda: datetime.now(UTC), read_pathway)
        both = []
        for said in ("saddle", "none"):
            visit = intake.answer(intake.begin(), "rf_cauda", Chosen(frozenset({said})))
            both.append(intake.finish(visit)[0].session)
        return both[0], both[1]


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path) -> Open:
    def open_window() -> Presenter:
        window = MainWindow("GB", Theme())
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return open_program(window, Theme(), DataFolder(tmp_path))

    return open_window


def alter(record: Path, told: bytes, by: bytes) -> None:
    whole = record.read_bytes()
    place = whole.index(told)
    record.write_bytes(whole[:place] + by + whole[place + len(by) :])


def test_one_damaged_session_says_so_in_the_list_and_the_other_opens(
    sessions: tuple[str, str], opened: Open, tmp_path: Path
) -> None:
    alter(DataFolder(tmp_path).record, b'"emergency_now"', b"\0")
    presenter = opened()
    assert presenter.window.shown is presenter.window.welcome
    presenter.show_sessions()
    rows = {row.line.id: row for row in presenter.screens.sessions.rows}
    assert {name: row.line.readable for name, row in rows.items()} == {
        sessions[0]: False,
        sessions[1]: True,
    }
    presenter.shelf.delete(sessions[0])
    assert [row.line.id for row in presenter.screens.sessions.rows] == [sessions[1]]
    presenter.open_result(sessions[1])
    assert presenter.window.shown is presenter.screens.result


def test_a_damaged_session_is_no_draft_to_go_on_with(
    sessions: tuple[str, str], opened: Open, tmp_path: Path
) -> None:
    alter(DataFolder(tmp_path).record, b'"emergency_now"', b"\0")
    assert opened().window.welcome.draft.isHidden()


@pytest.mark.parametrize("damage", [(b"person TEXT", b"\xff"), (b"position TEXT", b"poxition")])
def test_a_record_whose_tables_are_damaged_is_put_aside_and_a_new_one_begins(
    damage: tuple[bytes, bytes], sessions: tuple[str, str], opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    alter(DataFolder(tmp_path).record, *damage)
    presenter = opened()
    trouble = presenter.window.stack.currentWidget()
    assert isinstance(trouble, Trouble)
    qtbot.mouseClick(trouble.aside, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: presenter.desk is not None)
    presenter.begin()
    assert presenter.window.shown is presenter.screens.question


def test_a_record_saved_to_another_place_is_opened_again_as_the_window_says(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    presenter = opened()
    presenter.begin()
    presenter.interviewing.answer("rf_stroke", NotSure())
    presenter.disk.save_elsewhere()
    (dialog,) = presenter.window.findChildren(QFileDialog)
    (name,) = (Path(chosen).name for chosen in dialog.selectedFiles())
    dialog.reject()
    stick = tmp_path / "a stick"
    stick.mkdir()
    presenter.disk.save_to(str(stick / name))
    assert f'--data-dir "{stick}"' in presenter.window.notice.words.text()
    with open_sessions(DataFolder(stick).record) as kept:
        assert [line.answered for line in kept.lines()] == [1]
    presenter.disk.save_to(str(stick / "other.sqlite"))
    assert "name it legnumb.sqlite" in presenter.window.notice.words.text()
