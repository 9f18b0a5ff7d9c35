"""What the disk or the file did, in calm sentences."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from legnumb_desktop.intake import RecordFault

_TOO_LITTLE_ROOM = 1 << 16
_NOT_THE_TABLES = ("no such ", "foreign key mismatch", "unsupported file format", "table ")
"""How SQLite begins where our own statements do not fit the tables in the file."""


class DamagedRecord(RecordFault):
    """The file is no readable record; :func:`.set_aside` may be offered."""


class NoRoom(RecordFault):
    """The disk is full."""


class SessionGone(RecordFault):
    """The session was deleted, here or by another copy of the program, or never was; as text, which one."""

    def __init__(self, session: str) -> None:
        super().__init__("This session is not there any more.", "Nothing else changed.", "Begin a new one.")
        self.session = session

    def __str__(self) -> str:
        return f"{self.session}: there is no such session. `legnumb sessions` lists those that are kept."


@contextmanager
def told_calmly(path: Path) -> Iterator[None]:
    """Turns a fault of the disk or the file into a :class:`RecordFault`; a fault of ours passes as it is."""
    try:
        yield
    except UnicodeDecodeError as fault:  # SQLite complains of a name that is no text any more
        raise damaged(path) from fault
    except sqlite3.DatabaseError as fault:
        told = _in_sentences(fault, path)
        if told is None:
            raise
        raise told from fault


def _in_sentences(fault: sqlite3.DatabaseError, path: Path) -> RecordFault | None:
    match getattr(fault, "sqlite_errorcode", 0) & 0xFF:
        case (
            sqlite3.SQLITE_NOTADB
            | sqlite3.SQLITE_CORRUPT
            | sqlite3.SQLITE_FORMAT
            | sqlite3.SQLITE_CONSTRAINT
            | sqlite3.SQLITE_MISMATCH
        ):
            return damaged(path)
        case sqlite3.SQLITE_ERROR if str(fault).startswith(_NOT_THE_TABLES):
            return damaged(path)
        case sqlite3.SQLITE_FULL:
            return disk_full()
        case sqlite3.SQLITE_IOERR | sqlite3.SQLITE_CANTOPEN if _has_no_room(path):
            return disk_full()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return busy()
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return read_only(path)
        case sqlite3.SQLITE_CANTOPEN:
            return not_opened(path)
        case sqlite3.SQLITE_IOERR:
            return RecordFault(
                f"The disk did not read or write the record {path}.",
                "Everything saved before is kept, as far as the disk is sound.",
                "Please check the disk and try again, or save to another place.",
            )
        case sqlite3.SQLITE_TOOBIG | sqlite3.SQLITE_NOMEM:
            return RecordFault(
                "This is too large to be saved.",
                "Everything saved before is kept.",
                "Please shorten the text and try again.",
            )
    return None


def _has_no_room(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _TOO_LITTLE_ROOM
    except OSError:
        return False


def busy() -> RecordFault:
    return RecordFault(
        "Another copy of this program is writing to the record.",
        "Everything saved before is kept.",
        "Please wait a moment and try again, or close the other copy.",
    )


def not_opened(path: Path) -> RecordFault:
    return RecordFault(
        f"The record {path} cannot be opened.",
        "It was not changed.",
        "Please check that its folder is there and may be written, or save to another place.",
    )


def content_missing() -> RecordFault:
    return RecordFault(
        "The content this session was taken with is missing.",
        "The answers are kept.",
        "Please export the answers of this session.",
    )


def damaged(path: Path) -> RecordFault:
    return DamagedRecord(
        f"The record {path} is damaged.",
        "It was not changed.",
        "Please put it aside and start a new record, or bring back a copy of it.",
    )


def session_damaged(path: Path) -> RecordFault:
    return DamagedRecord(
        f"This session cannot be read: it is damaged in the record {path}.",
        "The other sessions are kept.",
        "Please bring back a copy of the record, or delete this session.",
    )


def content_damaged() -> RecordFault:
    return DamagedRecord(
        "The content this session was taken with is damaged.",
        "The answers are kept.",
        "Please export the answers of this session.",
    )


def disk_full() -> RecordFault:
    return NoRoom(
        "The disk is full.",
        "Everything saved before is kept.",
        "Please make some room and try again, or save to another place.",
    )


def read_only(path: Path) -> RecordFault:
    return RecordFault(
        f"The record {path} may not be written.",
        "It was not changed.",
        "Please allow writing to it and try again, or save to another place.",
    )


def folder_not_writable(folder: Path, reason: str | None) -> RecordFault:
    return RecordFault(
        f"The folder {folder} cannot be written ({reason or 'no reason given'}).",
        "Nothing was changed.",
        "Please allow writing to it and try again, or save to another place.",
    )


def moved_away(path: Path) -> RecordFault:
    return RecordFault(
        f"The record {path} was moved or deleted while it was open.",
        "Nothing was written anywhere else.",
        "Please bring it back and try again, or save to another place.",
    )


def newer_version(path: Path) -> RecordFault:
    return RecordFault(
        f"The record {path} was written by a newer version of this program.",
        "It was not touched.",
        "Please install the newer version, or choose another folder.",
    )


def not_a_record(path: Path) -> RecordFault:
    return RecordFault(
        f"The file {path} belongs to another program.",
        "It was not touched.",
        "Please choose another folder.",
    )


def older_sessions_stayed(path: Path) -> RecordFault:
    return RecordFault(
        f"The old record could not be read, so {path} holds only the sessions of now.",
        "Older sessions stay in the old record.",
        "Please keep the old record, and ask for help with it.",
    )


def deleted_elsewhere(lost: int) -> RecordFault:
    changes = "One change was" if lost == 1 else f"{lost} changes were"
    return RecordFault(
        f"A session was deleted in another copy of this program. {changes} not saved.",
        "All other sessions are kept.",
        "You need not do anything.",
    )


def while_kept_in_memory(fault: RecordFault) -> RecordFault:
    """The same fault, once its answers wait in memory."""
    kept = "Your answers are kept while this program stays open, but they are not on the disk yet."
    if isinstance(fault, DamagedRecord):
        mend = "Please save to another place, or bring back a copy of the record and try again."
        return DamagedRecord(fault.happened, kept, mend)
    return RecordFault(fault.happened, kept, fault.do_now)


def already_there(path: Path) -> RecordFault:
    return RecordFault(
        f"There is a file {path} already.",
        "It was not touched.",
        "Please choose another name.",
    )
