"""What holds of each worked case's paper, on both papers. Each is written and read back once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from pypdfium2 import PdfDocument

from legnumb_desktop.content import read_cases
from legnumb_desktop.core.causes import Band, Cause
from legnumb_desktop.core.letter import examinations_for
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.summary import clinician_summary
from legnumb_desktop.report import Report, report_bytes

ReportOf = Callable[..., Report]
FITS = {Band.FITS_WELL, Band.FITS_PARTLY}
NO_CAUSE_IN_PARTICULAR = "The answers point to no cause in particular."


@dataclass(frozen=True, slots=True)
class Paper:
    case: str
    report: Report
    pages: tuple[str, ...]
    """The text of each, with runs of blanks as one."""
    begins: dict[str, int]
    """The page of each bookmark, the first page being 0."""

    @property
    def for_the_clinician(self) -> str:
        """The first page and the details."""
        detail = self.pages[self.begins["In detail"] : self.begins["All answers"]]
        return " ".join((self.pages[0], *detail))


@pytest.fixture(scope="module", params=["A4", "Letter"])
def papers(
    request: pytest.FixtureRequest, files: dict[str, bytes], pathway: Pathway, report_of: ReportOf
) -> tuple[Paper, ...]:
    return tuple(
        written(case.id, report_of(case.answers, page=request.param)) for case in read_cases(files, pathway)
    )


def written(case: str, report: Report) -> Paper:
    with PdfDocument(report_bytes(report)) as document:
        pages = tuple(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
        marks = [(mark.get_title(), mark.get_dest()) for mark in document.get_toc()]
        begins = {title: at.get_index() for title, at in marks if at is not None}
    return Paper(case, report, pages, begins)


def test_each_page_has_its_footer(papers: tuple[Paper, ...], pathway: Pathway) -> None:
    for paper in papers:
        for number, text in enumerate(paper.pages, 1):
            assert f"Page {number} of {len(paper.pages)}" in text, paper.case
            assert pathway.digest[:12] in text, paper.case


def test_the_essentials_stand_on_page_one(papers: tuple[Paper, ...], pathway: Pathway) -> None:
    for paper in papers:
        assessment, answers = paper.report.assessment, paper.report.answers
        fitting = [ranked.cause for ranked in assessment.causes if ranked.band in FITS]
        best = pathway.cause[fitting[0]].clinical_name if fitting else NO_CAUSE_IN_PARTICULAR
        path = pathway.path_reader.finished(answers).questions
        answered = all(question.id in answers for question in path if question.required)
        headings = ("History", "Denies") if answered else ()
        for needed in (pathway.urgency[assessment.urgency].title, best, *headings):
            assert needed in paper.pages[0], (paper.case, needed)


def test_the_letter_is_one_page(papers: tuple[Paper, ...]) -> None:
    for paper in papers:
        assert paper.begins["For you"] - paper.begins["For the clinician"] == 1, paper.case


def test_every_cause_not_to_miss_that_is_left_is_told_to_the_clinician(
    papers: tuple[Paper, ...], pathway: Pathway
) -> None:
    for paper in papers:
        for cause in dangers(paper, pathway, FITS | {Band.NOT_RULED_OUT}):
            assert cause.clinical_name in paper.for_the_clinician, (paper.case, cause.id)


def test_every_cause_not_to_miss_that_fits_is_told_to_the_person(
    papers: tuple[Paper, ...], pathway: Pathway
) -> None:
    for paper in papers:
        told = " ".join(paper.pages[paper.begins["For you"] : paper.begins["In detail"]])
        for cause in dangers(paper, pathway, FITS):
            assert cause.name in told, (paper.case, cause.id)


def test_among_the_causes_that_fit_those_not_to_miss_have_their_mark(
    papers: tuple[Paper, ...], pathway: Pathway
) -> None:
    marked = re.compile(r"( · fits (well|partly))? · not to miss")
    for paper in papers:
        fitting = [ranked.cause for ranked in paper.report.assessment.causes if ranked.band in FITS]
        for cause in map(pathway.cause.__getitem__, fitting[:6]):
            if cause.not_to_miss and cause.clinical_name in paper.pages[0]:
                after = paper.pages[0].split("Possible causes", 1)[1].split(cause.clinical_name, 1)[1]
                assert marked.match(after), (paper.case, cause.id)


def test_no_row_of_the_bedside_takes_the_room_of_what_is_examined_always_or_for_the_first_cause(
    papers: tuple[Paper, ...], pathway: Pathway
) -> None:
    for paper in papers:
        causes = paper.report.assessment.causes
        rows = examinations_for(pathway.letter, causes)
        here = [row for row in rows if row.blanks[0] in paper.pages[0].partition("At the bedside")[2]]
        needed = [row for row in rows if row.always or causes[0].cause in row.causes]
        assert set(here) <= set(needed) or set(needed) <= set(here), paper.case


def test_every_row_of_the_bedside_stands_on_the_paper(papers: tuple[Paper, ...], pathway: Pathway) -> None:
    for paper in papers:
        for row in examinations_for(pathway.letter, paper.report.assessment.causes):
            for blank in row.blanks:
                assert blank in paper.for_the_clinician.split("At the bedside", 1)[1], (paper.case, row.id)


def test_what_was_not_answered_or_not_asked_is_told_to_the_clinician_by_name(
    papers: tuple[Paper, ...], pathway: Pathway
) -> None:
    for paper in papers:
        summary = clinician_summary(pathway, paper.report.answers)
        for each in (*summary.unanswered, *summary.not_asked):
            assert each.short.rstrip("?") in paper.for_the_clinician, (paper.case, each.question)


def dangers(paper: Paper, pathway: Pathway, bands: set[Band]) -> list[Cause]:
    ranked = [each for each in paper.report.assessment.causes if each.band in bands]
    return [cause for each in ranked if (cause := pathway.cause[each.cause]).not_to_miss]
