"""Between the values of the intake and what a row holds."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime


def packed_files(files: Mapping[str, bytes]) -> bytes:
    """zlib over JSON of name to text. Latin-1 has a character for each byte: any file comes back the same."""
    return zlib.compress(json.dumps({name: told.decode("latin-1") for name, told in files.items()}).encode())


def unpacked_files(packed: bytes) -> dict[str, bytes]:
    """Raises ValueError or zlib.error where this is not what :func:`packed_files` made."""
    files: dict[str, str] = json.loads(zlib.decompress(packed))
    return {name: told.encode("latin-1") for name, told in files.items()}


def moment(at: datetime) -> str:
    """UTC in ISO 8601, always of one length, so that texts sort as times do."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def whole_characters(text: str) -> str:
    """Halves of characters, which no file can hold, become question marks."""
    return text.encode("utf-8", "replace").decode()
