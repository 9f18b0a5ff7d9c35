"""The installed content against its worked cases, a case at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from legnumb_desktop.content.cases import cases_by_file, is_case
from legnumb_desktop.content.unmet_cases import unmet_expectations
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound


def self_test(files: Mapping[str, bytes], pathway: Pathway) -> Iterator[tuple[Problem, ...]]:
    """What is amiss with each worked case in turn; a step reads one, runs it and forgets it.

    Content without any worked case does not pass either: nothing would have been tested.
    """
    cases = sorted(filter(is_case, files))
    if not cases:
        wrong = "there is no worked case to test the content by."
        yield (Problem("cases", "", wrong, "Add cases/<name>.toml."),)
    for file in cases:
        try:
            read = cases_by_file({file: files[file]}, pathway)
        except ProblemsFound as found:
            yield found.problems
            continue
        yield tuple(unmet_expectations(pathway, file, read[file]))
