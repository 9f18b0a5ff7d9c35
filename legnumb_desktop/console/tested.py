"""Nothing is said of anyone's answers by content that does not pass its own test."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from pathlib import Path

from legnumb_desktop.console.given import given_files
from legnumb_desktop.content import find_standing, read_pathway, self_test
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.standing import Standing

_REFUSED = Problem(
    "content",
    "",
    "it does not pass its own test, so nothing is said of these answers.",
    "Do not rely on it: in an emergency call the emergency number, else see a doctor. "
    "Install the program again, or mend what follows.",
)


def tested_pathway(forms: Path | None) -> tuple[Pathway, Standing]:
    """The pathway and its standing, once every worked case was borne out. Raises ProblemsFound."""
    return tested_files(given_files(forms))


def tested_files(files: Mapping[str, bytes]) -> tuple[Pathway, Standing]:
    """As :func:`tested_pathway`, of the files of a content."""
    pathway = read_pathway(files)
    problems = tuple(chain.from_iterable(self_test(files, pathway)))
    if problems:
        raise ProblemsFound([_REFUSED, *problems])
    return pathway, find_standing(pathway, files)
