"""A record that was moved away while it was open, and brought back as another file: what that one lacks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress

from legnumb_desktop.intake import Record, RecordFault
from legnumb_desktop.storage.aside import set_logs_aside
from legnumb_desktop.storage.changes import Answered, Change, Deleted, Later, changes_that_make
from legnumb_desktop.storage.faults import SessionGone
from legnumb_desktop.storage.in_memory import MemorySessions
from legnumb_desktop.storage.kept_sessions import KeptSessions


def give_up(kept: KeptSessions, *, damaged: bool) -> None:
    """Closes the record so that nothing of its log is mixed into another file in its place.

    Raises :class:`RecordFault`; a sound record stays open then.
    """
    if not damaged:
        kept.give_up()
        return
    replaced = kept.is_to_be_opened_anew
    with suppress(RecordFault):  # closing a damaged file may fail
        kept.close()
    if replaced:
        set_logs_aside(kept.path)


def changes_missing(
    kept: KeptSessions, memory: MemorySessions, written: Collection[str], pending: Iterable[Change]
) -> list[Change]:
    """``written`` are the sessions that this run wrote to, ``pending`` what waits to be written.

    A session that was deleted since is deleted in the file too.
    """
    changes: list[Change] = [Deleted(session) for session in written if session not in memory]
    waiting = [change for change in pending if change.session in memory]
    for session in (each for each in written if each in memory):
        try:
            changes += _lacking(kept.load(session), memory.load(session))
        except SessionGone:
            changes += memory.changes_of(session)
            waiting = [change for change in waiting if change.session != session]
        except RecordFault:  # damaged there: what waits will tell
            continue
    return [*changes, *waiting]


def _lacking(there: Record, known: Record) -> list[Later]:
    """What was said here and not there, or before there. It is no end where more was said there since."""
    later_there = {
        question
        for question, at in there.answered_at.items()
        if question not in known.answers or at > known.answered_at[question]
    }
    if there == known:
        return []
    _, all_said = changes_that_make(known, {})
    answers = [change for change in all_said if isinstance(change, Answered)]
    rest = [change for change in all_said if not isinstance(change, Answered)]
    lacking = [each for each in answers if each.question not in later_there]
    return [*lacking, *([] if later_there else rest)]
