"""Everything that was said, by stage, before the result."""

from legnumb_desktop.ui.screens.review.screen import ReviewScreen

__all__ = ["ReviewScreen"]
