from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from legnumb_desktop.core.answers import Chosen, NotSure, Written
from legnumb_desktop.core.causes import Band
from legnumb_desktop.report import Report, report_bytes

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]


@pytest.mark.parametrize(("page", "size"), [("A4", (595, 842)), ("Letter", (612, 792))])
def test_no_text_leaves_the_page(page: str, size: tuple[int, int], report_of: ReportOf) -> None:
    answers = {"notes": Written("word " * 3000 + "x" * 3000), "rf_cauda": Chosen(frozenset({"saddle"}))}
    reader = PdfReader(BytesIO(report_bytes(report_of(answers, "W" * 200, page))))
    for each in reader.pages:
        assert (round(float(each.mediabox.width)), round(float(each.mediabox.height))) == size
        places: list[tuple[float, float]] = []
        each.extract_text(
            visitor_text=lambda text, cm, tm, fonts, at, places=places: (
                places.append((tm[4], tm[5])) if text.strip() else None
            )
        )
        assert all(0 < across < size[0] and 20 < up < size[1] for across, up in places)


def test_long_text_and_an_endless_word_lose_nothing(report_of: ReportOf, pages_of: PagesOf) -> None:
    told = Written("first " + "word " * 3000 + "x" * 3000 + " last")
    text = " ".join(pages_of(report_of({"notes": told})))
    in_full = text.split("All answers", 2)[-1]
    assert in_full.count("word") == 3000
    assert in_full.count("x" * 20) >= 3000 // 20 - 60
    assert "last" in in_full


def test_every_cause_at_once_does_not_break_the_layout(report_of: ReportOf, pages_of: PagesOf) -> None:
    report = report_of({"rf_cauda": NotSure()})
    for band in Band:
        causes = tuple(ranked._replace(band=band) for ranked in report.assessment.causes)
        crowded = replace(report, assessment=replace(report.assessment, causes=causes))
        assert len(causes) == len(report.pathway.causes) > 80
        assert "Possible causes" in " ".join(pages_of(crowded))


def test_names_in_greek_cyrillic_and_polish_can_be_read_back(report_of: ReportOf, pages_of: PagesOf) -> None:
    first = pages_of(report_of({}, "Παπαδοπούλου Іванова Żaneta Błęcka"))[0]
    for name in ("Παπαδοπούλου", "Іванова", "Żaneta", "Błęcka"):
        assert name in first


def test_characters_that_cannot_be_shown_are_replaced_and_said_so(
    report_of: ReportOf, pages_of: PagesOf
) -> None:
    pages = pages_of(report_of({"notes": Written("a😀b 足 שלום \x00\x1b c")}, "李 O’Neill"))
    assert "a�b � ���� c" in " ".join(pages)
    assert "stands for a character that this paper cannot show" in pages[-1]


def test_the_file_tells_its_language_title_dates_and_parts(report_of: ReportOf) -> None:
    reader = PdfReader(BytesIO(report_bytes(report_of({}))))
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert reader.metadata is not None
    assert reader.metadata.title == "Numbness in one leg: report of 2026-03-05"
    assert reader.metadata.author == "Legnumb Desktop"
    assert str(reader.metadata.get("/CreationDate")).startswith("D:20260305140200")


def test_each_bookmark_leads_to_the_page_where_its_part_begins(report_of: ReportOf) -> None:
    reader = PdfReader(BytesIO(report_bytes(report_of({"rf_cauda": NotSure()}, "Ada"))))
    begins = {
        str(mark["/Title"]): reader.pages[reader.get_destination_page_number(mark)].extract_text()
        for mark in reader.outline
    }
    assert "Intake report for the clinician" in begins["For the clinician"]
    assert "For Ada" in begins["For you"]
    assert begins["All answers"].lstrip().startswith("All answers")


def test_every_font_is_carried_in_the_file(report_of: ReportOf) -> None:
    reader = PdfReader(BytesIO(report_bytes(report_of({}, "Żaneta"))))
    used = {
        name: font
        for page in reader.pages
        for name, font in page["/Resources"]["/Font"].items()  # type: ignore[index]
    }
    assert used
    for font in used.values():
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font


def test_the_same_report_is_the_same_bytes(report_of: ReportOf) -> None:
    report = report_of({"rf_cauda": NotSure()}, "Ada")
    assert report_bytes(report) == report_bytes(report)
