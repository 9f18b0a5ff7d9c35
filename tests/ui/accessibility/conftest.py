from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

import pytest
from listening import Listener
from pytestqt.qtbot import QtBot


@pytest.fixture
def listener(qtbot: QtBot, tmp_path: Path) -> Listener:
    """At the welcome; a single choice waits for Enter."""
    from legnumb_desktop.paths import DataFolder
    from legnumb_desktop.settings import Settings, write_settings

    write_settings(DataFolder(tmp_path).settings, Settings(goes_on_by_itself=False))
    return Listener(qtbot, tmp_path)


@pytest.fixture
def asked(listener: Listener) -> Listener:
    """At the first question."""
    listener.press("Enter")
    return listener
