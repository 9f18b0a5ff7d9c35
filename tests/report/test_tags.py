"""The tags of the file, read back: a tree that names everything on the pages, in the order of reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from legnumb_desktop.content import read_cases
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.report import Report, report_bytes

ReportOf = Callable[..., Report]
_OPERATOR = re.compile(
    rb"/(\w+) <</MCID (\d+)>> BDC|/Artifact BMC|\bEMC\b|\bBT\b|\bTj\b|\bf\b|\bS\b|\bB\b|\bDo\b"
)


@pytest.fixture(scope="module")
def reader(files: dict[str, bytes], pathway: Pathway, report_of: ReportOf) -> PdfReader:
    (case,) = [case for case in read_cases(files, pathway) if case.id == "V04"]
    return PdfReader(BytesIO(report_bytes(report_of(case.answers, person="Zoë"))))


def root_of(reader: PdfReader) -> Any:
    return reader.root_object["/StructTreeRoot"]


def elements(node: Any) -> Iterator[Any]:
    """Every structure element, depth first: the order of reading."""
    for kid in node.get("/K", []):
        each = kid.get_object()
        if each.get("/Type") == "/StructElem":
            yield each
            yield from elements(each)


def contents_of(element: Any) -> list[tuple[int, int]]:
    """Page object number and number of the marked content, for each stretch of an element."""
    stretches = [kid.get_object() for kid in element.get("/K", [])]
    return [
        (each.raw_get("/Pg").idnum, int(each["/MCID"])) for each in stretches if each.get("/Type") == "/MCR"
    ]


def test_the_file_says_that_it_is_tagged_in_which_language_and_under_which_title(reader: PdfReader) -> None:
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"].value is True
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert "Numbness in one leg" in str(reader.metadata.title)
    assert all(page["/Tabs"] == "/S" for page in reader.pages)


def test_the_tree_begins_with_the_document_and_a_section_for_each_part(reader: PdfReader) -> None:
    (document,) = [kid.get_object() for kid in root_of(reader)["/K"]]
    assert document["/S"] == "/Document"
    sections = [kid.get_object() for kid in document["/K"]]
    assert [str(each["/S"]) for each in sections] == ["/Sect"] * len(sections)
    assert [str(each["/T"]) for each in sections] == [
        "For the clinician",
        "For you",
        "In detail",
        "All answers",
    ]


def test_headings_lists_tables_and_a_figure_with_its_words_are_told_apart(reader: PdfReader) -> None:
    roles = [str(each["/S"]) for each in elements(root_of(reader))]
    assert {"/H1", "/H2", "/P", "/L", "/LI", "/Lbl", "/LBody", "/Table", "/TR", "/TH", "/TD"} <= set(roles)
    figures = [each for each in elements(root_of(reader)) if each["/S"] == "/Figure"]
    assert figures
    assert all(str(each["/Alt"]).startswith("Picture of both legs") for each in figures)
    assert all("back of thigh" in str(each["/Alt"]) for each in figures)


def test_all_that_is_drawn_on_every_page_is_tagged_or_an_artifact(reader: PdfReader) -> None:
    for number, page in enumerate(reader.pages, start=1):
        contents = page.get_contents()
        assert contents is not None
        open_marks = 0
        for found in _OPERATOR.finditer(contents.get_data()):
            word = found.group(0)
            if word.endswith((b"BDC", b"BMC")):
                open_marks += 1
                assert open_marks == 1, "marked content is never nested"
            elif word == b"EMC":
                open_marks -= 1
            elif word != b"BT":
                assert open_marks == 1, f"page {number}: {word!r} is drawn outside of any mark"
        assert open_marks == 0


def test_the_legs_are_in_the_file_once_however_many_pages_show_them(reader: PdfReader) -> None:
    shown = [page.get_contents().get_data().count(b" Do") for page in reader.pages]  # type: ignore[union-attr]
    assert sum(shown) > 1
    kept = {
        form.indirect_reference
        for page in reader.pages
        for form in (each.get_object() for each in page["/Resources"].get("/XObject", {}).values())  # type: ignore[index]
    }
    assert len(kept) == 1


def test_each_mark_belongs_to_one_element_and_the_parent_tree_leads_back_to_it(reader: PdfReader) -> None:
    numbers = root_of(reader)["/ParentTree"]["/Nums"]
    parents = {int(numbers[at]): numbers[at + 1].get_object() for at in range(0, len(numbers), 2)}
    claimed = [
        (place, element.indirect_reference.idnum)
        for element in elements(root_of(reader))
        for place in contents_of(element)
    ]
    assert len({place for place, _ in claimed}) == len(claimed)
    for page in reader.pages:
        assert page.indirect_reference is not None
        owners = [owner.idnum for owner in parents[int(page["/StructParents"])]]
        marks = {mark: owner for (where, mark), owner in claimed if where == page.indirect_reference.idnum}
        assert [marks[number] for number in range(len(owners))] == owners
        contents = page.get_contents()
        assert contents is not None
        drawn = {int(found) for _, found in re.findall(rb"/(\w+) <</MCID (\d+)>> BDC", contents.get_data())}
        assert drawn == set(range(len(owners)))


def test_the_reading_order_of_the_letter_is_that_of_the_eye(reader: PdfReader) -> None:
    """Whose it is, how urgent, the story, why, the history with its picture, causes, the bedside."""
    section = next(each for each in elements(root_of(reader)) if each["/S"] == "/Sect")
    roles = [str(each["/S"]) for each in elements(section)]
    assert roles[0] == "/H1"
    assert roles.index("/H2") < roles.index("/Figure") < len(roles) - roles[::-1].index("/H2")


def test_no_transparency_and_every_font_within_the_file(reader: PdfReader) -> None:
    for page in reader.pages:
        assert "/ExtGState" not in page["/Resources"] or all(
            "/ca" not in state.get_object() for state in page["/Resources"]["/ExtGState"].values()
        )
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
        used = [font for font in fonts if "OpenSans" in str(font["/BaseFont"])]
        assert used
        assert all("/FontFile2" in font["/FontDescriptor"] for font in used)
