"""The folder of a paper that is only shown: for this person alone, and gone when the program ends."""

from __future__ import annotations

import logging
import os
import re
import stat
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QObject, QTemporaryDir

_BEGINNING = "legnumb-"
_NAME = re.compile(r"legnumb-[A-Za-z]{6}")
"""Qt puts six letters where the template has X."""
_PAPER = re.compile(r"\.?legnumb-\d{4}-\d\d-\d\d.*\.(pdf|part)")
A_DAY = 24 * 60 * 60.0
"""Seconds after which nobody looks at a paper any more."""
_log = logging.getLogger("legnumb")


def private_folder(owner: QObject) -> Path | None:
    """None where there is no place for one. It goes with ``owner`` too."""
    folder = QTemporaryDir(f"{QDir.tempPath()}/{_BEGINNING}XXXXXX")
    if not folder.isValid():
        _log.warning("no folder for the paper: %s", folder.errorString())
        return None
    program = QCoreApplication.instance()
    if program is not None:
        program.aboutToQuit.connect(folder.remove)
    owner.destroyed.connect(folder.remove)
    return Path(folder.path())


def sweep_leftovers(place: Path) -> None:
    """Removes such folders of this person that a program which was killed left behind more than a day ago.

    Only papers are deleted: a folder that holds anything else stays.
    """
    before = time.time() - A_DAY
    try:
        with os.scandir(place) as entries:
            left = [Path(entry.path) for entry in entries if _is_left(entry, before)]
    except OSError as fault:
        _log.warning("no look for old papers: %s", fault)
        return
    for folder in left:
        try:
            _remove(folder)
        except OSError as fault:
            _log.warning("an old paper stays: %s", fault)


def _is_left(entry: os.DirEntry[str], before: float) -> bool:
    if not _NAME.fullmatch(entry.name):
        return False
    told = entry.stat(follow_symlinks=False)
    return stat.S_ISDIR(told.st_mode) and told.st_mtime < before and _is_ours(told)


def _is_ours(told: os.stat_result) -> bool:
    """On Windows the place itself belongs to one person."""
    return not hasattr(os, "getuid") or told.st_uid == os.getuid()


def _remove(folder: Path) -> None:
    for paper in folder.iterdir():
        if _PAPER.fullmatch(paper.name):
            paper.unlink()
    folder.rmdir()
