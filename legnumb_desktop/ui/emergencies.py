"""What is established of an emergency in a visit, and whether the person has seen its page."""

from __future__ import annotations

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.intake import Intake, Visit

EMERGENCY_RANK = 5


class Emergencies:
    """A page that was seen is not news for the same node of the same session, until no emergency is left."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._seen: set[tuple[str, str]] = set()

    def look_at(self, visit: Visit) -> bool:
        """Whether there is one by the answers so far; asked whenever they changed.

        Once there is none, what was seen counts no more.
        """
        there = self._intake.rank_so_far(visit) >= EMERGENCY_RANK
        if not there:
            self.forget(visit)
        return there

    def found(self, visit: Visit) -> Assessment | None:
        return self._intake.so_far(visit) if self.look_at(visit) else None

    def is_news(self, visit: Visit, emergency: Assessment) -> bool:
        return (visit.session, str(emergency.decided_by)) not in self._seen

    def see(self, visit: Visit, emergency: Assessment) -> None:
        self._seen.add((visit.session, str(emergency.decided_by)))

    def forget(self, visit: Visit) -> None:
        """Whatever is found in it from now on is news."""
        self._seen = {(session, node) for session, node in self._seen if session != visit.session}
