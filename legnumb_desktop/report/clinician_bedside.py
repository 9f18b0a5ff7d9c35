"""Rows with blanks to fill in by hand, as the open causes ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.letter import Examination, examinations_for
from legnumb_desktop.report.blocks import heading
from legnumb_desktop.report.brevity import Brevity, kept
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BLANK, BLANK_LABEL, SMALL_QUIET
from legnumb_desktop.report.wrapping import wrapped

_ONE, _EACH_SIDE = "_______", "R____ L____"


def bedside_rows(reading: Reading, brevity: Brevity) -> list[Line]:
    shown, rest = _parted(reading, brevity)
    if not shown:
        return []
    runs = _filled_in_by_hand(shown)
    if rest:
        names = ", ".join(row.text for row in rest)
        runs.append(Run(f"    Under In detail: {names}", SMALL_QUIET))
    return _under("At the bedside", runs, reading)


def further_rows(reading: Reading, brevity: Brevity) -> list[Line]:
    """Those that the first page had no room for."""
    _, rest = _parted(reading, brevity)
    return _under("At the bedside, further rows", _filled_in_by_hand(rest), reading) if rest else []


def _parted(reading: Reading, brevity: Brevity) -> tuple[list[Examination], list[Examination]]:
    """The rows that there is room for, and the rest.

    Room is first for those that always stand there and those of the first cause.
    """
    causes = reading.report.assessment.causes
    rows = examinations_for(reading.report.pathway.letter, causes)
    first = {ranked.cause for ranked in causes[:1]}
    shown = kept(rows, brevity.rows, needed=lambda row: row.always or bool(row.causes & first))
    return shown, [row for row in rows if row not in shown]


def _under(title: str, runs: Sequence[Run], reading: Reading) -> list[Line]:
    return [*heading(title, reading.room), *spaced(wrapped(runs, reading.room), 2.0)]


def _filled_in_by_hand(rows: Sequence[Examination]) -> list[Run]:
    runs: list[Run] = []
    for row in rows:
        runs += [Run(f"{'    ' if runs else ''}{row.text}  ", BLANK_LABEL), *_blanks(row)]
    return runs


def _blanks(row: Examination) -> list[Run]:
    """A name and its blank are never parted: blanks inside them do not break."""
    blank = _EACH_SIDE if row.sides else _ONE
    runs: list[Run] = []
    for number, name in enumerate(row.blanks):
        kept_whole = f"{name} {blank}".replace(" ", "\N{NO-BREAK SPACE}")
        runs.append(Run(f"{'   ' if number else ''}{kept_whole}", BLANK))
    return runs
