"""The clinician's one page, as its sections follow each other, and what stands in detail further on."""

from __future__ import annotations

from collections.abc import Callable

from legnumb_desktop.report.brevity import WHOLE, Brevity, fitted
from legnumb_desktop.report.clinician_bedside import bedside_rows, further_rows
from legnumb_desktop.report.clinician_causes import possible_causes
from legnumb_desktop.report.clinician_checks import bedside_checks, tests_to_consider
from legnumb_desktop.report.clinician_head import identity, letterhead, story, urgency_band, why
from legnumb_desktop.report.clinician_pertinent import item_by_item, pertinent
from legnumb_desktop.report.clinician_standing import unverified
from legnumb_desktop.report.clinician_story import history, own_words
from legnumb_desktop.report.lines import Line, Run
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.since_before import since_before
from legnumb_desktop.report.styles import QUIET, TITLE
from legnumb_desktop.report.wrapping import wrapped

SHORTENED = "The first page was shortened to fit; here is the whole of it."


def clinician_page(reading: Reading, height: float) -> tuple[list[Line], Brevity]:
    """One page of ``height`` points whatever the case, and how brief it had to be."""
    head = [*letterhead(reading), *identity(reading), *urgency_band(reading), *unverified(reading)]
    laid_out: dict[tuple[int, tuple[int, ...]], list[Line]] = {}

    def letter(brevity: Brevity) -> list[Line]:
        lines = list(head)
        for number, (section, limits) in enumerate(_SECTIONS):
            key = number, tuple(getattr(brevity, limit) for limit in limits)
            if key not in laid_out:
                laid_out[key] = section(reading, brevity)
            lines += laid_out[key]
        return lines

    return fitted(letter, height)


_SECTIONS: tuple[tuple[Callable[[Reading, Brevity], list[Line]], tuple[str, ...]], ...] = (
    (story, ("story",)),
    (why, ("flags", "reasons", "hazards")),
    (since_before, ("changes", "names")),
    (history, ("entry", "entries")),
    (own_words, ("words",)),
    (pertinent, ("phrases", "names", "unsaid")),
    (possible_causes, ("causes", "evidence", "dangerous", "named")),
    (bedside_rows, ("rows",)),
)
"""In their order, each with the limits it obeys: what stays the same is laid out once."""


def details(reading: Reading, brevity: Brevity) -> list[Line]:
    """What the first page left out, then checks, tests and every item that was denied."""
    lines = wrapped([Run("In detail, for the clinician", TITLE)], reading.room)
    if brevity is not WHOLE:
        lines += wrapped([Run(SHORTENED, QUIET)], reading.room)
        lines += why(reading, WHOLE) + since_before(reading, WHOLE) + history(reading, WHOLE)
        lines += pertinent(reading, WHOLE) + possible_causes(reading, WHOLE)
        lines += further_rows(reading, brevity)
    return [*lines, *bedside_checks(reading), *tests_to_consider(reading), *item_by_item(reading)]
