"""Since the visit before: one paragraph on the clinician's page, and none where no visit came before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.since_words import words_since
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.report import Before, Report

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]
THEN: dict[str, Answer] = {
    "map_numb": Marked(frozenset({"L.toe_big", "L.shin_outer"})),
    "rf_cauda": Chosen(frozenset({"none"})),
    "bother": Measured(3),
}
NOW: dict[str, Answer] = {
    "map_numb": Marked(frozenset({"L.toe_big", "R.toe_big"})),
    "rf_cauda": Chosen(frozenset({"sex"})),
    "bother": Measured(6),
}


def test_what_changed_stands_on_the_clinicians_page(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    changed = words_since(Taken(pathway, THEN), Taken(pathway, NOW))
    report = replace(report_of(NOW), before=Before(datetime(2025, 10, 8, 10, 2), changed))
    first = pages_of(report)[0]
    assert "Since 8 Oct 2025" in first
    assert "Spread: other leg newly marked." in first
    assert "New areas: big toe, right. Areas gone: outer side of shin, left." in first
    assert "Severity: how bad the numbness is from 3 to 6." in first
    assert "New: new loss of genital sensation or erectile dysfunction." in first


def test_without_a_visit_before_nothing_is_said_of_one(report_of: ReportOf, pages_of: PagesOf) -> None:
    assert "Since " not in pages_of(report_of(NOW))[0]


def test_no_change_is_said_too(pathway: Pathway) -> None:
    assert words_since(Taken(pathway, THEN), Taken(pathway, THEN)) == (
        ("Answers", "no change in urgency, areas, severity or signs"),
    )


def test_many_areas_are_counted(pathway: Pathway) -> None:
    many = THEN | {"map_numb": Marked(frozenset(pathway.form.region_marks))}
    changed = dict(words_since(Taken(pathway, THEN), Taken(pathway, many)))
    assert changed["New areas"] == f"{len(pathway.form.region_marks) - 2} areas"


def test_a_chart_that_was_not_painted_twice_is_said_to(pathway: Pathway) -> None:
    told = dict(words_since(Taken(pathway, {}), Taken(pathway, NOW)))
    assert told["Chart"] == "not painted at both visits"
    assert "New areas" not in told
