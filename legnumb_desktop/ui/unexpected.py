"""A fault of the program itself: logged with its traceback, and said; the work goes on where it can."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

_log = logging.getLogger("legnumb")


def log_to(path: Path) -> None:
    """Faults go to this file; where it cannot be written, to standard error."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handler: logging.Handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.propagate = False


def tell_unexpected_faults(window: QWidget, log: Path) -> None:
    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        _log.error("unexpected fault", exc_info=(kind, fault, trace))
        box = QMessageBox(window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText("Something went wrong in this program.")
        box.setInformativeText(
            "Your answers up to this page are kept. You can try again, or close the program and open it "
            f"again: it goes on where you stopped. Details are in {log}."
        )
        box.open()

    sys.excepthook = tell
