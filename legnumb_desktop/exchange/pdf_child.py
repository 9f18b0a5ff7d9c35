"""Looks into a PDF in a process of its own, where a hostile file can use up neither time nor memory.

What it sends back is one of ``("read", {name: bytes}, text)``, ``("locked", whether a password was given)``
and ``("refused", sentence)``.
"""

from __future__ import annotations

import contextlib
import logging
import signal
import struct
import sys
import zlib
from io import BytesIO
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

MOST_MEMORY = 1_000_000_000
"""Bytes of address space, where the system can hold a process to it."""
MOST_EACH, MOST_FILES = 4_000_000, 8
_DEEPEST = 8


def look_into(pdf: bytes, password: str, answer: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then ends this one
    _hold_memory()
    try:
        answer.send(_contents(pdf, password))
    except (MemoryError, RecursionError):
        answer.send(("refused", "It takes more memory to read than any session does."))


def _contents(pdf: bytes, password: str) -> tuple[object, ...]:
    from pypdf import PasswordType, PdfReader, overwrite_configuration
    from pypdf.errors import DependencyError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        overwrite_configuration(
            zlib_maximum_output_length=MOST_EACH,
            lzw_maximum_output_length=MOST_EACH,
            run_length_maximum_output_length=MOST_EACH,
            brotli_maximum_output_length=MOST_EACH,
            array_based_stream_maximum_output_length=MOST_EACH,
            stream_decoding_work_maximum_length=8 * MOST_EACH,
        )
        reader = PdfReader(BytesIO(pdf), strict=False)
        if reader.is_encrypted and reader.decrypt(password) is PasswordType.NOT_DECRYPTED:
            return ("locked", bool(password))
        files = dict(_embedded(reader))
        return ("read", files, reader.pages[0].extract_text() if files else "")
    except MemoryError:
        raise
    except (PyPdfError, DependencyError, *_SHAPE_FAULTS):
        return ("refused", "It is not a PDF that can be read, or it is damaged.")


_SHAPE_FAULTS = (
    ArithmeticError, AssertionError, AttributeError, LookupError, NotImplementedError, OSError, RuntimeError,
    TypeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What pypdf raises, beside its own errors, on a file that has not the shape of a PDF."""


def _embedded(reader: PdfReader) -> list[tuple[str, bytes]]:
    """Name and bytes of every file within the PDF, in the order of its name tree."""
    from pypdf.generic import DictionaryObject, StreamObject

    found: list[tuple[str, bytes]] = []
    names = reader.root_object.get("/Names")
    tree = names.get_object().get("/EmbeddedFiles") if names is not None else None
    level = [tree.get_object()] if tree is not None else []
    for _ in range(_DEEPEST):
        below: list[DictionaryObject] = []
        for node in level[: MOST_FILES * 4]:
            pairs = node.get("/Names", [])
            for name, entry in zip(pairs[::2], pairs[1::2], strict=False):
                stream = entry.get_object()["/EF"]["/F"].get_object()
                if isinstance(stream, StreamObject) and len(found) < MOST_FILES:
                    found.append((str(name), stream.get_data()))
            below += [kid.get_object() for kid in node.get("/Kids", [])]
        level = below
    return found


def _hold_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    with contextlib.suppress(ValueError, OSError):  # a system that does not know the limit
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
