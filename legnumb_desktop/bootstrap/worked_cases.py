"""The one run of the worked cases that everybody in the window goes by who would tell an urgency."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from legnumb_desktop.core.problems import Problem

_log = logging.getLogger("legnumb")


class WorkedCases(Iterator[Sequence[Problem]]):
    """A step runs one case and gives what is amiss with it. Whoever asks first runs them; what is amiss is
    given again at every further step, so that it is not lost to the others."""

    def __init__(self, tested: Iterator[Sequence[Problem]]) -> None:
        self._tested = tested
        self._amiss: Sequence[Problem] = ()

    def __next__(self) -> Sequence[Problem]:
        if not self._amiss:
            self._amiss = self._step()
            if self._amiss:
                self._tested = iter(())  # lets go of whatever was reading them
        return self._amiss

    def passed(self) -> bool:
        """Runs at once what is left to run."""
        return not any(self)

    def _step(self) -> Sequence[Problem]:
        try:
            return next(self._tested)
        except StopIteration:
            raise
        except Exception:  # noqa: BLE001 - logged whole; whatever it is, the test is not passed
            _log.exception("a worked case made the program fail")
            return (Problem("cases", "", "a worked case made the program fail.", "Look at the log."),)
