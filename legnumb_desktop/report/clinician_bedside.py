"""Rows with blanks to fill in by hand, as the open causes ask for them."""

from __future__ import annotations

from legnumb_desktop.core.letter import Examination, examinations_for
from legnumb_desktop.report.blocks import heading, labelled
from legnumb_desktop.report.brevity import Brevity
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BLANK, LABEL

LABEL_WIDTH = 62.0
_ONE, _EACH_SIDE = "_______", "R____ L____"


def bedside_rows(reading: Reading, brevity: Brevity) -> list[Line]:
    report = reading.report
    rows = examinations_for(report.pathway.letter, report.assessment.causes)
    lines: list[Line] = []
    for row in rows[: brevity.rows]:
        lines += spaced(labelled(row.text, LABEL, _blanks(row), reading.room, LABEL_WIDTH), 3.0)
    return [*heading("At the bedside", reading.room), *lines] if lines else []


def _blanks(row: Examination) -> list[Run]:
    """A name and its blank are never parted: blanks inside them do not break."""
    blank = _EACH_SIDE if row.sides else _ONE
    runs: list[Run] = []
    for number, name in enumerate(row.blanks):
        kept = f"{name} {blank}".replace(" ", "\N{NO-BREAK SPACE}")
        runs.append(Run(f"{'   ' if number else ''}{kept}", BLANK))
    return runs
