"""The kept sessions: find, open, resume, export, delete."""

from legnumb_desktop.ui.screens.sessions.screen import SessionsScreen

__all__ = ["SessionsScreen"]
