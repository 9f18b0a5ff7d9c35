"""What speaks against a session that was taken with other questions than those here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.exchange.incoming import Content, examine
from legnumb_desktop.exchange.session_file import digest_of, session_file
from legnumb_desktop.exchange.session_reading import read_session_file
from legnumb_desktop.exchange.speaking_against import speaking_against
from legnumb_desktop.intake import Record
from legnumb_desktop.storage import KeptSessions

OTHER = {"id": "leg_numbness", "version": "9.9.9", "digest": "f" * 64}


def doubts(
    record: Record, present: Content, kept: KeptSessions, urgency: str, **changed: object
) -> list[str]:
    """Of the session with this urgency in its file, and a digest that is right."""
    told: dict[str, Any] = {**json.loads(session_file(record, "1")), **changed}
    told["assessment"] = {**told["assessment"], "urgency": urgency}
    told["digest"] = digest_of(told)
    file = read_session_file(json.dumps(told).encode())
    return [each.doubt for each in speaking_against(examine(file, None, present, kept, read_pathway))]


def age_alone(record: Record) -> list[object]:
    answers = json.loads(session_file(record, "1"))["answers"]
    return [each for each in answers if each["question"] == "age"]


def test_what_comes_to_the_same_or_more_by_other_questions_is_not_doubted(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    assert doubts(record, present, kept, "emergency_now", form=OTHER) == []
    assert doubts(record, present, kept, "self_care", form=OTHER) == []


def test_what_is_less_urgent_by_other_questions_than_the_file_says_is_doubted(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    answers = age_alone(record)
    assert doubts(record, present, kept, "emergency_now", form=OTHER, answers=answers) == ["less_urgent"]
    assert doubts(record, present, kept, "emergency_now", answers=answers) == ["result_differs"]


def test_an_urgency_that_cannot_be_compared_is_doubted(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    assert doubts(record, present, kept, "at_once", form=OTHER) == ["unknown_urgency"]


@pytest.mark.parametrize("form", [OTHER, None])
def test_a_draft_has_no_urgency_to_compare(
    form: object, record: Record, present: Content, kept: KeptSessions
) -> None:
    told: dict[str, Any] = {**json.loads(session_file(record, "1")), "finished": None, "assessment": None}
    told["form"] = form or told["form"]
    told["digest"] = digest_of(told)
    file = read_session_file(json.dumps(told).encode())
    assert speaking_against(examine(file, None, present, kept, read_pathway)) == ()
