"""What the person chose about the program itself, kept for the next time."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from legnumb_desktop.settings import Settings, read_settings, write_settings
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow

_log = logging.getLogger("legnumb")


def keep_choices(window: MainWindow, theme: Theme, path: Path) -> None:
    """Country, size of letters and going on by itself are as they were chosen last time."""

    def keep(chosen: Settings) -> None:
        try:
            write_settings(path, chosen)
        except OSError as fault:
            _log.warning("settings not kept: %s", fault)

    window.emergency_line.country_chosen.connect(
        lambda country: keep(replace(read_settings(path), country=country))
    )
    theme.changed.connect(
        lambda: keep(replace(read_settings(path), scale=theme.scale, scheme=theme.scheme.value))
    )
    window.welcome.going_on_chosen.connect(
        lambda wanted: keep(replace(read_settings(path), goes_on_by_itself=wanted))
    )
