"""Where a command reads and writes: a file or a session of that name, the record, a file to be made."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path

from legnumb_desktop.console.given import refuse
from legnumb_desktop.paths import data_folder
from legnumb_desktop.whole_file import write_whole


def names_a_file(name: str) -> bool:
    """Else it names a session. ``-`` is standard input. Raises ProblemsFound where the disk hides it."""
    return name == "-" or _is_there(Path(name))


def record_there(given: Namespace) -> Path | None:
    """The record, None where nothing was kept yet. Looking makes none.

    Raises ProblemsFound where it cannot be looked for, or the folder that was said is none.
    """
    data = data_folder(given.data_dir)
    if _is_there(data.record):
        return data.record
    if given.data_dir is not None and not data.folder.is_dir():
        refuse(str(data.folder), "", "there is no such folder.", "Look at --data-dir.")
    return None


def keep_an_older(out: Path, force: bool) -> None:
    """Raises ProblemsFound where a file is there already and may not be written over."""
    if os.path.lexists(out) and not force:
        refuse(str(out), "", "this file is there already.", "Choose another name, or add --force.")


def write_out(out: Path, content: bytes, force: bool) -> None:
    """The whole file or none of it. Raises ProblemsFound."""
    keep_an_older(out, force)
    try:
        write_whole(out, content)
    except OSError as fault:
        refuse(str(out), "", f"it cannot be written: {fault.strerror}.", "Choose another place.")


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as fault:
        refuse(str(path), "", f"it cannot be read: {fault.strerror}.", "Check the name and the folder.")
    return True
