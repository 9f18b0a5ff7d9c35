"""What the window is started with. Plain words are read here; argparse, slow to import, does the rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(slots=True)
class Arguments:
    data_dir: Path | None = None
    measure_start: bool = False
    try_journey: bool = False


def read_arguments(words: Sequence[str]) -> Arguments:
    """Ends the program where help or the version was asked for, or a word is not known."""
    given = Arguments()
    rest = iter(words)
    for word in rest:
        if word == "--measure-start":
            given.measure_start = True
        elif word == "--try-journey":
            given.try_journey = True
        elif word == "--data-dir" and (folder := next(rest, "-")) and not folder.startswith("-"):
            given.data_dir = Path(folder)
        else:
            return _with_help(words)
    return given


def _with_help(words: Sequence[str]) -> Arguments:
    import argparse

    from legnumb_desktop import __version__

    parser = argparse.ArgumentParser(prog="legnumb-desktop", description="Numbness in one leg: the intake.")
    parser.add_argument("--data-dir", type=Path, help="the folder for sessions and settings")
    parser.add_argument(
        "--measure-start", action="store_true", help="show the first screen, print the seconds, quit"
    )
    parser.add_argument(
        "--try-journey", action="store_true", help="walk one interview to its PDF by itself, then quit"
    )
    parser.add_argument("--version", action="version", version=f"legnumb-desktop {__version__}")
    return parser.parse_args(words, Arguments())
