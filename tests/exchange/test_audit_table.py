from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core import answers as a
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import NOT_LOOKED_AT
from legnumb_desktop.exchange.audit_table import audit_table, harmless
from legnumb_desktop.exchange.told_session import ToldSession

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def pathway() -> Pathway:
    return read_pathway(form_files())


@pytest.fixture(scope="module")
def told_of(pathway: Pathway) -> Callable[[a.Answers], ToldSession]:
    def telling(answers: a.Answers) -> ToldSession:
        result = assess(pathway, answers)
        session = "ab" * 16
        return ToldSession(pathway, session, answers, result, NOT_LOOKED_AT, AT, AT, "0.1.0", "999", "Anna")

    return telling


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def chosen(*options: str) -> a.Chosen:
    return a.Chosen(frozenset(options))


def test_each_session_is_one_row_with_its_result(told_of: Callable[[a.Answers], ToldSession]) -> None:
    saddle = told_of({"rf_cauda": chosen("saddle", "poo"), "age": a.Measured(54.0)})
    (first, second) = rows(audit_table([saddle, replace(saddle, session="cd" * 16)]))
    assert first["urgency"] == "emergency_now"
    assert first["rank"] == "5"
    assert first["decided_by"] in first["red_flags"].split(";")
    assert "cauda_equina_syndrome" in first["causes_fit_well"].split(";")
    assert first["answer.rf_cauda"] == "poo;saddle"
    assert first["answer.age"] == "54"
    assert first["content_verified"] == "no"
    assert second["session"] == "cd" * 16


def test_the_ways_not_to_answer_stay_apart(told_of: Callable[[a.Answers], ToldSession]) -> None:
    said = {
        "rf_stroke": chosen("none"),
        "rf_stroke_when": chosen("still"),
        "rf_limb": a.NotSure(),
        "rf_cauda": a.Declined(),
        "feel": a.Skipped(),
    }
    (row,) = rows(audit_table([told_of(said)]))
    assert row["answer.rf_stroke"] == "none"
    assert row["answer.rf_stroke_when"] == "not_asked"
    assert row["answer.rf_limb"] == "not_sure"
    assert row["answer.rf_cauda"] == "declined"
    assert row["answer.feel"] == row["answer.weakness"] == "unanswered"
    assert row["answered"] == "3"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_nothing_that_a_spreadsheet_would_run_is_in_it(
    start: str, told_of: Callable[[a.Answers], ToldSession]
) -> None:
    text = f"{start}cmd|'/c calc'!A1, \"and\"\nmore"
    (row,) = rows(audit_table([told_of({"notes": a.Written(text)})]))
    assert row["answer.notes"] == f"'{text}"


@pytest.mark.parametrize("end", [";", ",", "\t", "|", "\n", "\r\n"])
@pytest.mark.parametrize("unseen", ["", " ", "\u200b", "\ufeff", "\u00a0\u202e", '"', '" "'])
@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝"])
def test_nothing_is_run_either_where_cells_end_at_another_sign(
    end: str, unseen: str, sign: str, told_of: Callable[[a.Answers], ToldSession]
) -> None:
    told = audit_table([told_of({"notes": a.Written(f"numb{end}{unseen}{sign}HYPERLINK(0){end}{sign}1")})])
    lines = told.splitlines() if end in "\r\n" else [told]
    cells = [cell for line in lines for cell in line.split(end)]
    assert len(cells) > 2
    for cell in cells:
        assert cell.strip('" \u200b\ufeff\u00a0\u202e')[:1] != sign


@pytest.mark.parametrize(
    "text", ["54 = age", "L.toe_big;saddle", "pins-and-needles, e-mail me @ work", "since 2 - 3 days; 5 + 2"]
)
def test_what_cannot_be_run_stays_as_it_was_said(text: str) -> None:
    assert harmless(text) == text


@pytest.mark.parametrize("letter", ["\n", ";", " ", "\u200b", "="])
def test_the_longest_text_there_can_be_is_made_harmless_at_once(letter: str) -> None:
    assert harmless(letter * 2_000_000 + "numb").endswith("numb")


def test_lines_end_and_quotes_stand_as_the_standard_wants_them(
    told_of: Callable[[a.Answers], ToldSession],
) -> None:
    text = audit_table([told_of({"notes": a.Written('says "numb", often')})])
    assert text.count("\r\n") == 2
    assert text.endswith('"says ""numb"", often"\r\n')


def test_a_draft_has_answers_and_no_result(told_of: Callable[[a.Answers], ToldSession]) -> None:
    draft = replace(told_of({"rf_stroke": chosen("none")}), finished=None, assessment=None)
    (row,) = rows(audit_table([draft]))
    assert row["answer.rf_stroke"] == "none"
    assert row["urgency"] == row["finished"] == row["causes_fit_well"] == ""


def test_no_name_is_told_and_sessions_of_other_forms_stand_in_the_same_table(
    told_of: Callable[[a.Answers], ToldSession], pathway: Pathway
) -> None:
    told = told_of({"notes": a.Written("x")})
    shorter = replace(pathway, form=replace(pathway.form, questions=pathway.form.questions[:3]))
    older = replace(told, pathway=shorter, answers={"rf_limb": chosen("cold")}, assessment=None)
    text = audit_table([older, told])
    assert "Anna" not in text
    first, second = rows(text)
    assert first["answer.rf_limb"] == "cold"
    assert first["answer.notes"] == ""
    assert second["answer.notes"] == "x"


def test_no_sessions_give_a_header_alone() -> None:
    assert rows(audit_table([])) == []
    assert audit_table([]).startswith("session,")
