"""What the window works with once content and record are open; the bootstrap puts it together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from legnumb_desktop.core.problems import Problem
from legnumb_desktop.intake import Intake, RecordFault
from legnumb_desktop.ui.arriving.arrival import ReadingDesk
from legnumb_desktop.ui.saving import ReportMaker, ReportWriter, SessionExport


class CannotOpen(Exception):  # noqa: N818
    """Content or record cannot be opened.

    ``may_go_on``: working without a record is possible. ``put_aside`` renames a damaged record, for a new one
    to begin in its place, and gives the old one's new name; None where that is no way out.
    """

    def __init__(
        self,
        happened: str,
        kept: str,
        do_now: str,
        *,
        may_go_on: bool,
        put_aside: Callable[[], Path] | None = None,
    ) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.put_aside = put_aside
        self.happened = happened
        self.kept = kept
        self.do_now = do_now
        self.may_go_on = may_go_on


class Keeping(Protocol):
    """The record when the disk fails: changes wait in memory, in order."""

    @property
    def pending(self) -> int: ...
    def retry(self) -> bool: ...
    def save_elsewhere(self, path: Path) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Desk:
    intake: Intake
    write_report: ReportWriter
    make_report: ReportMaker
    exports: tuple[SessionExport, ...]
    """The forms in which a session can leave; other copies of the program take in the first."""
    arrivals: ReadingDesk
    keeping: Keeping
    another_copy: bool
    """Another copy of the program is open on the same record."""
    goes_on_by_itself: bool
    """After a single choice, without *Continue*."""
    worked_cases: Iterator[Sequence[Problem]]
    """Runs one at each step and gives what is amiss with it, a fault of the program too; raises nothing."""


OpenDesk = Callable[[bool, Callable[[RecordFault], None]], Desk]
"""Given whether the record must open, and whom to tell of a failing disk. Raises :class:`CannotOpen`.

Where the record need not open, sessions wait in memory until it does or another place is chosen.
"""
