"""What the list of sessions looks up in the record: what was painted, and how it went over several visits."""

from __future__ import annotations

import logging

from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.succession import in_later_marks
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.trend import Course, trend
from legnumb_desktop.intake import Intake, RecordFault, taken
from legnumb_desktop.kept_visits import chain_of, marks_of

_log = logging.getLogger("legnumb")


class LookingBack:
    """A session that cannot be read leaves its picture or its point out; opening it says why."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake

    def marks_of(self, session: str) -> frozenset[str]:
        try:
            kept = marks_of(self._intake.sessions.load(session))
            return in_later_marks(kept, self._intake.pathway.form.heirs)
        except RecordFault as fault:
            _log.warning("no small picture: %s", fault)
            return frozenset()

    def trend_of(self, session: str) -> tuple[Course, ...]:
        try:
            lines = chain_of(session, self._intake.sessions.lines())
        except RecordFault as fault:
            _log.warning("no trend: %s", fault)
            return ()
        return trend([(line.started, told) for line in lines if (told := self._taken(line.id)) is not None])

    def _taken(self, session: str) -> Taken | None:
        try:
            return taken(self._intake.resume(session))
        except (RecordFault, ProblemsFound) as fault:
            _log.warning("a visit is missing in the trend: %s", fault)
            return None
