"""Saves, protects, prints and opens what the visit at hand came to."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.intake import ChangedElsewhere, Record, RecordFault, Visit
from legnumb_desktop.ui.asking_record import AskRecord
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens.notice import Notice
from legnumb_desktop.ui.screens_of import Screens

if TYPE_CHECKING:  # built when they are first wanted
    from PySide6.QtWidgets import QWidget

    from legnumb_desktop.ui.printing.screen import PrintScreen

AtHand = Callable[[], tuple[Visit, Assessment] | None]
_log = logging.getLogger("legnumb")


class Papers(QObject):
    """``at_hand`` gives the visit and its assessment; without one, nothing is written.

    Nor where another copy of the program changed the visit: the paper and the session that goes along with it
    always say the same.
    """

    def __init__(
        self, window: MainWindow, screens: Screens, desk: Desk, at_hand: AtHand, ask: AskRecord
    ) -> None:
        super().__init__(window)
        self._window, self._saving, self._desk, self._at_hand = window, screens.saving, desk, at_hand
        self._ask = ask
        self._before_printing: QWidget | None = None
        self._paper = ""
        emergency, result = screens.emergency, screens.result
        emergency.save_pdf_requested.connect(lambda: self.save(emergency.notice))
        emergency.print_requested.connect(lambda: self.show_pages(emergency.notice))
        result.save_pdf_requested.connect(lambda: self.save(result.notice))
        result.save_protected_requested.connect(lambda: self.save_protected(result.notice))
        result.print_requested.connect(lambda: self.show_pages(result.notice))
        window.emergency_line.country_chosen.connect(self._name_the_new_number)

    @cached_property
    def printing(self) -> PrintScreen:
        """Built when something is printed for the first time."""
        from legnumb_desktop.ui.printing.screen import PrintScreen

        made = PrintScreen()
        made.back_requested.connect(self._leave_pages)
        made.other_paper_requested.connect(lambda paper: self._show_pages(paper, made.notice))
        made.open_requested.connect(lambda: self.open(made.notice))
        return made

    def save(self, notice: Notice) -> None:
        if ready := self._ready():
            self._saving.save_pdf(*ready, notice)

    def save_protected(self, notice: Notice) -> None:
        if ready := self._ready():
            self._saving.save_protected(*ready, notice)

    def open(self, notice: Notice) -> None:
        """In the system's own program for PDFs."""
        if ready := self._ready():
            self._saving.open_pdf(*ready, notice)

    def show_pages(self, notice: Notice) -> None:
        """As they will be printed; *Back* leads to where the person was."""
        self._before_printing = self._window.shown
        self._show_pages("", notice)

    def _name_the_new_number(self) -> None:
        """Pages in sight are made again, unless they are just going to the printer."""
        if self._window.shown is vars(self).get("printing") and not self.printing.is_printing:
            self._show_pages(self._paper, self.printing.notice)

    def _show_pages(self, paper: str, notice: Notice) -> None:
        self._paper = paper
        ready = self._ready()
        if ready is None:
            return
        visit, assessment, record = ready
        asked_from = self._window.shown

        def show(pdf: bytes) -> None:
            notice.clear()
            now = self._at_hand()
            if self._window.shown is asked_from and now is not None and now[0] is visit:
                self._window.show_screen(self.printing)
                self.printing.show_pages(pdf)

        make = self._desk.make_report
        self._saving.make_ready(
            lambda going_on: make(visit, assessment, record, paper, going_on), notice, show
        )

    def _leave_pages(self) -> None:
        self._window.show_screen(self._before_printing or self._window.welcome)

    def _ready(self) -> tuple[Visit, Assessment, Record | None] | None:
        """What goes on the paper, and along with it; None where there is nothing, or it has changed."""
        at_hand = self._at_hand()
        kept = None if at_hand is None else self._ask(lambda: (self._record(at_hand[0]),))
        return None if at_hand is None or kept is None else (*at_hand, *kept)

    def _record(self, visit: Visit) -> Record | None:
        """The paper does not wait for a disk that fails. Raises :class:`ChangedElsewhere`."""
        try:
            return self._desk.intake.kept_of(visit)
        except ChangedElsewhere:
            raise
        except RecordFault as fault:
            _log.warning("the paper goes without its session: %s", fault)
            return None
