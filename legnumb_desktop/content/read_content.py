"""A content read to be gone on with: what it decides by, its standing and its worked cases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from legnumb_desktop.content.certificate import find_standing
from legnumb_desktop.content.reading import read_pathway
from legnumb_desktop.content.self_test import CaseRead, cases_in_turn
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Standing


@dataclass(frozen=True)
class ReadContent:
    """``cases`` are read as they are asked for."""

    files: Mapping[str, bytes]
    pathway: Pathway
    standing: Standing
    cases: Iterator[CaseRead]


def read_content(files: Mapping[str, bytes]) -> ReadContent:
    """Raises :class:`ProblemsFound` with every fault."""
    pathway = read_pathway(files)
    return ReadContent(files, pathway, find_standing(pathway, files), cases_in_turn(files, pathway))
