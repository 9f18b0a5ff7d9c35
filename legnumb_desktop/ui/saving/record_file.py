"""A whole session as a JSON file, written completely or not at all."""

from __future__ import annotations

import json
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from legnumb_desktop.intake import Record, RecordFault


def record_as_json(record: Record) -> bytes:
    line = record.line
    told = {
        "session": line.id,
        "person": line.person,
        "started": line.started.isoformat(),
        "changed": line.changed.isoformat(),
        "finished": line.finished.isoformat() if line.finished else None,
        "form": {"id": line.stamp.form, "version": line.stamp.version, "digest": line.stamp.digest},
        "position": record.position,
        "answers": dict(record.answers),
        "answered_at": {question: at.isoformat() for question, at in record.answered_at.items()},
        "assessment": dict(record.assessment) if record.assessment is not None else None,
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def write_record(out: Path, record: Record) -> None:
    """Replaces ``out`` only when the new file is complete. Raises :class:`RecordFault`."""
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=out.parent, prefix=".legnumb-", suffix=".part", delete=False) as file:
            beside = Path(file.name)
            file.write(record_as_json(record))
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
