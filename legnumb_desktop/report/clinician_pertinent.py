"""What is said, denied, not sure, not answered and not asked, kept apart: in brief, and item by item."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.summary import ClinicianSummary, Pertinent, clinician_summary
from legnumb_desktop.report.blocks import heading, labelled
from legnumb_desktop.report.brevity import NO_LIMIT, Brevity, few
from legnumb_desktop.report.clinician_head import AGE, LABEL_WIDTH, SEX
from legnumb_desktop.report.clinician_story import is_history
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BODY, LABEL, QUIET, SMALL, SMALL_LABEL, STRONG, Style
from legnumb_desktop.report.wrapping import wrapped


def pertinent(reading: Reading, brevity: Brevity) -> list[Line]:
    """A "not sure" is never a "no". Lists denied as a whole are named here, their items follow overleaf."""
    summary, told = _summary(reading), _told_here(reading)
    room = reading.room
    reports = [each for each in summary.positives if each.question in told]
    denied = [each for each in summary.denied if each.question in told]
    lines: list[Line] = []
    if reports:
        runs = [run for item in reports for run in _item(item, STRONG, BODY, brevity.phrases)]
        lines += _entry("Reports", runs, room)
    if denied:
        note = Run(" – each of these lists as a whole; item by item under In detail", QUIET)
        lines += _entry("Denies", [Run(_names(denied, brevity.names), BODY), note], room)
    for label, items, style, most in (
        ("Not sure", summary.not_sure, STRONG, 2 * brevity.names),
        ("Prefers not to say", summary.declined, STRONG, brevity.names),
    ):
        if items:
            lines += _entry(label, [Run(_names(items, most), style)], room)
    lines += _unsaid(reading, summary, brevity)
    return [*heading("Warning signs, other signs, health", room), *lines] if lines else []


def _unsaid(reading: Reading, summary: ClinicianSummary, brevity: Brevity) -> list[Line]:
    """What was passed over and what was not asked; in the briefest form the number of each in one line.

    A red flag that was passed over is named like what the person was not sure of.
    """
    question = reading.report.pathway.form.question
    passed = [each for each in summary.unanswered if each.question not in (AGE, SEX)]
    flagged = any(question(each.question).red_flag for each in passed)
    most = brevity.names if flagged else brevity.unsaid
    if passed and summary.not_asked and not most:
        counts = f"{len(passed)} questions. Not asked: {len(summary.not_asked)}. By name under In detail."
        return _entry("Not answered", [Run(counts, QUIET)], reading.room)
    lines: list[Line] = []
    for label, items, style in (("Not answered", passed, BODY), ("Not asked", summary.not_asked, QUIET)):
        if items:
            lines += _entry(label, [Run(_names(items, most), style)], reading.room)
    return lines


def item_by_item(reading: Reading) -> list[Line]:
    """What each list denied held, and what was left unticked where something else was ticked."""
    summary, told = _summary(reading), _told_here(reading)
    unticked = [each for each in summary.not_ticked if each.question in told and each.phrases]
    lines = _items("Denied, item by item", summary.denied, reading.room)
    return lines + _items("Not ticked, in lists where something else was", unticked, reading.room)


def _summary(reading: Reading) -> ClinicianSummary:
    return clinician_summary(reading.report.pathway, reading.report.answers)


def _told_here(reading: Reading) -> set[str]:
    """Questions that neither the history, the identity line nor the own words tell."""
    return {
        question.id
        for question in reading.report.pathway.form.questions
        if not is_history(question) and question.type is not QuestionType.TEXT
    } - {AGE, SEX}


def _names(items: Sequence[Pertinent], most: int) -> str:
    """As many names as ``most`` characters hold, and how many more there are."""
    names = [item.short.rstrip("?") for item in items]
    shown = len(names)
    while shown > 1 and len("; ".join(names[:shown])) > most:
        shown -= 1
    return "; ".join(few(names, shown))


def _item(item: Pertinent, name: Style, text: Style, most: int = NO_LIMIT) -> list[Run]:
    if not most and len(item.phrases) > 1:
        return [Run(f"{item.short.rstrip('?')}: ", name), Run(f"{len(item.phrases)} ticked. ", text)]
    said = ", ".join(few(item.phrases, max(most, 1)))
    return [Run(f"{item.short.rstrip('?')}: ", name), Run(f"{said}. ", text)]


def _items(title: str, items: Sequence[Pertinent], room: float) -> list[Line]:
    lines: list[Line] = []
    for item in items:
        lines += spaced(wrapped(_item(item, SMALL_LABEL, SMALL), room), 1.5)
    return [*heading(title, room), *lines] if lines else []


def _entry(label: str, runs: Sequence[Run], room: float) -> list[Line]:
    return spaced(labelled(label, LABEL, runs, room, LABEL_WIDTH), 1.5)
