from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, NotSure, Written
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.report import Report, ReportFault, report_bytes, write_report

FORMS = Path(__file__).parents[2] / "forms" / "leg_numbness"
FILES = {path.relative_to(FORMS).as_posix(): path.read_bytes() for path in FORMS.rglob("*.toml")}
AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


@pytest.fixture(scope="session")
def pathway() -> Pathway:
    return read_pathway(FILES)


def report_of(pathway: Pathway, answers: dict[str, Answer], person: str = "") -> Report:
    return Report(
        pathway=pathway,
        answers=answers,
        assessment=assess(pathway, answers),
        person=person,
        started=AT,
        finished=AT,
        printed=AT,
        program_version="0.1.0",
        emergency_number="112",
        page="A4",
        session="abcdef0123456789",
    )


def pages_of(report: Report) -> list[str]:
    reader = PdfReader(BytesIO(report_bytes(report)))
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def test_the_first_page_tells_how_urgent_and_why(pathway: Pathway) -> None:
    first = pages_of(report_of(pathway, {"rf_cauda": Chosen(frozenset({"saddle"}))}))[0]
    assert "Emergency: get help now" in first
    assert "new saddle sensory change" in first


def test_not_sure_is_never_printed_as_denied(pathway: Pathway) -> None:
    first = pages_of(report_of(pathway, {"rf_cauda": NotSure(), "rf_limb": Chosen(frozenset({"none"}))}))[0]
    denied = first.split("Denies")[1].split("Not sure")[0]
    assert "new coldness of the leg" in denied
    assert "new saddle sensory change" not in denied


def test_every_worked_case_prints_with_its_footer_on_each_page(pathway: Pathway) -> None:
    for case in read_cases(FILES, pathway):
        pages = pages_of(report_of(pathway, dict(case.answers)))
        for number, text in enumerate(pages, 1):
            assert f"Page {number} of {len(pages)}" in text
            assert pathway.digest[:12] in text


def test_long_text_and_an_endless_word_lose_nothing(pathway: Pathway) -> None:
    told = Written("<b>first & " + "word " * 3000 + "x" * 3000 + " last</b>")
    text = " ".join(pages_of(report_of(pathway, {"notes": told})))
    assert "<b>first &" in text
    assert "last</b>" in text
    assert text.count("word") >= 3000


def test_names_in_greek_and_cyrillic_can_be_read_back(pathway: Pathway) -> None:
    first = pages_of(report_of(pathway, {}, "Παπαδοπούλου Иванова Żaneta"))[0]
    for name in ("Παπαδοπούλου", "Иванова", "Żaneta"):
        assert name in first


def test_the_file_tells_its_language_title_and_parts_and_carries_its_fonts(pathway: Pathway) -> None:
    reader = PdfReader(BytesIO(report_bytes(report_of(pathway, {}))))
    assert str(reader.trailer["/Root"]["/Lang"]).startswith("en")
    assert reader.metadata is not None
    assert "Numbness in one leg" in str(reader.metadata.title)
    assert len(reader.outline) == 3
    fonts = reader.pages[0]["/Resources"]["/Font"]
    embedded = [font for font in fonts.values() if "/FontFile2" in font.get("/FontDescriptor", {})]
    assert embedded


@pytest.mark.parametrize(("page", "width"), [("A4", 595), ("Letter", 612)])
def test_the_page_is_the_one_asked_for(page: str, width: int, pathway: Pathway) -> None:
    report = replace(report_of(pathway, {}), page=page)
    assert round(float(PdfReader(BytesIO(report_bytes(report))).pages[0].mediabox.width)) == width


def test_the_same_report_is_the_same_bytes(pathway: Pathway) -> None:
    report = report_of(pathway, {"rf_cauda": NotSure()})
    assert report_bytes(report) == report_bytes(report)


def test_a_folder_that_is_not_there_is_told_calmly(pathway: Pathway, tmp_path: Path) -> None:
    with pytest.raises(ReportFault) as fault:
        write_report(tmp_path / "gone" / "out.pdf", report_of(pathway, {}))
    assert fault.value.kept
    assert fault.value.do_now
