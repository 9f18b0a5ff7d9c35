from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.intake import Visit

VisitOf = Callable[[str], Visit]


@pytest.fixture(scope="session")
def files() -> dict[str, bytes]:
    return form_files("leg_numbness")


@pytest.fixture(scope="session")
def pathway(files: dict[str, bytes]) -> Pathway:
    return read_pathway(files)


@pytest.fixture(scope="session")
def cases(files: dict[str, bytes], pathway: Pathway) -> dict[str, Case]:
    return {case.id: case for case in read_cases(files, pathway)}


@pytest.fixture
def visit_of(pathway: Pathway, cases: dict[str, Case]) -> VisitOf:
    """A visit at its review with the answers of a worked case."""

    def visit(case: str) -> Visit:
        started = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
        return Visit(f"session-{case}", Interview(pathway, cases[case].answers, REVIEW), started)

    return visit
