"""The record on SQLite. Rows never leave this package."""

from legnumb_desktop.storage.kept_sessions import KeptSessions, open_sessions

__all__ = ["KeptSessions", "open_sessions"]
