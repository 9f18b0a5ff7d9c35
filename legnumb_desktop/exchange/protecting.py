"""A PDF that opens with a password only: AES with a key of 256 bits (ISO 32000-2, 7.6)."""

from __future__ import annotations

from io import BytesIO


def protected(pdf: bytes, password: str) -> bytes:
    """The same pages, files, tags and title; nothing of them can be read without the password.

    Each time other bytes, since the key is drawn at random.
    """
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf)))
    writer.encrypt(user_password=password, algorithm="AES-256")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
