"""A session's file, written completely or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from legnumb_desktop.intake import RecordFault


def write_record(out: Path, content: bytes) -> None:
    """Replaces ``out`` only when the new file is complete. Raises :class:`RecordFault`."""
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=".legnumb-", suffix=".part", delete=False) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(out)
    except OSError as fault:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise RecordFault(
            f"The session could not be saved as “{out.name}”.",
            "Nothing was changed: the session is still kept here.",
            "Choose another folder, or free some space.",
        ) from fault
