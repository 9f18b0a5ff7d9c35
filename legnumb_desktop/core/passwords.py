"""What can be a password of a PDF."""

from __future__ import annotations

SHORTEST = 8
"""Characters; a shorter one is soon guessed by a machine."""
LONGEST = 120
"""Bytes in UTF-8; the standard reads 127 (ISO 32000-2, 7.6.4.3)."""


def fault_of_password(password: str) -> str:
    """A sentence on why it cannot be used; empty where it can."""
    if len(password) < SHORTEST:
        return f"Use at least {SHORTEST} characters."
    if len(password.encode("utf-8", "surrogatepass")) > LONGEST:
        return "It is too long. Use fewer characters."
    return ""
