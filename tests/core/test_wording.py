"""Answers, reasons and evidence in the form's own words."""

from __future__ import annotations

from datetime import date

import pytest

from legnumb_desktop.core.answers import (
    Answer,
    Answers,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.vocabulary import Vocabulary
from legnumb_desktop.core.wording import (
    Reader,
    Reason,
    reasons,
    words_of_answer,
    words_of_condition,
    words_of_reason,
)

COLD = Chosen(frozenset({"cold"}))


@pytest.mark.parametrize(
    ("question", "answer", "person", "clinician"),
    [
        ("flag", COLD, ("Much colder",), ("coldness of the leg",)),
        (
            "flag",
            Chosen(frozenset({"saddle", "cold"})),
            ("Much colder", "Numb seat"),
            ("coldness of the leg", "saddle anaesthesia"),
        ),
        ("flag", NotSure(), ("Not sure",), ("not sure",)),
        ("flag", Declined(), ("Prefer not to say",), ("prefers not to say",)),
        ("flag", Skipped(), (), ()),
        ("flag", None, (), ()),
        ("age", Measured(38), ("38 years",), ("38 years",)),
        ("pain", Measured(7), ("7 of 10",), ("7 of 10",)),
        ("pain", Measured(0), ("0 of 10",), ("0 of 10",)),
        (
            "place",
            Marked(frozenset({"seat", "R.toe"})),
            ("Big toe, right", "Seat"),
            ("Big toe, right", "Seat"),
        ),
        ("began", Dated(date(2026, 3, 5)), ("2026-03-05",), ("2026-03-05",)),
        ("notes", Written("Help"), ("Help",), ("Help",)),
    ],
)
def test_an_answer_reads_as_its_reader_needs(
    question: str, answer: Answer | None, person: object, clinician: object, small: Pathway
) -> None:
    asked = small.form.question(question)
    assert words_of_answer(small.form, asked, answer, Reader.PERSON) == person
    assert words_of_answer(small.form, asked, answer, Reader.CLINICIAN) == clinician


@pytest.mark.parametrize(
    ("finding", "answers", "expected"),
    [
        ("cold_leg", {"flag": COLD}, ["Flag: Much colder"]),
        (
            "cold_today",
            {"flag": COLD, "since": Chosen(frozenset({"today"}))},
            ["Flag: Much colder", "Since: Today"],
        ),
        ("may_be_cold", {"flag": NotSure()}, ["You were not sure about “Flag”"]),
        ("may_be_cold", {}, ["Flag: not answered"]),
        ("may_be_cold", {"flag": Skipped()}, ["Flag: not answered"]),
        ("may_be_cold", {"flag": Declined()}, ["Flag: Prefer not to say"]),
        ("is_old", {"age": Measured(80)}, ["Age: 80 years"]),
        (
            "two_sided",
            {"place": Marked(frozenset({"L.toe", "R.toe"}))},
            ["Place: Big toe, left; Big toe, right"],
        ),
        (
            "calm",
            {"flag": Chosen(frozenset({"none"})), "smokes": Chosen(frozenset({"no"}))},
            ["Flag: None of these", "Smokes: No"],
        ),
    ],
)
def test_a_finding_names_the_answers_that_made_it(
    finding: str, answers: Answers, expected: list[str], small: Pathway
) -> None:
    facts = small.path_reader.finished(answers).facts
    found = reasons(small, small.finding[finding].when, facts)
    assert [
        words_of_reason(small, each, answers.get(each.question), Reader.PERSON) for each in found
    ] == expected


def test_to_the_clinician_a_not_sure_names_its_question(small: Pathway) -> None:
    reason = Reason("flag", ("not_sure",))
    assert words_of_reason(small, reason, NotSure(), Reader.CLINICIAN) == "Flag: not sure"


def test_a_reason_without_an_answer_says_so(small: Pathway) -> None:
    assert words_of_reason(small, Reason("age", ()), None, Reader.PERSON) == "Age: not answered"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("flag in {saddle, cold}", "Flag: Much colder or Numb seat"),
        ("flag == none", "Flag: None of these"),
        ("flag != cold", "not – Flag: Much colder"),
        ("smokes <= {no}", "Smokes: No"),
        ("place in {toe}", "Place: Big toe"),
        ("place in {not_sure}", "Place: not sure"),
        ("place.sides == 2", "Place: both sides"),
        ("place.sides == 1", "Place: one side"),
        ("place.pattern in {foot, both_feet}", "Place: fits skin of the foot or both feet"),
        ("age >= 65", "Age >= 65"),
        ("is_old and flag in {cold}", "is old, and Flag: Much colder"),
        ("calm or is_old", "calm, or is old"),
    ],
)
def test_evidence_reads_in_words(text: str, expected: str, small: Pathway, words: Vocabulary) -> None:
    assert words_of_condition(small.form, parse_condition(text, words), Reader.PERSON) == expected
