"""What the person chose for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from legnumb_desktop.settings import Settings, read_settings, write_settings


def test_what_was_chosen_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    chosen = Settings("FR", 1.5, "dark", "A4", goes_on_by_itself=False)
    write_settings(path, chosen)
    assert read_settings(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", "null", "\x00\xff", '{"scale": "large", "country": 3}']
)
def test_settings_that_cannot_be_used_are_as_on_a_new_computer(text: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert read_settings(path) == Settings()


def test_one_setting_that_cannot_be_used_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"scale": "large", "country": "SE", "unheard_of": 1}', encoding="utf-8")
    assert read_settings(path) == Settings(country="SE")


def test_settings_that_cannot_be_written_leave_the_old_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(country="SE"))
    path.with_suffix(".new").mkdir()
    with pytest.raises(OSError, match=r"settings\.new"):
        write_settings(path, Settings(country="NO"))
    assert read_settings(path).country == "SE"
