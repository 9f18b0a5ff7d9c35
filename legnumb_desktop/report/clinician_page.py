"""The clinician's page, as its sections follow each other."""

from __future__ import annotations

from legnumb_desktop.report.clinician_causes import bedside_and_tests, possible_causes
from legnumb_desktop.report.clinician_head import identity, letterhead, urgency_band, why
from legnumb_desktop.report.clinician_story import denied_in_full, history, own_words, pertinent
from legnumb_desktop.report.lines import Line
from legnumb_desktop.report.reading import Reading


def clinician_page(reading: Reading) -> list[Line]:
    return [
        *letterhead(reading),
        *identity(reading),
        *urgency_band(reading),
        *why(reading),
        *history(reading),
        *own_words(reading),
        *pertinent(reading),
        *possible_causes(reading),
        *bedside_and_tests(reading),
        *denied_in_full(reading),
    ]
