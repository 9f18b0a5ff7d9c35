"""Putting a damaged record aside, so that a new one can begin in its place and the old one be looked at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.storage.faults import not_opened

_LOGS = ("-wal", "-shm")


def set_aside(path: Path) -> Path:
    """Renames the record and its logs to a dated name beside it, which is given back. Nothing is deleted.

    To be called only when the person has agreed. Raises :class:`RecordFault`.
    """
    aside = _free_name(path)
    try:
        # The logs go first: beside a new record they would be taken for its own.
        _set_logs_aside(path, aside)
        path.rename(aside)
    except OSError as fault:
        raise RecordFault(
            f"The record {path} could not be put aside ({fault.strerror}).",
            "Nothing was deleted.",
            "Please close other copies of this program and try again, or save to another place.",
        ) from fault
    return aside


def set_logs_aside(path: Path) -> None:
    """Of a damaged record, where another file has taken its place. Nothing is deleted.

    Raises :class:`RecordFault`.
    """
    try:
        _set_logs_aside(path, _free_name(path))
    except OSError as fault:
        raise not_opened(path) from fault


def _set_logs_aside(path: Path, aside: Path) -> None:
    for log in _LOGS:
        if _beside(path, log).exists():
            _beside(path, log).rename(_beside(aside, log))


def _free_name(path: Path) -> Path:
    stem = f"{path.stem} put aside {datetime.now():%Y-%m-%d %H.%M.%S}"
    aside, number = path.with_name(stem + path.suffix), 2
    while any(each.exists() for each in (aside, *(_beside(aside, log) for log in _LOGS))):
        aside = path.with_name(f"{stem} ({number}){path.suffix}")
        number += 1
    return aside


def _beside(path: Path, log: str) -> Path:
    return path.with_name(path.name + log)
