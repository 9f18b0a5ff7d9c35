"""The shipped form: it reads, its worked cases come true, and its tree meets the safety requirements."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import pytest

from legnumb_desktop.content import check_content, digest_of, read_cases, read_pathway, warnings_of
from legnumb_desktop.content.unmet_cases import FIRST_CAUSES
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway

CASES = 120


def test_it_reads_without_a_problem(leg_numbness_files: dict[str, bytes]) -> None:
    assert check_content(leg_numbness_files) == ()


def test_nothing_in_it_is_overdue_or_without_effect(leg_numbness: Pathway) -> None:
    first_review = min(source.review_by for source in leg_numbness.sources)
    assert [str(each) for each in warnings_of(leg_numbness, first_review)] == []


def test_a_source_is_told_from_the_day_after_its_review(leg_numbness: Pathway) -> None:
    def due(today: date) -> int:
        return sum("was to be reviewed" in each.wrong for each in warnings_of(leg_numbness, today))

    last_review = max(source.review_by for source in leg_numbness.sources)
    assert due(min(source.review_by for source in leg_numbness.sources)) == 0
    assert due(date.max) == len(leg_numbness.sources)
    assert due(last_review) == sum(source.review_by < last_review for source in leg_numbness.sources)


def test_what_people_read_holds_no_remark_of_its_authors(leg_numbness: Pathway) -> None:
    """What was not verified is said at the source, where it can be mended."""
    said = [text for cause in leg_numbness.causes for text in (cause.what, cause.course, cause.management)]
    said += [text for outcome in leg_numbness.outcomes for text in (outcome.headline, *outcome.do)]
    said += [text for q in leg_numbness.form.questions for text in (q.text, q.help, q.why, q.self_check)]
    remarks = re.compile(r"from memory|checked\)|not yet checked|verif|to do\b|\?\?", re.IGNORECASE)
    assert [text for text in said if remarks.search(text)] == []


def test_line_ends_do_not_change_what_it_is(leg_numbness_files: dict[str, bytes]) -> None:
    windows = {name: content.replace(b"\n", b"\r\n") for name, content in leg_numbness_files.items()}
    assert digest_of(windows) == digest_of(leg_numbness_files)
    assert read_pathway(windows) == read_pathway(leg_numbness_files)


def test_one_letter_changes_what_it_is(leg_numbness_files: dict[str, bytes]) -> None:
    changed = {**leg_numbness_files, "tree.toml": leg_numbness_files["tree.toml"] + b"#"}
    assert digest_of(changed) != digest_of(leg_numbness_files)


def test_cases_and_other_languages_do_not_change_what_it_is(leg_numbness_files: dict[str, bytes]) -> None:
    more = {**leg_numbness_files, "cases/new.toml": b"", "certificate.json": b"{}", "texts.de.toml": b""}
    assert digest_of(more) == digest_of(leg_numbness_files)


@pytest.fixture(scope="module")
def cases(leg_numbness_files: Mapping[str, bytes], leg_numbness: Pathway) -> tuple[Case, ...]:
    return read_cases(leg_numbness_files, leg_numbness)


def test_every_worked_case_comes_to_its_urgency(leg_numbness: Pathway, cases: tuple[Case, ...]) -> None:
    assert len(cases) >= CASES
    reached = {case.id: assess(leg_numbness, case.answers).urgency for case in cases}
    assert reached == {case.id: case.urgency for case in cases}


def test_every_worked_case_has_an_expected_cause_among_the_first(
    leg_numbness: Pathway, cases: tuple[Case, ...]
) -> None:
    for case in cases:
        first = [each.cause for each in assess(leg_numbness, case.answers).causes[:FIRST_CAUSES]]
        assert set(first) & set(case.causes), f"{case.id}: {first}"


def test_every_answer_of_a_worked_case_is_on_its_path(leg_numbness: Pathway, cases: tuple[Case, ...]) -> None:
    for case in cases:
        asked = {question.id for question in leg_numbness.path_reader.finished(case.answers).questions}
        assert set(case.answers) <= asked, case.id
