"""A session's file, written completely or not at all."""

from __future__ import annotations

from pathlib import Path

from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.whole_file import write_whole


def write_record(out: Path, content: bytes, going_on: GoingOn = unwatched) -> None:
    """Replaces ``out`` only when the new file is complete. Raises :class:`RecordFault`."""
    try:
        write_whole(out, content, lambda: going_on(1, 1))
    except OSError as fault:
        raise RecordFault(
            f"The session could not be saved as “{out.name}”.",
            "Nothing was changed: the session is still kept here.",
            "Choose another folder, or free some space.",
        ) from fault
