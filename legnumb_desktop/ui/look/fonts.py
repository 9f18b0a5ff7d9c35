"""The bundled Open Sans. The first screen needs two cuts; the others are registered after it is painted."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from legnumb_desktop.assets import MissingResource, resource

FIRST_CUTS = ("Regular", "Semibold")
LATER_CUTS = ("Bold", "Italic")


def register_first_fonts() -> None:
    """Raises :class:`~legnumb_desktop.assets.MissingResource` where a font is not there or not a font."""
    for cut in FIRST_CUTS:
        _register(cut)


def register_later_fonts() -> None:
    """As :func:`register_first_fonts`, for the cuts that only later pages show."""
    for cut in LATER_CUTS:
        _register(cut)


@cache
def _register(cut: str) -> None:
    name = f"fonts/OpenSans-{cut}.ttf"
    if QFontDatabase.addApplicationFontFromData(QByteArray(resource(name).read_bytes())) < 0:
        raise MissingResource(f"resources/{name}")
