"""The clinician's one page, as its sections follow each other, and what stands in detail further on."""

from __future__ import annotations

from legnumb_desktop.report.brevity import WHOLE, Brevity, fitted
from legnumb_desktop.report.clinician_bedside import bedside_rows
from legnumb_desktop.report.clinician_causes import bedside_checks, possible_causes, tests_to_consider
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
    return fitted(lambda brevity: _letter(reading, brevity), height)


def _letter(reading: Reading, brevity: Brevity) -> list[Line]:
    return [
        *letterhead(reading),
        *identity(reading),
        *urgency_band(reading),
        *unverified(reading),
        *story(reading, brevity),
        *why(reading, brevity),
        *since_before(reading, brevity),
        *history(reading, brevity),
        *own_words(reading, brevity),
        *pertinent(reading, brevity),
        *possible_causes(reading, brevity),
        *bedside_rows(reading, brevity),
    ]


def details(reading: Reading, brevity: Brevity) -> list[Line]:
    """What the first page left out, then checks, tests and every item that was denied."""
    lines = wrapped([Run("In detail, for the clinician", TITLE)], reading.room)
    if brevity is not WHOLE:
        lines += wrapped([Run(SHORTENED, QUIET)], reading.room)
        lines += why(reading, WHOLE) + since_before(reading, WHOLE) + history(reading, WHOLE)
        lines += pertinent(reading, WHOLE) + possible_causes(reading, WHOLE)
    return [*lines, *bedside_checks(reading), *tests_to_consider(reading), *item_by_item(reading)]
