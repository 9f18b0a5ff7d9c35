from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from legnumb_desktop.ui.saving.private_folder import A_DAY, sweep_leftovers

PAPER = "legnumb-2026-11-23.pdf"
Left = Callable[..., Path]


@pytest.fixture
def left(tmp_path: Path) -> Left:
    """A folder as it is left behind, last changed so many days ago."""

    def make(name: str = "legnumb-kyfiCz", *files: str, days: float = 1.1) -> Path:
        folder = tmp_path / name
        folder.mkdir(mode=0o700)
        for file in files or (PAPER,):
            (folder / file).write_bytes(b"%PDF-")
        at = time.time() - days * A_DAY
        os.utime(folder, (at, at))
        return folder

    return make


def test_the_paper_of_a_program_that_was_killed_goes_after_a_day(left: Left, tmp_path: Path) -> None:
    old = left("legnumb-kyfiCz", PAPER, "legnumb-2026-11-23-2.pdf", ".legnumb-2026-11-23-ab12.part")
    young = left("legnumb-CkHtFR", days=0.9)
    sweep_leftovers(tmp_path)
    assert not old.exists()
    assert (young / PAPER).exists()


@pytest.mark.parametrize("name", ["legnumb-notes", "legnumb-kyfiCz2", "my-legnumb-kyfiCz", "papers"])
def test_a_folder_of_another_name_stays(left: Left, tmp_path: Path, name: str) -> None:
    other = left(name)
    sweep_leftovers(tmp_path)
    assert (other / PAPER).exists()


def test_what_is_no_paper_stays_and_so_does_its_folder(left: Left, tmp_path: Path) -> None:
    folder = left("legnumb-kyfiCz", "letter.pdf", "legnumb.sqlite")
    other = left("legnumb-CkHtFR")
    sweep_leftovers(tmp_path)
    assert {each.name for each in folder.iterdir()} == {"letter.pdf", "legnumb.sqlite"}
    assert not other.exists()


@pytest.mark.skipif(os.name != "posix", reason="not everybody may make links elsewhere")
def test_a_link_is_not_followed(left: Left, tmp_path: Path) -> None:
    real = left("papers")
    link = tmp_path / "legnumb-kyfiCz"
    link.symlink_to(real)
    at = time.time() - 2 * A_DAY
    os.utime(link, (at, at), follow_symlinks=False)
    sweep_leftovers(tmp_path)
    assert link.is_symlink()
    assert (real / PAPER).exists()


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may give a folder away")
def test_the_folder_of_another_person_stays(left: Left, tmp_path: Path) -> None:
    theirs = left()
    os.chown(theirs, 12345, 12345)
    sweep_leftovers(tmp_path)
    assert (theirs / PAPER).exists()


def test_a_place_that_is_not_there_is_left_alone(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    sweep_leftovers(tmp_path / "nowhere")
    assert "no look for old papers" in caplog.text
