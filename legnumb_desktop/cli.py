"""``legnumb``: JSON on standard output; errors on standard error with exit status 2.

What is imported here is imported before the program can be stopped calmly; hence so little.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

UNUSABLE = 2
STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command. Exit status: 0; 1 where a worked case fails; 2 where something cannot be used."""
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        return STOPPED


def _main(arguments: Sequence[str] | None) -> int:
    import json

    from legnumb_desktop.console.commands import parser_of_commands

    told, status = _run(parser_of_commands().parse_args(arguments))
    if status == UNUSABLE:
        return UNUSABLE
    return _put_out(told if isinstance(told, str) else json.dumps(told, indent=2) + "\n", status)


def _run(given: Namespace) -> tuple[dict[str, object] | str, int]:
    from legnumb_desktop.assets import MissingResource
    from legnumb_desktop.console.running import run
    from legnumb_desktop.core.problems import ProblemsFound
    from legnumb_desktop.intake import RecordFault

    try:
        return run(given)
    except ProblemsFound as found:
        return _refused(map(str, found.problems))
    except (MissingResource, RecordFault) as fault:
        return _refused([str(fault)])


def _refused(sentences: Iterable[str]) -> tuple[str, int]:
    from legnumb_desktop.console.complaining import complain

    for sentence in sentences:
        complain(sentence)
    return "", UNUSABLE


def _put_out(text: str, status: int) -> int:
    from io import TextIOWrapper

    from legnumb_desktop.console.complaining import complain

    if sys.stdout is None:
        complain("The result cannot be written: there is no standard output.")
        return UNUSABLE
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_the_rest()
        return 1
    except OSError as fault:
        _drop_the_rest()
        complain(f"The result cannot be written here: {fault.strerror}.")
        return UNUSABLE
    return status


def _drop_the_rest() -> None:
    """What is still buffered goes nowhere, so that ending the program does not fail on it again."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # this may be the child that reads a PDF, started as the program itself
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
