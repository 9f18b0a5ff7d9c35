"""What the person chose for good: country, size and colours. Never needed to start."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    country: str = ""
    scale: float = 1.0
    scheme: str = "auto"
    page: str = ""
    """``A4`` or ``Letter``; as is usual in the country where it is empty."""
    goes_on_by_itself: bool = True
    """After a single choice, without *Continue*."""


def read_settings(path: Path) -> Settings:
    """The settings; where the file is not there or not usable, as on a new computer."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(told, dict):
        return Settings()
    usual = Settings()
    kept = {
        field.name: told[field.name]
        for field in fields(Settings)
        if type(told.get(field.name)) is type(getattr(usual, field.name))
    }
    return Settings(**kept)


def write_settings(path: Path, settings: Settings) -> None:
    """Whole or not at all. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(settings), indent=2), encoding="utf-8")
    os.replace(beside, path)
