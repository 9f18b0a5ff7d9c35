"""A fault of the program itself: logged with its traceback, and said; the work goes on where it can."""

from __future__ import annotations

import logging
import os
import sys
import threading
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.screens.asking import Asking

_log = logging.getLogger("legnumb")


class FaultLog(logging.FileHandler):
    """A file that is made with its first line, readable by this person alone.

    Where it cannot be written, lines go to standard error.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        def open_for_one(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return open(self.baseFilename, "a", encoding=self.encoding, opener=open_for_one)

    def emit(self, record: logging.LogRecord) -> None:
        try:
            Path(self.baseFilename).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            super().emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:
        """On a full disk the file opens, and does not take the line; the next one opens it anew."""
        with suppress(OSError):
            self.close()
        if sys.stderr is not None:
            with suppress(OSError):
                sys.stderr.write(f"{self.format(record)}\n")


def log_to(path: Path) -> FaultLog:
    handler = FaultLog(path)
    _log.addHandler(handler)
    _log.propagate = False
    return handler


def tell_unexpected_faults(window: QWidget, log: Path) -> None:
    """From now on a fault in the window's thread is logged and said, one in another thread is logged."""

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()  # Ctrl+C, where the system has no signal for it
            return
        _log.error("unexpected fault", exc_info=(kind, fault, trace))
        if not window.findChildren(UnexpectedFault):
            UnexpectedFault(window, log).open()

    def tell_log(told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            _log.error("fault in a thread", exc_info=(told.exc_type, told.exc_value, told.exc_traceback))

    sys.excepthook = tell
    threading.excepthook = tell_log


class UnexpectedFault(Asking):
    def __init__(self, window: QWidget, log: Path) -> None:
        super().__init__(
            window,
            "Something went wrong in this program.",
            "Your answers up to this page are kept. You can try again, or close the program and open it "
            f"again: it goes on where you stopped. Details are in {log}.",
        )
        self.add_way("Go on", "primary")
