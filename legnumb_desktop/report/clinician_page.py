"""The clinician's page, as its sections follow each other."""

from __future__ import annotations

from legnumb_desktop.report.clinician_causes import bedside_checks, possible_causes, tests_to_consider
from legnumb_desktop.report.clinician_head import identity, letterhead, urgency_band, why
from legnumb_desktop.report.clinician_pertinent import item_by_item, pertinent
from legnumb_desktop.report.clinician_standing import unverified
from legnumb_desktop.report.clinician_story import history, own_words
from legnumb_desktop.report.lines import Line
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.since_before import since_before


def clinician_page(reading: Reading) -> list[Line]:
    return [
        *letterhead(reading),
        *identity(reading),
        *urgency_band(reading),
        *unverified(reading),
        *why(reading),
        *since_before(reading),
        *history(reading),
        *own_words(reading),
        *pertinent(reading),
        *possible_causes(reading),
        *bedside_checks(reading),
        *tests_to_consider(reading),
        *item_by_item(reading),
    ]
