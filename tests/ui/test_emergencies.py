"""Which emergency is news to the person whose visit it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.storage import MemorySessions
from legnumb_desktop.ui.emergencies import Emergencies

SADDLE, NONE = Chosen(frozenset({"saddle"})), Chosen(frozenset({"none"}))


@pytest.fixture(scope="module")
def intake() -> Intake:
    files = form_files()
    return Intake(read_pathway(files), files, MemorySessions(), lambda: datetime.now(UTC), read_pathway)


@pytest.fixture
def emergencies(intake: Intake) -> Emergencies:
    return Emergencies(intake)


@pytest.fixture
def numb_between_the_legs(intake: Intake) -> Visit:
    return intake.answer(intake.begin(), "rf_cauda", SADDLE)


def found(emergencies: Emergencies, visit: Visit) -> Assessment:
    emergency = emergencies.found(visit)
    assert emergency is not None
    return emergency


def test_nothing_is_found_where_no_answer_says_so(intake: Intake, emergencies: Emergencies) -> None:
    assert emergencies.found(intake.begin()) is None


def test_once_seen_it_is_no_news(emergencies: Emergencies, numb_between_the_legs: Visit) -> None:
    emergency = found(emergencies, numb_between_the_legs)
    assert emergencies.is_news(numb_between_the_legs, emergency)
    emergencies.see(numb_between_the_legs, emergency)
    assert not emergencies.is_news(numb_between_the_legs, found(emergencies, numb_between_the_legs))


def test_it_is_news_to_another_person(
    intake: Intake, emergencies: Emergencies, numb_between_the_legs: Visit
) -> None:
    emergencies.see(numb_between_the_legs, found(emergencies, numb_between_the_legs))
    other = intake.answer(intake.begin(), "rf_cauda", SADDLE)
    assert emergencies.is_news(other, found(emergencies, other))


def test_it_is_news_again_after_none_was_left(
    intake: Intake, emergencies: Emergencies, numb_between_the_legs: Visit
) -> None:
    emergencies.see(numb_between_the_legs, found(emergencies, numb_between_the_legs))
    denied = intake.answer(numb_between_the_legs, "rf_cauda", NONE)
    assert emergencies.found(denied) is None
    again = intake.answer(denied, "rf_cauda", SADDLE)
    assert emergencies.is_news(again, found(emergencies, again))


def test_it_stays_known_while_another_person_has_none(
    intake: Intake, emergencies: Emergencies, numb_between_the_legs: Visit
) -> None:
    emergency = found(emergencies, numb_between_the_legs)
    emergencies.see(numb_between_the_legs, emergency)
    assert emergencies.found(intake.begin()) is None
    assert not emergencies.is_news(numb_between_the_legs, emergency)


def test_a_visit_that_is_gone_on_with_is_told_anew(
    emergencies: Emergencies, numb_between_the_legs: Visit
) -> None:
    emergency = found(emergencies, numb_between_the_legs)
    emergencies.see(numb_between_the_legs, emergency)
    emergencies.forget(numb_between_the_legs)
    assert emergencies.is_news(numb_between_the_legs, emergency)
