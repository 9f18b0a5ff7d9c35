"""Breaking text into lines of a given width, word by word, and a word without end letter by letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legnumb_desktop.report.fonts import printable, width
from legnumb_desktop.report.lines import Line, Piece, Run
from legnumb_desktop.report.structure import Element, element_for
from legnumb_desktop.report.styles import Style

BASELINE = 1.04
"""From the top of a line to its baseline, in font sizes."""


def wrapped(
    runs: Sequence[Run], room: float, indent: float = 0.0, element: Element | None = None
) -> list[Line]:
    """The runs set one after another in lines ``room`` points wide, starting ``indent`` from the left.

    A first or last line is never left alone on a page. Without an element of their own they are one heading
    or paragraph.
    """
    filler = _Filler(room, indent, element or element_for(runs[0].style))
    for run in runs:
        filler.add(run)
    lines = filler.finish(max(run.style.leading for run in runs))
    for alone in {0, len(lines) - 2}:
        if len(lines) > 1:
            lines[alone] = replace(lines[alone], keeps_next=True)
    return lines


class _Filler:
    def __init__(self, room: float, indent: float, element: Element) -> None:
        self._room = room
        self._element = element
        self._indent = indent
        self._done: list[list[tuple[float, str, Style]]] = []
        self._line: list[tuple[float, str, Style]] = []
        self._at = 0.0
        self._spaced = False

    def add(self, run: Run) -> None:
        for number, part in enumerate(printable(run.text).split("\n")):
            if number:
                self._end_line()
            for place, word in enumerate(part.split(" ")):
                self._spaced = self._spaced or place > 0
                if word:
                    self._add_word(word, run.style)

    def _add_word(self, word: str, style: Style) -> None:
        scale = style.size / 1000
        wide = width(style.font, word) * scale
        space = width(style.font, " ") * scale if self._spaced and self._line else 0.0
        if self._line and self._at + space + wide > self._room:
            self._end_line()
            space = 0.0
        if wide > self._room:
            for part in _chopped(word, style, self._room):
                self._end_line() if self._line else None
                self._put(part, style, 0.0)
        else:
            self._put(word, style, space)
        self._spaced = False

    def _put(self, word: str, style: Style, space: float) -> None:
        if self._line and self._line[-1][2] is style:
            start, text, _ = self._line[-1]
            self._line[-1] = (start, f"{text} {word}" if space else text + word, style)
        else:
            self._line.append((self._at + space, word, style))
        self._at += space + width(style.font, word) * style.size / 1000

    def _end_line(self) -> None:
        self._done.append(self._line)
        self._line = []
        self._at = 0.0
        self._spaced = False

    def finish(self, leading: float) -> list[Line]:
        self._end_line()
        return [
            Line(
                leading,
                tuple(
                    Piece(self._indent + at, style.size * BASELINE, text, style, self._element)
                    for at, text, style in line
                ),
            )
            for line in self._done
        ]


def _chopped(word: str, style: Style, room: float) -> Iterator[str]:
    most = room * 1000 / style.size
    start, used = 0, 0.0
    for place, letter in enumerate(word):
        wide = width(style.font, letter)
        if used + wide > most and place > start:
            yield word[start:place]
            start, used = place, 0.0
        used += wide
    yield word[start:]
