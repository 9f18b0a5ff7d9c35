"""What may be checked at the bedside, and the tests that the causes told ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legnumb_desktop.core.causes import Cause
from legnumb_desktop.core.not_knowing import doubts_of
from legnumb_desktop.report.blocks import GUTTER, heading, pointed, two_columns
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.shapes import tick_box
from legnumb_desktop.report.styles import SMALL, SMALL_LABEL, SMALL_QUIET
from legnumb_desktop.report.told_causes import shown_causes
from legnumb_desktop.report.words import capital
from legnumb_desktop.report.wrapping import wrapped

MOST_CHECKS_HIGH = 500.0
MOST_DOUBTS = 5


def bedside_checks(reading: Reading) -> list[Line]:
    """Boxes to tick: what the person did not know and could be urgent, then the checks of the causes."""
    room = (reading.room - GUTTER) / 2
    checks = _merged([cause.checks for cause in _listed_causes(reading)])
    form = reading.report.pathway.form
    doubts = doubts_of(reading.report.pathway, reading.report.answers)[:MOST_DOUBTS]
    entries = [
        _tick(capital(doubt.to_test), f"not known: {form.question(doubt.question).short}", room)
        for doubt in doubts
        if doubt.to_test
    ]
    entries += [_tick(text, ", ".join(map(str, numbers)), room) for text, numbers in checks.items()]
    if not entries:
        return []
    block = two_columns(entries, room + GUTTER, MOST_CHECKS_HIGH)
    return [*heading("What may be checked at the bedside", reading.room), *block]


def tests_to_consider(reading: Reading) -> list[Line]:
    """For each cause listed its tests, under its number; some say that none is needed."""
    lines: list[Line] = []
    for number, cause in enumerate(_listed_causes(reading), start=1):
        if cause.tests:
            tests = "; ".join(text.rstrip(".") for text in cause.tests) + "."
            lines += spaced(pointed(f"{number}", SMALL_LABEL, [Run(tests, SMALL)], reading.room, 14), 1)
    return [*heading("Tests to consider", reading.room), *lines] if lines else []


def _listed_causes(reading: Reading) -> list[Cause]:
    shown = shown_causes(reading.report.assessment.causes)
    return [reading.report.pathway.cause[each.cause] for each in shown]


def _merged(lists: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    found: dict[str, tuple[str, list[int]]] = {}
    for number, texts in enumerate(lists, start=1):
        for text in texts:
            found.setdefault(text.casefold().rstrip("."), (text, []))[1].append(number)
    return dict(found.values())


def _tick(text: str, why: str, room: float) -> list[Line]:
    lines = wrapped([Run(text, SMALL), Run(f"  ({why})", SMALL_QUIET)], room - 14, 14)
    boxed = replace(lines[0], drawings=(tick_box(6.5, 1.0, 2.0),))
    return spaced([boxed, *lines[1:]], 1.5)
