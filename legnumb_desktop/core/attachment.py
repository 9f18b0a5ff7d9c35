"""A file that travels within another one, such as the session within its PDF."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attachment:
    """``media_type`` is such as ``application/json``."""

    name: str
    media_type: str
    description: str
    content: bytes
