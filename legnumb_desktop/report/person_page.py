"""The person's page, in plain words and large letters: what to do, what to say, when to come sooner."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legnumb_desktop.core.not_knowing import doubts_of
from legnumb_desktop.core.sooner import when_sooner
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import heading, pointed, right_aligned
from legnumb_desktop.report.lines import Line, Piece, Run, moved, spaced, together
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.shapes import frame, urgency_shape
from legnumb_desktop.report.styles import (
    PLAIN,
    PLAIN_HEADING,
    PLAIN_QUIET,
    PLAIN_STRONG,
    PLAIN_TITLE,
    URGENCY_COLOUR,
)
from legnumb_desktop.report.told_causes import BAND_WORDS, dangers_left, shown_causes
from legnumb_desktop.report.words import capital, day
from legnumb_desktop.report.wrapping import BASELINE, wrapped

MOST_CAUSES = 3
MOST_DOUBTS = 5
COST_OF_NOT_KNOWING = (
    "Try to find out. If one of these turns out to be true, answer again: "
    "it may be more urgent than it says here."
)
NOT_A_DIAGNOSIS = (
    "These are possible reasons that fit what you said. They are not a diagnosis. "
    "Only an examination can tell."
)


def person_page(reading: Reading) -> list[Line]:
    outcome, room = reading.outcome, reading.room
    lines = [*_top(reading), *_band(reading), *_because(reading)]
    lines += _section("What to do", _numbered(_filled(reading, outcome.do), room), room)
    if outcome.tell:
        lines += _section(
            "What to say", wrapped([Run(_filled(reading, [outcome.tell])[0], PLAIN)], room), room
        )
    return [*lines, *_sooner(reading), *_not_sure(reading), *_causes(reading)]


def _not_sure(reading: Reading) -> list[Line]:
    """What was left open and could make it more urgent, with a way to find out."""
    form = reading.report.pathway.form
    texts = [
        f"{form.question(doubt.question).short}: {doubt.self_check or 'ask the clinician to check it.'}"
        for doubt in doubts_of(reading.report.pathway, reading.report.answers)[:MOST_DOUBTS]
    ]
    if not texts:
        return []
    note = wrapped([Run(COST_OF_NOT_KNOWING, PLAIN_QUIET)], reading.room)
    return _section("What you were not sure about", [*note, *_bullets(texts, reading.room)], reading.room)


def _sooner(reading: Reading) -> list[Line]:
    """What everyone is told, then the fewest new signs that would make it more urgent for this person."""
    report, room = reading.report, reading.room
    sooner = when_sooner(report.pathway, report.answers, reading.outcome, report.emergency_number)
    lines = _bullets(sooner.always, room)
    for urgency, look_outs in sooner.beside.items():
        title = wrapped([Run(f"Get help {urgency.soon}, if you also notice:", PLAIN_STRONG)], room)
        lines += [replace(line, keeps_next=True) for line in spaced(title, 5)]
        lines += _bullets([capital(each.words) for each in look_outs], room)
    return _section("When to get help sooner", lines, room)


def _top(reading: Reading) -> list[Line]:
    """Whose page this is, and of which day."""
    report = reading.report
    name = " ".join(report.person.split())
    lines = wrapped([Run(f"For {name}" if name else "For you", PLAIN_QUIET)], reading.room - 110)[:3]
    date = right_aligned(day(report.started), PLAIN_QUIET, reading.room, PLAIN_QUIET.size * BASELINE)
    return [replace(lines[0], pieces=(*lines[0].pieces, date)), *lines[1:], Line(5.0)]


def _filled(reading: Reading, texts: Sequence[str]) -> list[str]:
    return [text.replace("{number}", reading.report.emergency_number) for text in texts]


def _band(reading: Reading) -> list[Line]:
    urgency = reading.urgency
    inside = reading.room - 86
    words = wrapped([Run(reading.outcome.headline, PLAIN_TITLE)], inside)
    words += wrapped([Run("How soon: ", PLAIN), Run(f"{urgency.soon}.", PLAIN_STRONG)], inside)
    high = 16 + sum(line.height for line in words)
    down = 7.0
    pieces: list[Piece] = []
    for line in words:
        pieces += moved(line, 74.0, down)
        down += line.height
    colour = URGENCY_COLOUR[urgency.shape]
    drawings = (frame(reading.room, high, colour, 1.4), urgency_shape(urgency.shape, 42, 20, (high - 42) / 2))
    return [Line(high, tuple(pieces), drawings)]


def _because(reading: Reading) -> list[Line]:
    decided = reading.report.assessment.decided_by
    said = reading.reasons_for(decided, Reader.PERSON) if decided else []
    if not said:
        return []
    return _section("Because you said", _bullets(said, reading.room), reading.room)


def _section(title: str, lines: Sequence[Line], room: float) -> list[Line]:
    return [*heading(title, room, PLAIN_HEADING, 12), *spaced(lines, 3)] if lines else []


def _numbered(texts: Sequence[str], room: float) -> list[Line]:
    return [
        line
        for number, text in enumerate(texts, start=1)
        for line in spaced(pointed(f"{number}.", PLAIN_STRONG, [Run(text, PLAIN)], room, 22), 2)
    ]


def _bullets(texts: Sequence[str], room: float) -> list[Line]:
    return [
        line for text in texts for line in spaced(pointed("•", PLAIN_STRONG, [Run(text, PLAIN)], room, 16), 2)
    ]


def _causes(reading: Reading) -> list[Line]:
    shown = shown_causes(reading.report.assessment.causes)[:MOST_CAUSES]
    if not shown:
        return []
    lines = heading("What it may be", reading.room, PLAIN_HEADING, 12)
    note = spaced(wrapped([Run(NOT_A_DIAGNOSIS, PLAIN_QUIET)], reading.room), 3)
    lines += [replace(line, keeps_next=True) for line in note]
    for ranked in shown:
        cause = reading.report.pathway.cause[ranked.cause]
        entry = wrapped([Run(cause.name, PLAIN_STRONG)], reading.room)
        entry += wrapped([Run(cause.what, PLAIN)], reading.room)
        if cause.course:
            entry += wrapped([Run("Usual course: ", PLAIN_STRONG), Run(cause.course, PLAIN)], reading.room)
        lines += spaced(entry, 5)
    return [*together(lines), *_also_check(reading)]


def _also_check(reading: Reading) -> list[Line]:
    """What fits too and must not be missed, by its name alone."""
    pathway, causes = reading.report.pathway, reading.report.assessment.causes
    left = [each for each in dangers_left(pathway, causes, MOST_CAUSES) if each.band in BAND_WORDS]
    if not left:
        return []
    names = "; ".join(pathway.cause[each.cause].name for each in left)
    runs = [Run("Possible too, and important to check: ", PLAIN_STRONG), Run(f"{names}.", PLAIN)]
    return spaced(wrapped(runs, reading.room), 8)
