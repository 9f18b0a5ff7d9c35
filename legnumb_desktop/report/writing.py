"""The report as bytes, or on disk: the whole file or none of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from legnumb_desktop.report.contents import Report, ReportFault

_NO_SPACE = (
    frozenset({errno.ENOSPC, errno.EFBIG, errno.EDQUOT}) if os.name != "nt" else frozenset({errno.ENOSPC})
)
_KEPT = "Your answers are kept, and no other file was changed."


def report_bytes(report: Report) -> bytes:
    """The PDF file."""
    from legnumb_desktop.report.document import pdf_of

    return pdf_of(report)


def write_report(out: Path, report: Report, seal: Callable[[bytes], bytes] = bytes) -> None:
    """Writes the PDF to ``out``, in place of an older file there only once the new one is complete.

    ``seal`` makes what is written of the PDF, such as a protected one. Raises :class:`ReportFault` where the
    disk or the folder does not allow it.
    """
    content = seal(report_bytes(report))
    beside: Path | None = None
    try:
        with NamedTemporaryFile(
            dir=out.parent, prefix=f".{out.stem[:40]}-", suffix=".part", delete=False
        ) as file:
            beside = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, out)
    except OSError as fault:
        if beside is not None:
            beside.unlink(missing_ok=True)
        raise _in_words(out, fault) from fault


def _in_words(out: Path, fault: OSError) -> ReportFault:
    if fault.errno in _NO_SPACE:
        happened = f"There is not enough room on the disk for the report “{out.name}”."
        do_now = "Free some space, or save the report on another disk."
    elif isinstance(fault, FileNotFoundError | NotADirectoryError):
        happened = f"The folder “{out.parent}” does not exist."
        do_now = "Choose another folder."
    elif isinstance(fault, IsADirectoryError) or out.is_dir():
        happened = f"“{out.name}” is the name of a folder there."
        do_now = "Choose another name."
    elif isinstance(fault, PermissionError) and out.exists():
        happened = f"The file “{out.name}” is open in another program, or may not be changed."
        do_now = "Close it there, or save the report under another name."
    else:
        happened = f"The report could not be saved in the folder “{out.parent}”."
        do_now = "Choose another folder, such as Documents."
    return ReportFault(happened, _KEPT, do_now)
