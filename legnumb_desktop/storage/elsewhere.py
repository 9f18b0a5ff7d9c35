"""Writing the record to another place when its own place fails."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage.changes import Change
from legnumb_desktop.storage.faults import SessionGone, already_there, folder_not_writable
from legnumb_desktop.storage.in_memory import MemorySessions
from legnumb_desktop.storage.kept_sessions import KeptSessions, open_sessions


def written_elsewhere(
    path: Path, kept: KeptSessions | None, memory: MemorySessions, pending: Iterable[Change]
) -> tuple[KeptSessions, bool]:
    """A new record at ``path``, and whether everything of the old one is in it.

    Where ``kept`` cannot be copied, the sessions of ``memory`` are written. Raises :class:`RecordFault` where
    there is a file at ``path`` already or it cannot be written, and leaves nothing behind then.
    """
    if os.path.lexists(path):
        raise already_there(path)
    if kept is not None:
        with suppress(RecordFault):  # then from memory; that it is not the whole is given back
            return _made(path, lambda: _copy(kept, path), lambda new: _write(pending, memory, new)), True
    return _made(path, lambda: None, memory.pour_into), kept is None


def _made(path: Path, prepare: Callable[[], None], fill: Callable[[KeptSessions], None]) -> KeptSessions:
    try:
        prepare()
        fresh = open_sessions(path)
        try:
            fill(fresh)
        except BaseException:
            fresh.close()
            raise
    except BaseException:
        with suppress(OSError):  # the fault that is on its way tells more
            for end in ("", "-wal", "-shm"):
                path.with_name(path.name + end).unlink(missing_ok=True)
        raise
    return fresh


def _copy(kept: KeptSessions, path: Path) -> None:
    try:
        path.touch(mode=0o600, exist_ok=False)
    except OSError as fault:
        raise folder_not_writable(path.parent, fault.strerror) from fault
    kept.copy_to(path)


def _write(pending: Iterable[Change], memory: MemorySessions, fresh: KeptSessions) -> None:
    """A session that another copy deleted, and that was still worked on here, is written as a whole."""
    deleted: list[str] = []
    for change in pending:
        try:
            change.to(fresh)
        except SessionGone:
            deleted.append(change.session)
    for session in dict.fromkeys(deleted):
        for change in memory.changes_of(session):
            change.to(fresh)
