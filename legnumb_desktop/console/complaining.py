"""What goes wrong, told on standard error."""

from __future__ import annotations

import sys
from contextlib import suppress


def complain(sentence: str) -> None:
    """Where standard error is closed or cannot be written, the exit status still tells."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.write("".join(map(_printable, sentence)) + "\n")


def _printable(letter: str) -> str:
    return letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
