"""The files within a PDF that somebody hands over, and what its first page says of them."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING

from legnumb_desktop.exchange.pdf_child import look_into
from legnumb_desktop.exchange.strict_json import NotReadable

if TYPE_CHECKING:  # not every system can fork
    from multiprocessing.context import ForkContext, SpawnContext

MOST_BYTES = 20_000_000
PATIENCE = 30.0
"""Seconds that a file may take to be read."""
_PRINTED = re.compile(r"\bdata ([0-9a-f]{12})\b")


class Locked(Exception):  # noqa: N818 - the name says what is the case
    """The file needs a password. ``wrong``: one was given, and it is not this one."""

    def __init__(self, *, wrong: bool) -> None:
        super().__init__("wrong password" if wrong else "password needed")
        self.wrong = wrong


class GivenUp(Exception):  # noqa: N818 - the name says what happened
    """The person does not want to wait any longer."""


@dataclass(frozen=True, slots=True)
class PdfContents:
    """``printed_digest``: the first twelve digits of the session's digest, as the first page prints them."""

    files: Mapping[str, bytes]
    printed_digest: str


def read_pdf(
    pdf: bytes,
    password: str = "",
    *,
    wanted: Callable[[], bool] = lambda: True,
    patience: float = PATIENCE,
    context: SpawnContext | ForkContext | None = None,
) -> PdfContents:
    """Raises :class:`NotReadable`, :class:`Locked`, or :class:`GivenUp` once ``wanted`` says no.

    ``context``: how the child begins; as a new program where none is given, which is safe where threads run.
    One without threads may fork.
    """
    if len(pdf) > MOST_BYTES:
        raise NotReadable(f"It is larger than {MOST_BYTES // 1_000_000} MB, which no report is.")
    if b"%PDF-" not in pdf[:1024]:
        raise NotReadable("It is not a PDF.")
    match _answer(pdf, password, wanted, patience, context or get_context("spawn")):
        case ("read", dict(files), str(text)):
            printed = _PRINTED.search(text)
            return PdfContents(files, printed.group(1) if printed else "")
        case ("locked", bool(wrong)):
            raise Locked(wrong=wrong)
        case ("refused", str(why)):
            raise NotReadable(why)
        case _:
            raise NotReadable("It could not be read in the time and memory that a report needs.")


def _answer(
    pdf: bytes,
    password: str,
    wanted: Callable[[], bool],
    patience: float,
    context: SpawnContext | ForkContext,
) -> object:
    """What the child says; None where it was stopped or fell over the file."""
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=look_into, args=(pdf, password, theirs), daemon=True)
    with _no_modules_of_a_foreign_folder():
        child.start()
    theirs.close()
    try:
        waited = 0.0
        while True:
            if not wanted():
                raise GivenUp
            if waited >= patience:
                return None
            if ours.poll(_STEP):
                break
            waited += _STEP
        said: object = ours.recv()
        return said
    except EOFError:
        return None
    finally:
        ours.close()
        child.kill()
        child.join()


_STEP = 0.1
_SAFE_PATH = "PYTHONSAFEPATH"


@contextmanager
def _no_modules_of_a_foreign_folder() -> Iterator[None]:
    """A Python that begins meanwhile does not look for modules in the folder that it begins in."""
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before
