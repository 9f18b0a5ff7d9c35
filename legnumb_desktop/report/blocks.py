"""Arrangements of text that the pages share: headings, labelled paragraphs, two columns, lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legnumb_desktop.report.fonts import printable, width
from legnumb_desktop.report.lines import Line, Piece, Run, height_of, kept, moved
from legnumb_desktop.report.shapes import rule
from legnumb_desktop.report.structure import list_entry
from legnumb_desktop.report.styles import HEADING, Style
from legnumb_desktop.report.wrapping import BASELINE, wrapped

GUTTER = 18.0


def heading(text: str, room: float, style: Style = HEADING, above: float = 6.5) -> list[Line]:
    """A heading over a hairline, kept with what follows."""
    line = wrapped([Run(text, style)], room)
    under = Line(2.5, (), (rule(room, 0.5),))
    return kept([replace(line[0], above=above), *line[1:], under])


def labelled(label: str, label_style: Style, runs: Sequence[Run], room: float, hang: float) -> list[Line]:
    """A paragraph ``hang`` points in, with its label in the space to its left; a long label wraps."""
    lower = (runs[0].style.size - label_style.size) * BASELINE
    name, body = list_entry()
    named = wrapped([Run(label, label_style)], hang - 6, element=name)
    beside = [replace(line, pieces=moved(line, 0.0, lower)) for line in named]
    text = wrapped(runs, room - hang, hang, body)
    return merged(beside, text)


def merged(left: Sequence[Line], right: Sequence[Line]) -> list[Line]:
    """Two stacks side by side, line by line; the longer one goes on alone."""
    lines = []
    for number in range(max(len(left), len(right))):
        beside = left[number] if number < len(left) else Line(0.0)
        text = right[number] if number < len(right) else Line(0.0)
        lines.append(
            Line(
                max(beside.height, text.height),
                beside.pieces + text.pieces,
                beside.drawings + text.drawings,
                keeps_next=text.keeps_next or number < len(left) - 1,
            )
        )
    return lines


def two_columns(entries: Sequence[Sequence[Line]], offset: float, most: float) -> list[Line]:
    """Entries in two balanced columns, the second ``offset`` to the right, read one after the other.

    The block is one unit; where it would be higher than ``most`` points, the entries follow in one column.
    """
    heights = [height_of(entry) for entry in entries]
    total, used, split = sum(heights), 0.0, 0
    while split < len(entries) and used + heights[split] / 2 <= total / 2:
        used += heights[split]
        split += 1
    high = max(used, total - used)
    if high > most:
        return [line for entry in entries for line in entry]
    pieces: list[Piece] = []
    drawings = []
    for column, across in ((entries[:split], 0.0), (entries[split:], offset)):
        down = 0.0
        for line in (line for entry in column for line in entry):
            down += line.above
            pieces.extend(moved(line, across, down))
            for drawing in line.drawings:
                drawings.append(
                    lambda canvas, left, top, draw=drawing, a=across, d=down: draw(canvas, left + a, top - d)
                )
            down += line.height
    return [Line(high, tuple(pieces), tuple(drawings))]


def pointed(mark: str, mark_style: Style, runs: Sequence[Run], room: float, hang: float) -> list[Line]:
    """A list item: its number or bullet, and the text beside it."""
    label, body = list_entry()
    text = wrapped(runs, room - hang, hang, body)
    point = Piece(0.0, mark_style.size * BASELINE, mark, mark_style, label)
    return [replace(text[0], pieces=(point, *text[0].pieces)), *text[1:]]


def right_aligned(text: str, style: Style, room: float, down: float) -> Piece:
    shown = printable(text)
    return Piece(room - width(style.font, shown) * style.size / 1000, down, shown, style)
