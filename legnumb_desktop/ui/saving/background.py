"""Work done beside the window's own thread, its end told in the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from legnumb_desktop.core.going_on import GoingOn, NotWanted
from legnumb_desktop.ui.saving.faults import OfOurs, ToldCalmly

Made = TypeVar("Made")


class Underway(QObject):
    """Work that is being done: how far it is, told in the window's thread, and a way to stop it."""

    went_on = Signal(int, int)
    """Steps done, of all; both 0 while that is not known."""
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = True

    def stop(self) -> None:
        self._wanted = False

    def going_on(self, done: int, steps: int) -> None:
        """Called by the work, beside the window's thread."""
        if not self._wanted:
            raise NotWanted
        self.went_on.emit(done, steps)


class Background(QObject):
    """Every fault goes to ``failed``; one of ours is then raised in the window's thread, to be logged."""

    _ended = Signal(object, object, object, object)

    def __init__(self, executor: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._executor = executor
        self._ended.connect(self._tell)

    def run(
        self,
        work: Callable[[GoingOn], Made],
        done: Callable[[Made], None],
        failed: Callable[[ToldCalmly], None],
        stopped: Callable[[], None] = lambda: None,
    ) -> Underway:
        """``done`` is given what the work has made; ``stopped`` is called where it is not wanted any more."""
        underway = Underway(self)
        future = self._executor.submit(work, underway.going_on)
        future.add_done_callback(lambda ended: self._ended.emit(underway, ended, done, (failed, stopped)))
        return underway

    @Slot(object, object, object, object)
    def _tell(
        self,
        underway: Underway,
        ended: Future[Made],
        done: Callable[[Made], None],
        else_: tuple[Callable[[ToldCalmly], None], Callable[[], None]],
    ) -> None:
        failed, stopped = else_
        underway.ended.emit()
        underway.deleteLater()
        try:
            done(ended.result())
        except NotWanted:
            stopped()
        except Exception as fault:
            if isinstance(fault, ToldCalmly):
                failed(fault)
            else:
                failed(OfOurs())
                raise
