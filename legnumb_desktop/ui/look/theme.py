"""Which look is worn: the scheme that was chosen, or the system's, and the scale."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from legnumb_desktop.ui.look.fonts import register_first_fonts
from legnumb_desktop.ui.look.look import Look, show_look
from legnumb_desktop.ui.look.style_sheet import palette, style_sheet
from legnumb_desktop.ui.look.tokens import DARK, HIGH_CONTRAST, LARGEST_SCALE, LIGHT, SMALLEST_SCALE, Colours


class Scheme(StrEnum):
    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The scales that *larger* and *smaller* step through."""


class Theme(QObject):
    """Keeps scheme and scale. After :meth:`apply` every change is shown at once and :attr:`changed` told."""

    changed = Signal()

    def __init__(
        self, scheme: Scheme = Scheme.AUTO, scale: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self._scale = _within(scale)
        self._worn: Look | None = None
        self._app: QApplication | None = None

    @property
    def scheme(self) -> Scheme:
        return self._scheme

    @property
    def scale(self) -> float:
        return self._scale

    @property
    def look(self) -> Look:
        return Look(self._colours(), self._scale)

    def set_scale(self, scale: float) -> None:
        """Any number; held within 0.8 and 2.0."""
        self._scale = _within(scale)
        self._wear()

    def larger(self) -> None:
        self.set_scale(next((step for step in STEPS if step > self._scale + 0.001), STEPS[-1]))

    def smaller(self) -> None:
        self.set_scale(next((step for step in reversed(STEPS) if step < self._scale - 0.001), STEPS[0]))

    def apply(self, app: QApplication) -> None:
        """Dresses the whole program and follows the system from now on. Call it before the first window."""
        register_first_fonts()
        app.setStyle("Fusion")
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._wear)
        self._wear()

    def _wear(self) -> None:
        new = self.look
        if self._app is None or new == self._worn:
            return
        self._worn = new
        show_look(new)
        self._app.setFont(new.font())
        self._app.setPalette(palette(new))
        self._app.setStyleSheet(style_sheet(new))
        self.changed.emit()

    def _colours(self) -> Colours:
        match self._scheme:
            case Scheme.LIGHT:
                return LIGHT
            case Scheme.DARK:
                return DARK
            case Scheme.HIGH_CONTRAST:
                return HIGH_CONTRAST
            case Scheme.AUTO:
                return _system_colours()


def _system_colours() -> Colours:
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _within(scale: float) -> float:
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
