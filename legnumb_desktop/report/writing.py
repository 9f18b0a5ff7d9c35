"""The report as bytes, or on disk: the whole file or none of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

from legnumb_desktop.core.going_on import GoingOn, unwatched
from legnumb_desktop.report.contents import Report, ReportFault
from legnumb_desktop.whole_file import write_whole

_NO_SPACE = (
    frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT}) if os.name != "nt" else frozenset({errno.ENOSPC})
)
_KEPT = "Your answers are kept, and no other file was changed."


def report_bytes(report: Report, going_on: GoingOn = unwatched) -> bytes:
    """The PDF file. ``going_on`` is told of each page, and may stop the work."""
    from legnumb_desktop.report.document import pdf_of

    return pdf_of(report, going_on)


def write_report(
    out: Path, report: Report, seal: Callable[[bytes], bytes] = bytes, going_on: GoingOn = unwatched
) -> None:
    """Writes the PDF to ``out``, in place of an older file there only once the new one is complete.

    ``seal`` makes what is written of the PDF, such as a protected one. ``going_on`` may stop the work until
    the file counts; nothing is written then. Raises :class:`ReportFault` where the disk or the folder does
    not allow it.
    """
    content = seal(report_bytes(report, going_on))
    try:
        write_whole(out, content, lambda: going_on(1, 1))
    except OSError as fault:
        raise _in_words(out, fault) from fault


def _in_words(out: Path, fault: OSError) -> ReportFault:
    if fault.errno in _NO_SPACE:
        happened = f"There is not enough room on the disk for the report “{out.name}”."
        do_now = "Free some space, or save the report on another disk."
    elif fault.errno == errno.ENAMETOOLONG:
        happened = f"The name “{out.name[:40]}…” is too long."
        do_now = "Choose a shorter name."
    elif isinstance(fault, FileNotFoundError | NotADirectoryError):
        happened = f"The folder “{out.parent}” does not exist."
        do_now = "Choose another folder."
    elif isinstance(fault, IsADirectoryError) or os.path.isdir(out):
        happened = f"“{out.name}” is the name of a folder there."
        do_now = "Choose another name."
    elif isinstance(fault, PermissionError) and os.path.exists(out):
        happened = f"The file “{out.name}” is open in another program, or may not be changed."
        do_now = "Close it there, or save the report under another name."
    else:
        happened = f"The report could not be saved in the folder “{out.parent}”."
        do_now = "Choose another folder, such as Documents."
    return ReportFault(happened, _KEPT, do_now)
