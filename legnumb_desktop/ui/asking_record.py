"""The one way to the record: what it answers, or why it does not, told to the person."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.intake import ChangedElsewhere, RecordFault, Visit
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.saving.faults import in_words

Answered = TypeVar("Answered")
_log = logging.getLogger("legnumb")


class AskRecord:
    """``take_up`` goes on with a visit that another copy of the program has changed meanwhile."""

    def __init__(self, window: MainWindow, take_up: Callable[[Visit], None]) -> None:
        self._window, self._take_up = window, take_up

    def __call__(self, act: Callable[[], Answered]) -> Answered | None:
        """What the record answers; where it fails, None: the page stays with its answer, and says why."""
        try:
            return act()
        except ChangedElsewhere as fault:
            _log.warning("gone on from the record: %s", fault)
            self._take_up(fault.visit)
            self._window.notice.tell(f"{fault.happened} {fault.kept} {fault.do_now}")
            return None
        except RecordFault as fault:
            said = f"{in_words(fault)} What is on this page is still here."
        except ProblemsFound as fault:
            _log.error("kept content not readable: %s", fault)
            said = (
                "The questions that this session was taken with cannot be read. "
                "Nothing was changed or deleted. Export the session, and begin a new one."
            )
        _log.warning("not done: %s", said)
        self._window.tell_saved("")
        self._window.notice.tell(said, state="fault")
        return None
