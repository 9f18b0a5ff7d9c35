"""Every picture by its name, the screen it shows, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget
from studio import Studio

Play = Callable[[Studio], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """``play`` brings a window that was just shown to what the picture shows."""

    shows: type[QWidget]
    play: Play


def scenes() -> dict[str, Scene]:
    """In the order in which a person may come to them."""
    import scenes_of_questions
    import scenes_of_results
    import scenes_of_sessions
    import scenes_of_the_start
    import scenes_of_trouble

    return {
        **scenes_of_the_start.SCENES,
        **scenes_of_questions.SCENES,
        **scenes_of_results.SCENES,
        **scenes_of_sessions.SCENES,
        **scenes_of_trouble.SCENES,
    }
