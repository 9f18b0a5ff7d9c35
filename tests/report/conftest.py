from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.report import Report, report_bytes

FORMS = Path(__file__).parents[2] / "forms" / "leg_numbness"
AT = datetime(2026, 3, 5, 14, 2)

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return {path.relative_to(FORMS).as_posix(): path.read_bytes() for path in FORMS.rglob("*.toml")}


@pytest.fixture(scope="session")
def pathway(files: dict[str, bytes]) -> Pathway:
    return read_pathway(files)


@pytest.fixture(scope="session")
def report_of(pathway: Pathway) -> ReportOf:
    def build(answers: Mapping[str, Answer], person: str = "", page: str = "A4") -> Report:
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
            page="Letter" if page == "Letter" else "A4",
            session="abcdef0123456789",
        )

    return build


@pytest.fixture(scope="session")
def pages_of() -> PagesOf:
    """The text of each page, read back from the file, with runs of blanks as one."""

    def read(report: Report) -> list[str]:
        with PdfDocument(report_bytes(report)) as document:
            return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]

    return read
