"""A content read by a program of its own, so that the reader does not stay in the memory of the window.

The other program is this package started anew (``__main__.py`` beside this file). It is given the files and
gives ready values back. Where it cannot be had, or breaks off, the content is read here.
"""

from __future__ import annotations

import logging
import pickle
import subprocess
import sys
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, cast

from legnumb_desktop.content.read_content import ReadContent, read_content
from legnumb_desktop.content.self_test import CaseRead, cases_in_turn
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound

FROZEN_ARGUMENT = "--read-content"
"""What makes a frozen program read content and nothing else."""
END = "end"
_READER = "pydantic"
_NO_VALUE = (
    pickle.UnpicklingError, EOFError, ArithmeticError, AttributeError, ImportError, LookupError, MemoryError,
    TypeError, ValueError,
)  # fmt: skip
"""What :mod:`pickle` raises on bytes that are no whole value."""
_BROKEN_OFF = (OSError, subprocess.SubprocessError, *_NO_VALUE)
_log = logging.getLogger("legnumb")


def read_content_apart(files: Mapping[str, bytes]) -> ReadContent:
    """As :func:`read_content`; here where the reader is in memory anyway. Raises :class:`ProblemsFound`."""
    if _READER in sys.modules:
        return read_content(files)
    try:
        return _ask(files)
    except _BROKEN_OFF as fault:
        _log.warning("the content is read here, since another program could not: %s", fault)
        return read_content(files)


def _ask(files: Mapping[str, bytes]) -> ReadContent:
    child = subprocess.Popen(
        [sys.executable, *_arguments()],
        cwd=Path(sys.executable).parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    given, told = cast("IO[bytes]", child.stdin), cast("IO[bytes]", child.stdout)
    try:
        with given:
            pickle.dump(dict(files), given)
        answer = pickle.load(told)
    except BaseException:
        child.kill()
        _leave(child)
        raise
    if isinstance(answer, tuple) and len(answer) == 2 and isinstance(answer[0], Pathway):
        pathway, standing = answer
        cases = _cases(child, files, pathway)
        # Where nobody reads them to their end, the other program goes with them, or with this one.
        weakref.finalize(cases, _leave, child)
        return ReadContent(files, pathway, standing, cases)
    _leave(child)
    if isinstance(answer, tuple) and answer and all(isinstance(each, Problem) for each in answer):
        raise ProblemsFound(answer)
    raise pickle.UnpicklingError("it gave neither a content nor problems")


def _cases(
    child: subprocess.Popen[bytes], files: Mapping[str, bytes], pathway: Pathway
) -> Iterator[CaseRead]:
    """As the other program reads them; from the first on here where it breaks off."""
    told = cast("IO[bytes]", child.stdout)
    try:
        while (case := pickle.load(told)) != END:
            yield case
    except _BROKEN_OFF as fault:
        _log.warning("the worked cases are read here, since another program broke off: %s", fault)
        yield from cases_in_turn(files, pathway)
    finally:
        _leave(child)


def _leave(child: subprocess.Popen[bytes]) -> None:
    if child.stdout is not None:
        child.stdout.close()
    child.wait()


def _arguments() -> list[str]:
    """With ``-P``, and far from where the window was started: no module of a foreign folder is run."""
    if getattr(sys, "frozen", False):
        return [FROZEN_ARGUMENT]
    return ["-P", "-m", "legnumb_desktop.content"]
