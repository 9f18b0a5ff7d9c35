"""A file written completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(out: Path, content: bytes, before_it_counts: Callable[[], None] = lambda: None) -> None:
    """Writes beside ``out`` and replaces it once all is on the disk.

    ``before_it_counts`` may still raise to keep the older file. Raises OSError; nothing is left behind then.
    """
    with NamedTemporaryFile(
        dir=out.parent, prefix=f".{out.stem[:40]}-", suffix=".part", delete=False
    ) as file:
        beside = Path(file.name)
        try:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            before_it_counts()
            beside.replace(out)
        except BaseException:
            file.close()
            beside.unlink(missing_ok=True)
            raise
