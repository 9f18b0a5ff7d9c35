"""Bytes in the forty-five characters of a QR code's alphanumeric mode (RFC 9285)."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUE = {letter: number for number, letter in enumerate(ALPHABET)}


def encoded(content: bytes) -> str:
    told: list[str] = []
    for start in range(0, len(content), 2):
        pair = content[start : start + 2]
        number = int.from_bytes(pair, "big")
        for _ in range(len(pair) + 1):
            number, letter = divmod(number, 45)
            told.append(ALPHABET[letter])
    return "".join(told)


def decoded(told: str) -> bytes:
    """Raises ValueError where this is no base 45."""
    content = bytearray()
    for start in range(0, len(told), 3):
        group = told[start : start + 3]
        if len(group) == 1 or any(letter not in _VALUE for letter in group):
            raise ValueError("no base 45")
        number = sum(_VALUE[letter] * 45**place for place, letter in enumerate(group))
        content += (
            number.to_bytes(len(group) - 1, "big", signed=False)
            if number < 256 ** (len(group) - 1)
            else _too_large()
        )
    return bytes(content)


def _too_large() -> bytes:
    raise ValueError("no base 45")
