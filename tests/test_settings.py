"""What the person chose for good."""

from __future__ import annotations

import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from legnumb_desktop.settings import Settings, read_settings, write_settings
from legnumb_desktop.ui.look.theme import Theme


def test_what_was_chosen_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.json"
    chosen = Settings("FR", 1.5, "dark", "A4", goes_on_by_itself=False)
    write_settings(path, chosen)
    assert read_settings(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        "[]",
        "null",
        "\x00\xff",
        '{"scale": "large", "country": 3}',
        '{"scale": NaN}',
        '{"scale": -Infinity}',
        '{"country": "\\ud800", "scheme": null}',
        "[" * 50_000,
        '{"country": ' * 8_000,
        " " * 10_000_000,
    ],
    ids=range(12),
)
def test_settings_that_cannot_be_used_are_as_on_a_new_computer(text: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert read_settings(path) == Settings()


@pytest.mark.parametrize("scale", ["1e999", "-1e999", "1e-9", "9.0"])
def test_whatever_size_is_kept_the_letters_can_be_drawn(
    scale: str, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(f'{{"scale": {scale}}}', encoding="utf-8")
    assert 0.8 <= Theme(scale=read_settings(path).scale).look.scale <= 2.0


@pytest.mark.parametrize("country", ["", "GB", None])
def test_that_no_country_of_the_list_is_meant_is_kept_apart_from_none_chosen(
    country: str | None, tmp_path: Path
) -> None:
    write_settings(tmp_path / "settings.json", Settings(country))
    assert read_settings(tmp_path / "settings.json").country == country


@pytest.mark.skipif(sys.platform == "win32", reason="rights are of another kind there")
def test_settings_are_for_their_person_alone_in_a_folder_that_others_may_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_settings(tmp_path / "settings.json", Settings())
    assert stat.S_IMODE((tmp_path / "settings.json").stat().st_mode) == 0o600


def test_one_setting_that_cannot_be_used_leaves_the_others(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"scale": "large", "country": "SE", "unheard_of": 1}', encoding="utf-8")
    assert read_settings(path) == Settings(country="SE")


@pytest.mark.skipif(sys.platform == "win32", reason="the size of a file has no limit there")
def test_settings_that_cannot_be_written_leave_the_old_ones(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    write_settings(path, Settings(country="SE"))
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10)); "
    writing = (
        "from pathlib import Path; import sys; "
        "from legnumb_desktop.settings import Settings, write_settings; "
        "write_settings(Path(sys.argv[1]), Settings(country='NO'))"
    )
    command = [sys.executable, "-c", limited + writing, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert "OSError" in done.stderr
    assert read_settings(path).country == "SE"
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
