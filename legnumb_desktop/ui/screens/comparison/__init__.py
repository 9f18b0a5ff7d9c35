"""Two visits side by side."""

from legnumb_desktop.ui.screens.comparison.screen import ComparisonScreen

__all__ = ["ComparisonScreen"]
