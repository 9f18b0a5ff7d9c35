"""Opening content and record, and the ways on when one of them does not open."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from legnumb_desktop.intake import RecordFault, SessionLine
from legnumb_desktop.ui.desk import CannotOpen, Desk, OpenDesk
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.saving.faults import in_words

_log = logging.getLogger("legnumb")


class Opening(QObject):
    """``opened`` carries the :class:`Desk` and the lines of the kept sessions."""

    opened = Signal(object, object)

    def __init__(
        self, window: MainWindow, open_desk: OpenDesk, on_fault: Callable[[RecordFault], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_desk = open_desk
        self._on_fault = on_fault

    def open(self, *, on_disk: bool = True) -> Desk | None:
        try:
            desk = self._open_desk(on_disk, self._on_fault)
            lines = _lines_of(desk)
        except CannotOpen as fault:
            self._show_trouble(fault)
            return None
        except RecordFault as fault:
            self._show_trouble(CannotOpen(fault.happened, fault.kept, fault.do_now, may_go_on=True))
            return None
        except Exception:  # noqa: BLE001 - logged whole; whatever it is, there is a way on
            _log.exception("unexpected fault at opening")
            self._show_trouble(
                CannotOpen(
                    "Something went wrong in this program when the record was opened.",
                    "Nothing in it was deleted.",
                    "You can go on without it, and save later or in another place.",
                    may_go_on=on_disk,
                )
            )
            return None
        self.opened.emit(desk, lines)
        return desk

    def _show_trouble(self, fault: CannotOpen) -> None:
        from legnumb_desktop.ui.screens.trouble import Trouble

        trouble = Trouble(fault)
        trouble.retry_requested.connect(lambda: self._again(on_disk=True))
        trouble.aside_requested.connect(lambda: self._put_aside(fault))
        trouble.unsaved_requested.connect(lambda: self._again(on_disk=False))
        self._window.show_screen(trouble)
        trouble.to_top()

    def _put_aside(self, fault: CannotOpen) -> None:
        aside: Path | None = None
        try:
            aside = fault.put_aside() if fault.put_aside is not None else None
        except RecordFault as refused:
            _log.warning("record not put aside: %s", refused)
            self._window.notice.tell(in_words(refused), state="fault")
        if aside is not None:
            self._again(on_disk=True)
            self._window.notice.tell(f"The damaged record is now {aside.name}. A new one has begun.")

    def _again(self, *, on_disk: bool) -> None:
        self._window.notice.clear()
        self._window.show_screen(self._window.welcome)
        QTimer.singleShot(0, lambda: self.open(on_disk=on_disk))


def _lines_of(desk: Desk) -> tuple[SessionLine, ...]:
    """A record that opens and cannot be listed is let go of, so that another one can take its place."""
    try:
        return desk.intake.sessions.lines()
    except BaseException:
        with suppress(RecordFault):  # why it cannot be listed is what is told
            desk.keeping.close()
        raise
