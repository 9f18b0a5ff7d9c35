"""The same pages of text as PDF by other makers of paper: HTML through WeasyPrint, and Typst.

Both come with the extra ``benchmark``. They are given the words line by line, in the same fonts and sizes,
and neither tags, picture, codes nor attached files: what they take is less than the same paper would.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path
from tempfile import NamedTemporaryFile

from legnumb_desktop.assets import resource
from legnumb_desktop.report.fonts import BOLD, REGULAR

Lines = Sequence[tuple[str, float]]
"""Words and size in points, of one page."""


_FONTS = Path(str(resource("fonts/OpenSans-Regular.ttf"))).parent
_FILES = {REGULAR: "OpenSans-Regular.ttf", BOLD: "OpenSans-Semibold.ttf"}


def makers() -> dict[str, Callable[[Sequence[Lines]], bytes]]:
    """Those that are installed, by name."""
    known = {"weasyprint": _by_weasyprint, "typst": _by_typst}
    return {name: make for name, make in known.items() if find_spec(name) is not None}


def _by_weasyprint(pages: Sequence[Lines]) -> bytes:
    from weasyprint import HTML

    faces = "".join(
        f"@font-face {{ font-family: Paper; font-weight: {weight}; src: url({_url(name)}) }}"
        for name, weight in ((REGULAR, "normal"), (BOLD, "bold"))
    )
    style = f"<style>{faces} @page {{ size: A4; margin: 12mm }} p {{ margin: 0; font-family: Paper }}</style>"
    told = "".join(
        "<div style='break-after: page'>"
        + "".join(f"<p style='font-size: {size:g}pt'>{escape(words)}</p>" for words, size in lines)
        + "</div>"
        for lines in pages
    )
    made: bytes = HTML(string=f"<html lang='en'><head>{style}</head><body>{told}</body></html>").write_pdf()
    return made


def _by_typst(pages: Sequence[Lines]) -> bytes:
    import typst

    told = "\n#pagebreak()\n".join(
        "\n".join(f"#text(size: {size:g}pt)[#{_quoted(words)}]\\" for words, size in lines) for lines in pages
    )
    head = '#set page(paper: "a4", margin: 12mm)\n#set text(font: "Open Sans")\n'
    with NamedTemporaryFile("w", suffix=".typ", encoding="utf-8") as file:
        file.write(head + told)
        file.flush()
        made: bytes = typst.compile(file.name, font_paths=[str(_FONTS)])
        return made


def _url(name: str) -> str:
    return (_FONTS / _FILES[name]).as_uri()


def _quoted(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'
