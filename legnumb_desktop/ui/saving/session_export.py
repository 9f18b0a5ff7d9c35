"""A form in which one session can leave the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from legnumb_desktop.intake import Record


@dataclass(frozen=True, slots=True)
class SessionExport:
    """``files`` is how the save dialog names it, such as ``FHIR Bundle (*.fhir.json)``.

    ``prepare`` is called in the window's thread and may raise :class:`~legnumb_desktop.intake.RecordFault`;
    what it gives makes the file, in any thread.
    """

    ending: str
    files: str
    prepare: Callable[[Record], Callable[[], bytes]]
