"""What the window works with once content and record are open; the bootstrap puts it together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legnumb_desktop.intake import Intake
from legnumb_desktop.ui.saving import ReportWriter


class CannotOpen(Exception):  # noqa: N818
    """Content or record cannot be opened. ``may_go_on`` says that working without a record is possible."""

    def __init__(self, happened: str, kept: str, do_now: str, *, may_go_on: bool) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.happened = happened
        self.kept = kept
        self.do_now = do_now
        self.may_go_on = may_go_on


@dataclass(frozen=True, slots=True)
class Desk:
    intake: Intake
    write_report: ReportWriter
    on_disk: bool
    """False where sessions are kept only until the program ends."""


OpenDesk = Callable[[bool], Desk]
"""Given whether to keep sessions on disk. Raises :class:`CannotOpen`."""
