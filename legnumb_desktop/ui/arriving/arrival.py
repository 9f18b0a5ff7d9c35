"""What has arrived, as the bootstrap tells it, and how opening it can fail."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from legnumb_desktop.intake import SessionLine


@dataclass(frozen=True)
class Arrival:
    """``line`` is what the file says, with the urgency as it is worked out here.

    ``doubts`` are full sentences on why it may not be what was saved. ``keep`` takes it into the record,
    gives its id there, and raises RecordFault.
    """

    line: SessionLine
    doubts: tuple[str, ...]
    already_here: bool
    another_here: bool
    """Another session is kept under its id: this one becomes a copy."""
    same_content: bool
    keep: Callable[[], str]


class NotOpened(Exception):  # noqa: N818 - a fault of the world, named like the others
    """What was given is no session: what happened, what was kept, what to do, a sentence each."""

    def __init__(self, happened: str, kept: str, do_now: str) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.happened = happened
        self.kept = kept
        self.do_now = do_now


class PasswordNeeded(Exception):  # noqa: N818 - the name says what is the case
    """``wrong``: one was given, and it is not this one. Tells itself calmly, as every fault of the world."""

    happened = "This PDF is protected."
    kept = "Nothing was changed."
    do_now = "Type its password."

    def __init__(self, *, wrong: bool) -> None:
        super().__init__(self.happened)
        self.wrong = wrong


Examine = Callable[[], Arrival]
"""To be called in the window's thread, since it looks into the record. Raises :class:`NotOpened`."""


class ReadingDesk(Protocol):
    """Where files and scanned codes are read."""

    def open_file(self, path: Path, password: str, wanted: Callable[[], bool]) -> Examine | None:
        """For a thread of its own. None once it is not ``wanted``. Raises the two faults above."""

    def scanned(self, texts: Sequence[str]) -> Scan: ...


@dataclass(frozen=True)
class Scan:
    """How many codes of how many are read; ``examine`` once all are. ``faults`` are sentences."""

    read: int
    of: int
    faults: tuple[str, ...]
    examine: Examine | None
