"""The worked case that the benchmarks use, and the content it is taken with."""

from __future__ import annotations

from functools import cache

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.pathway import Pathway


@cache
def pathway() -> Pathway:
    return read_pathway(form_files())


@cache
def answers(case: str = "V14") -> dict[str, Answer]:
    return next(dict(each.answers) for each in read_cases(form_files(), pathway()) if each.id == case)
