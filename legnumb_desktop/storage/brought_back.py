"""What a record lacks that was moved away while it was open, and brought back as another file."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage.changes import Change, Deleted
from legnumb_desktop.storage.faults import SessionGone
from legnumb_desktop.storage.in_memory import MemorySessions
from legnumb_desktop.storage.kept_sessions import KeptSessions


def changes_missing(
    kept: KeptSessions, memory: MemorySessions, written: Collection[str], pending: Iterable[Change]
) -> list[Change]:
    """``written`` are the sessions that this run wrote to, ``pending`` what waits to be written.

    A session that the file lacks, or has as it was before, is written as a whole; of one that was changed
    there later, or cannot be read there, only what waits. One that was deleted since is deleted there too.
    """
    deleted = [Deleted(session) for session in written if session not in memory]
    whole = [session for session in written if session in memory and _is_behind(kept, memory, session)]
    changes = [change for session in whole for change in memory.changes_of(session)]
    waiting = (each for each in pending if each.session in memory and each.session not in whole)
    return [*deleted, *changes, *waiting]


def _is_behind(kept: KeptSessions, memory: MemorySessions, session: str) -> bool:
    known = memory.load(session)
    try:
        there = kept.load(session)
    except SessionGone:
        return True
    except RecordFault:
        return False
    return there != known and there.line.changed <= known.line.changed
