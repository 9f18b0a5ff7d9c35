"""What the person chose for good: country, size and colours. Never needed to start."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

_MOST_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Settings:
    country: str | None = None
    """Empty where none of the list is meant; None where none was ever chosen."""
    scale: float = 1.0
    scheme: str = "auto"
    """``light``, ``dark`` or ``high_contrast``; ``auto`` is as the system."""
    page: str = ""
    """``A4`` or ``Letter``; as is usual in the country where it is empty."""
    goes_on_by_itself: bool = True
    """After a single choice, without *Continue*."""


def read_settings(path: Path) -> Settings:
    """The settings; where the file is not there or not usable, as on a new computer."""
    try:
        with path.open("rb") as file:
            told = json.loads(file.read(_MOST_BYTES).decode(), parse_constant=_refuse)
    except (OSError, ValueError, RecursionError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    usual = Settings()
    kept = {
        field.name: told[field.name]
        for field in fields(Settings)
        if field.name in told and _usable(told[field.name], getattr(usual, field.name))
    }
    return Settings(**kept)


def write_settings(path: Path, settings: Settings) -> None:
    """Whole or not at all, for this person's eyes alone. Raises OSError."""
    from legnumb_desktop.whole_file import write_whole  # slow to import, and not needed to start

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    write_whole(path, json.dumps(asdict(settings), indent=2).encode())


def _usable(told: object, usual: object) -> bool:
    if isinstance(told, str):
        return told.isascii() and (usual is None or isinstance(usual, str))
    return type(told) is type(usual)


def _refuse(constant: str) -> object:
    raise ValueError(f"{constant} is no number")
