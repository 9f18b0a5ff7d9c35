"""The installed content against its worked cases, a case at a time."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping

from legnumb_desktop.content.cases import cases_by_file, is_case
from legnumb_desktop.content.unmet_cases import unmet_expectations
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound

CaseRead = tuple[str, Case | tuple[Problem, ...]]
"""Its file, and the case or why it cannot be read."""


def self_test(files: Mapping[str, bytes], pathway: Pathway) -> Iterator[tuple[Problem, ...]]:
    """What is amiss with each worked case in turn; a step reads one, runs it and forgets it."""
    return tested(pathway, cases_in_turn(files, pathway))


def cases_in_turn(files: Mapping[str, bytes], pathway: Pathway) -> Iterator[CaseRead]:
    for file in sorted(filter(is_case, files)):
        try:
            yield file, cases_by_file({file: files[file]}, pathway)[file]
        except ProblemsFound as found:
            yield file, found.problems


def tested(pathway: Pathway, cases: Iterable[CaseRead]) -> Iterator[tuple[Problem, ...]]:
    """Content without any worked case does not pass either: nothing would have been tested.

    Whatever reads the cases is let go of at the end, also where this is broken off.
    """
    none = True
    try:
        for file, case in cases:
            none = False
            yield (
                tuple(unmet_expectations(case, assess(pathway, case.answers), file))
                if isinstance(case, Case)
                else case
            )
    finally:
        if isinstance(cases, Generator):
            cases.close()
    if none:
        wrong = "there is no worked case to test the content by."
        yield (Problem("cases", "", wrong, "Add cases/<name>.toml."),)
