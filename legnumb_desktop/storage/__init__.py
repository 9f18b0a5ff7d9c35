"""The record on SQLite. Rows never leave this package."""

from legnumb_desktop.storage.aside import set_aside
from legnumb_desktop.storage.faults import DamagedRecord, SessionGone
from legnumb_desktop.storage.in_memory import MemorySessions
from legnumb_desktop.storage.kept_sessions import KeptSessions, open_sessions
from legnumb_desktop.storage.safe import SafeSessions, open_safely
from legnumb_desktop.storage.single_copy import SingleCopy

__all__ = [
    "DamagedRecord",
    "KeptSessions",
    "MemorySessions",
    "SafeSessions",
    "SessionGone",
    "SingleCopy",
    "open_safely",
    "open_sessions",
    "set_aside",
]
