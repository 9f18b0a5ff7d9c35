"""Before the first question, and an emergency."""

from __future__ import annotations

from PySide6.QtCore import Qt
from scenes import Scene
from studio import Studio

from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.ui.screens.emergency import EmergencyScreen
from legnumb_desktop.ui.screens.emergency_help import EmergencyHelp
from legnumb_desktop.ui.screens.question import QuestionScreen
from legnumb_desktop.ui.screens.welcome import Welcome

NONE = Chosen(frozenset({"none"}))


def _opened(studio: Studio) -> None:
    studio.open()


def _with_draft(studio: Studio) -> None:
    studio.open().begin()
    studio.presenter.interviewing.answer("rf_stroke", NONE)
    studio.presenter.go_home()


def _pressed_early(studio: Studio) -> None:
    studio.window.welcome.start.click()


def _by_keyboard(studio: Studio) -> None:
    studio.open()
    studio.press(Qt.Key.Key_Tab)


def _help(studio: Studio) -> None:
    studio.open()
    studio.window.show_help()


def _emergency(studio: Studio) -> None:
    presenter = studio.open()
    presenter.begin()
    presenter.interviewing.answer("rf_stroke", NONE)
    presenter.interviewing.answer("rf_limb", NONE)
    presenter.interviewing.answer("rf_cauda", Chosen(frozenset({"saddle", "pee_hard"})))


def _reminded(studio: Studio) -> None:
    _emergency(studio)
    studio.presenter.interviewing.show_position()


SCENES = {
    "welcome": Scene(Welcome, _opened),
    "welcome_draft": Scene(Welcome, _with_draft),
    "welcome_pressed_early": Scene(Welcome, _pressed_early),
    "welcome_by_keyboard": Scene(Welcome, _by_keyboard),
    "emergency_help": Scene(EmergencyHelp, _help),
    "emergency": Scene(EmergencyScreen, _emergency),
    "emergency_kept_in_sight": Scene(QuestionScreen, _reminded),
}
