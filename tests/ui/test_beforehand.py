"""What is read in beside the window."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.beforehand import Beforehand


@pytest.fixture
def owner(qtbot: QtBot) -> QObject:
    return QObject()


def test_reading_is_done_in_a_thread_of_its_own_and_the_rest_in_the_window_s(
    owner: QObject, qtbot: QtBot
) -> None:
    met: list[tuple[str, bool]] = []

    def at(what: str) -> None:
        met.append((what, QThread.currentThread() is owner.thread()))

    Beforehand(owner, lambda: at("read"), lambda: at("gone on")).start()
    qtbot.waitUntil(lambda: len(met) == 2)
    assert met == [("read", False), ("gone on", True)]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_cannot_be_read_leads_on_too_and_is_told_there(owner: QObject, qtbot: QtBot) -> None:
    gone_on = threading.Event()

    def fail() -> None:
        raise ImportError("not there")

    Beforehand(owner, fail, gone_on.set).start()
    qtbot.waitUntil(gone_on.is_set)
    qtbot.waitUntil(lambda: all(thread.name != "reading in" for thread in threading.enumerate()))
