"""A session out of whatever file it comes in: the PDF of a report, or the session's own file."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import TYPE_CHECKING

from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.exchange.pdf_file import read_pdf
from legnumb_desktop.exchange.session_file import NAME
from legnumb_desktop.exchange.session_reading import SessionFile, read_session_file
from legnumb_desktop.exchange.strict_json import NotReadable

if TYPE_CHECKING:  # not every system can fork
    from multiprocessing.context import ForkContext, SpawnContext


def open_session_file(
    told: bytes,
    file: str,
    password: str = "",
    *,
    wanted: Callable[[], bool] = lambda: True,
    context: SpawnContext | ForkContext | None = None,
) -> tuple[SessionFile, str | None]:
    """The session, and the digest that a PDF prints on its first page: empty if none; None of another file.

    ``context``: how the child begins that reads a PDF, as in :func:`.read_pdf`.
    Raises :class:`ProblemsFound`, and for a PDF :class:`Locked` and :class:`GivenUp`.
    """
    if b"%PDF-" not in told[:1024]:
        if not told.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{"):
            wrong = "It is neither a PDF nor a session file that Legnumb saved."
            raise ProblemsFound([Problem(file, "", wrong, _AS_SAVED)])
        return read_session_file(told, file), None
    try:
        contents = read_pdf(told, password, wanted=wanted, context=context)
    except NotReadable as fault:
        raise ProblemsFound([Problem(file, "", str(fault), _AS_SAVED)]) from fault
    if NAME not in contents.files:
        wrong = "it carries no session. A printed and scanned page cannot, nor a PDF of another program."
        raise ProblemsFound([Problem(file, "", wrong, "Open the PDF that Legnumb saved.")])
    return read_session_file(contents.files[NAME], f"{file}, {NAME}"), contents.printed_digest


_AS_SAVED = "Nothing was imported. Ask for it again, as the program saved it."
