"""How urgent it is, what to do now, why, and what is possible."""

from legnumb_desktop.ui.screens.result.screen import ResultScreen

__all__ = ["ResultScreen"]
