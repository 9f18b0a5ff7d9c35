"""The name that is offered for a new file."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path


def offered(folder: Path, when: datetime, ending: str) -> Path:
    """Such as ``legnumb-2026-11-23.pdf``; where that is taken, ``legnumb-2026-11-23-2.pdf`` and so on."""
    local = when.astimezone() if when.tzinfo is not None else when
    stem = f"legnumb-{local:%Y-%m-%d}"
    path = folder / f"{stem}.{ending}"
    number = 2
    while os.path.lexists(path):
        path = folder / f"{stem}-{number}.{ending}"
        number += 1
    return path
