"""Work done beside the window's own thread, its end told in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from legnumb_desktop.ui.saving.faults import ToldCalmly

Made = TypeVar("Made")


class Background(QObject):
    """A fault of the world goes to ``failed``; any other is raised in the window's thread, to be logged."""

    _ended = Signal(object, object, object)

    def __init__(self, executor: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = executor
        self._ended.connect(self._tell)

    def run(
        self, work: Callable[[], Made], done: Callable[[Made], None], failed: Callable[[ToldCalmly], None]
    ) -> None:
        """``done`` is given what the work has made."""
        future = self._executor.submit(work)
        future.add_done_callback(lambda ended: self._ended.emit(ended, done, failed))

    @Slot(object, object, object)
    def _tell(
        self, ended: Future[Made], done: Callable[[Made], None], failed: Callable[[ToldCalmly], None]
    ) -> None:
        fault = ended.exception()
        if fault is None:
            done(ended.result())
        elif isinstance(fault, ToldCalmly):
            failed(fault)
        else:
            raise fault
