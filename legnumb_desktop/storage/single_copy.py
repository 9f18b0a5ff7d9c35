"""Whether another copy of the program is open on the same data folder."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path
from types import TracebackType

from legnumb_desktop.storage.faults import folder_not_writable

LOCK_FILE = "legnumb.lock"
_HELD_BY_ANOTHER = {errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class SingleCopy:
    """A lock on a folder. The system takes it back when the program ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: int | None = None

    def take(self) -> bool:
        """False while another copy is open here. True on a disk that knows no locks, where nobody can tell.

        Raises :class:`RecordFault` where the folder cannot be written.
        """
        if self._file is not None:
            return True
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            file = os.open(self._folder / LOCK_FILE, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as fault:
            raise folder_not_writable(self._folder, fault.strerror) from fault
        try:
            _lock(file)
        except OSError as fault:
            if fault.errno in _HELD_BY_ANOTHER:
                os.close(file)
                return False
        self._file = file
        return True

    def leave(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def __enter__(self) -> SingleCopy:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()
