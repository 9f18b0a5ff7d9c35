"""The pictures of every screen, which are looked at one by one: none is forgotten, and each can be taken."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import ast
from pathlib import Path

import pytest
from looks import LOOKS
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from scenes import Scene, scenes
from take import IN_THE_README, take

import legnumb_desktop.ui
from legnumb_desktop.ui.screens.welcome import Welcome

SCENES = scenes()
ONE_OF_EACH = {scene.shows: name for name, scene in reversed(SCENES.items())}


def screens_of_the_program() -> set[str]:
    """Whatever lays a page out or asks over one, and the first screen."""
    found = {Welcome.__name__}
    for file in Path(legnumb_desktop.ui.__file__).parent.rglob("*.py"):
        for part in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(part, ast.ClassDef):
                asks = any(isinstance(base, ast.Name) and base.id == "Asking" for base in part.bases)
                if asks or "Page" in _called_in(part):
                    found.add(part.name)
    return found


def _called_in(part: ast.ClassDef) -> set[str]:
    calls = (each.func for each in ast.walk(part) if isinstance(each, ast.Call))
    return {called.id for called in calls if isinstance(called, ast.Name)}


def test_every_screen_has_a_picture() -> None:
    shown = {scene.shows.__name__ for scene in SCENES.values()}
    assert "ResultScreen" in screens_of_the_program()
    assert "ChoosingPassword" in screens_of_the_program()
    assert screens_of_the_program() - shown == set()


def test_the_pictures_of_the_readme_are_among_them() -> None:
    assert {name for name, _ in IN_THE_README.values()} <= SCENES.keys()
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert all(f"docs/pictures/{file}.png" in readme for file in IN_THE_README)


@pytest.mark.parametrize("name", ONE_OF_EACH.values())
def test_a_picture_of_each_screen_is_taken(name: str, qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / f"{name}.png"
    look = LOOKS["small"]
    take(qapp, SCENES[name], look, out)
    assert (QImage(str(out)).width(), QImage(str(out)).height()) == (look.width, look.height)


def test_a_scene_that_does_not_show_its_screen_is_told(qapp: QApplication, tmp_path: Path) -> None:
    other = Scene(SCENES["review"].shows, SCENES["welcome"].play)
    with pytest.raises(LookupError, match="ReviewScreen is not in sight"):
        take(qapp, other, LOOKS["small"], tmp_path / "none.png")
