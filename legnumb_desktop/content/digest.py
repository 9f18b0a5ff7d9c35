"""What tells one content from another: a digest over the files that decide."""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

_DECIDING = re.compile(
    r"(form|regions|patterns|letter|findings|tree|outcomes|sources|safety)\.toml|causes/[^/]+\.toml"
)


def is_deciding(name: str) -> bool:
    """False for worked cases, a certificate, and the same words in another language."""
    return _DECIDING.fullmatch(name) is not None


def digest_of(files: Mapping[str, bytes]) -> str:
    """SHA-256, hexadecimal, over names and contents in the order of the names, line ends taken as ``\\n``."""
    digest = sha256()
    for name in sorted(filter(is_deciding, files)):
        content = files[name].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        digest.update(f"{name}\n{len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
