"""Which kept sessions belong together, and what one of them shows at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.intake import Record, SessionLine, Visit


def visit_before(visit: Visit, lines: Iterable[SessionLine]) -> SessionLine | None:
    """The session that the visit repeats, else the last finished one before it under the same name."""
    if visit.earlier is not None:
        return next((line for line in lines if line.id == visit.earlier.session), None)
    same = [
        line
        for line in lines
        if visit.person
        and line.person.casefold() == visit.person.casefold()
        and line.finished is not None
        and line.started < visit.started
    ]
    return max(same, key=lambda line: line.started, default=None)


def draft_to_go_on_with(lines: Iterable[SessionLine], now: datetime) -> SessionLine | None:
    """The draft changed last. One from times to come was written before the clock was set back."""
    drafts = (line for line in lines if line.draft)
    return max(drafts, key=lambda line: (line.changed <= now, line.changed), default=None)


def chain_of(session: str, lines: Iterable[SessionLine]) -> tuple[SessionLine, ...]:
    """The finished sessions that follow one another through this one, the earliest first."""
    known = {line.id: line for line in lines}
    chain, found = {session}, True
    while found:
        linked = {
            end
            for line in known.values()
            if line.earlier in known and (line.id in chain or line.earlier in chain)
            for end in (line.id, line.earlier or "")
        }
        found = not linked <= chain
        chain |= linked
    ended = (line for line in known.values() if line.id in chain and line.finished is not None)
    return tuple(sorted(ended, key=lambda line: line.started))


def marks_of(record: Record) -> frozenset[str]:
    """What was painted as it is kept, as a list of marks or by kind of feeling; whatever the content."""
    kept = record.answers.get(REGIONS_QUESTION)
    lists = kept.values() if isinstance(kept, Mapping) else [kept]
    return frozenset(str(mark) for each in lists if isinstance(each, list | tuple) for mark in each)
