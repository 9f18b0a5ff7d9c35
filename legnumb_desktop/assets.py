"""Where the clinical content and the resources are: beside the code, or at the repository's root."""

from __future__ import annotations

import logging
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from legnumb_desktop.core.leg_chart import LegChart


class MissingResource(Exception):  # noqa: N818
    """A file that belongs to the program is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A part of the program is missing ({name}). Your kept sessions are untouched. "
            "Please install the program again."
        )
        self.name = name


def _root() -> Path:
    """Installed or frozen, they lie beside the code; ``importlib.resources`` would cost the start 4 ms."""
    here = Path(__file__).resolve().parent
    bundled = here / "_bundled"
    return bundled if bundled.is_dir() else here.parent


def resource(name: str) -> Path:
    """A file below ``resources/``, like ``fonts/OpenSans-Bold.ttf``. Raises :class:`MissingResource`."""
    return _existing(_root() / "resources", name)


@cache
def leg_chart() -> LegChart:
    """The picture of the legs, read once. Raises MissingResource, or ProblemsFound where it is damaged."""
    from legnumb_desktop.core.leg_chart_file import FILE, read_leg_chart

    return read_leg_chart(resource(FILE).read_bytes())


def leg_chart_if_there() -> LegChart | None:
    """None where it is missing, damaged or not given by the disk, which is logged: words stand for it."""
    from legnumb_desktop.core.problems import ProblemsFound

    try:
        return leg_chart()
    except (MissingResource, ProblemsFound, OSError):
        logging.getLogger("legnumb").exception("the leg chart cannot be shown")
        return None


def form_files(form_id: str = "leg_numbness", forms: Path | None = None) -> dict[str, bytes]:
    """Every TOML file of a form by its name relative to the form's folder, with forward slashes."""
    folder = (_root() / "forms" if forms is None else forms) / form_id
    if not folder.is_dir():
        raise MissingResource(f"forms/{form_id}")
    return dict(sorted(_toml_below(folder, "")))


def _toml_below(folder: Path, prefix: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found.extend(_toml_below(entry, f"{prefix}{entry.name}/"))
        elif entry.name.endswith(".toml"):
            found.append((prefix + entry.name, entry.read_bytes()))
    return found


def _existing(folder: Path, name: str) -> Path:
    entry = folder.joinpath(*name.split("/"))
    if not entry.is_file():
        raise MissingResource(f"resources/{name}")
    return entry
