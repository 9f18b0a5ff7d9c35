"""A file written completely or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile


def write_whole(out: Path, content: bytes, before_it_counts: Callable[[], None] = lambda: None) -> None:
    """Writes beside ``out`` and replaces it once all is on the disk; nothing but a file is replaced.
    Only this person can read the new file.

    ``before_it_counts`` may still raise to keep the older file. Raises OSError; nothing is left behind then.
    """
    if os.path.exists(out) and not os.path.isfile(out):
        raise FileExistsError(errno.EEXIST, "There is something there that is not a file", str(out))
    file = NamedTemporaryFile(  # noqa: SIM115 - closed below, before it is taken away again
        dir=out.parent, prefix=f".{out.stem[:40]}-", suffix=".part", delete=False
    )
    beside = Path(file.name)
    try:
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        before_it_counts()
        beside.replace(out)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
