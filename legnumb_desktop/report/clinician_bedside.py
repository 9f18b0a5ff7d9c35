"""Rows with blanks to fill in by hand, as the open causes ask for them."""

from __future__ import annotations

from legnumb_desktop.core.letter import Examination, examinations_for
from legnumb_desktop.report.blocks import heading
from legnumb_desktop.report.brevity import Brevity
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BLANK, BLANK_LABEL
from legnumb_desktop.report.wrapping import wrapped

_ONE, _EACH_SIDE = "_______", "R____ L____"


def bedside_rows(reading: Reading, brevity: Brevity) -> list[Line]:
    report = reading.report
    rows = examinations_for(report.pathway.letter, report.assessment.causes)
    runs: list[Run] = []
    for row in rows[: brevity.rows]:
        runs += [Run(f"{'    ' if runs else ''}{row.text}  ", BLANK_LABEL), *_blanks(row)]
    if not runs:
        return []
    return [*heading("At the bedside", reading.room), *spaced(wrapped(runs, reading.room), 2.0)]


def _blanks(row: Examination) -> list[Run]:
    """A name and its blank are never parted: blanks inside them do not break."""
    blank = _EACH_SIDE if row.sides else _ONE
    runs: list[Run] = []
    for number, name in enumerate(row.blanks):
        kept = f"{name} {blank}".replace(" ", "\N{NO-BREAK SPACE}")
        runs.append(Run(f"{'   ' if number else ''}{kept}", BLANK))
    return runs
