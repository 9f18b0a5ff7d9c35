"""The clinician's letter is one page whatever was answered, and counts what it leaves out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from legnumb_desktop.content import read_cases
from legnumb_desktop.core.answers import Answer, Chosen, Marked, NotSure, Written
from legnumb_desktop.core.causes import Band
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.report import Report, report_bytes

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]


def letter_pages(report: Report) -> int:
    """Pages before the person's own begins."""
    reader = PdfReader(BytesIO(report_bytes(report)))
    begins = {mark.title: reader.get_destination_page_number(mark) for mark in reader.outline}  # type: ignore[union-attr, arg-type]
    return begins["For you"] - begins["For the clinician"]


def everything(pathway: Pathway, words: str) -> dict[str, Answer]:
    """Every option that can be chosen, every area marked, free text everywhere."""
    answers: dict[str, Answer] = {}
    for question in pathway.form.questions:
        if question.computed:
            continue
        values = [option.id for option in question.options if not option.exclusive]
        if question.type is QuestionType.MULTI and values:
            answers[question.id] = Chosen(frozenset(values))
        elif values:
            answers[question.id] = Chosen(frozenset(values[:1]))
        elif question.type is QuestionType.REGIONS:
            answers[question.id] = Marked(frozenset(pathway.form.region_marks))
        elif question.type is QuestionType.TEXT:
            answers[question.id] = Written(words)
    return answers


@pytest.mark.parametrize("page", ["A4", "Letter"])
@pytest.mark.parametrize("words", ["word " * 3_000, "W" * 15_000, "Ω\n" * 2_000])
def test_everything_chosen_and_pages_of_free_text_still_leave_one_page(
    pathway: Pathway, report_of: ReportOf, page: str, words: str
) -> None:
    report = report_of(everything(pathway, words), person="Maximilian " * 60, page=page)
    assert letter_pages(report) == 1


def test_thirty_causes_that_all_fit_still_leave_one_page(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    report = report_of(everything(pathway, "a word"))
    causes = tuple(each._replace(band=Band.FITS_WELL) for each in report.assessment.causes[:30])
    many = replace(report, assessment=replace(report.assessment, causes=causes))
    assert letter_pages(many) == 1
    assert pathway.cause[causes[0].cause].clinical_name in pages_of(many)[0]


def test_nothing_answered_and_everything_not_sure_leave_one_page(
    pathway: Pathway, report_of: ReportOf
) -> None:
    assert letter_pages(report_of({})) == 1
    unsure: dict[str, Answer] = {question.id: NotSure() for question in pathway.form.questions}
    assert letter_pages(report_of(unsure)) == 1


def test_what_the_letter_leaves_out_is_counted_there_and_told_in_detail(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    report = report_of(everything(pathway, "a word"))
    pages = pages_of(report)
    assert " more" in pages[0]
    detail = " ".join(pages[1:]).split("In detail, for the clinician", 1)[1].split("All answers", 1)[0]
    assert "The first page was shortened" in detail
    for flag in report.assessment.red_flags:
        assert pathway.node[flag].hazard[1:] in detail


def test_the_letter_begins_with_the_story_and_ends_with_blanks_for_the_bedside(
    files: dict[str, bytes], pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    (case,) = [case for case in read_cases(files, pathway) if case.id == "V04"]
    first = pages_of(report_of(case.answers))[0]
    assert "36-year-old, 1 to 6 weeks of bilateral numbness" in first
    assert "perianal pinprick" in first.split("At the bedside", 1)[1]


def test_a_denial_is_never_shortened_to_something_that_was_not_denied(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    """Even the briefest page says of the cauda equina question exactly what was said."""
    told = everything(pathway, "word " * 3_000)
    told["rf_cauda"] = NotSure()
    first = pages_of(report_of(told))[0]
    assert "saddle, bladder, bowel: not sure" in first
    assert "no saddle" not in first
