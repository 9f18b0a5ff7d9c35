"""A form in which sessions can leave the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from legnumb_desktop.intake import Record

MakeFile = Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class SessionExport:
    """``files`` is how the save dialog names it, such as ``FHIR Bundle (*.fhir.json)``.

    ``prepare`` and ``prepare_all`` are called in the window's thread; what they give makes the file, in any
    thread. ``prepare`` may raise :class:`~legnumb_desktop.intake.RecordFault`; ``prepare_all`` leaves out a
    session that cannot be read, and tells how many.
    """

    ending: str
    files: str
    prepare: Callable[[Record], MakeFile]
    prepare_all: Callable[[Sequence[Record]], tuple[MakeFile, int]]
