"""Everything that can be told of a form folder without asking anyone."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.content.cases import cases_by_file
from legnumb_desktop.content.certificate import certificate_faults
from legnumb_desktop.content.charts import misplaced_charts
from legnumb_desktop.content.reading import read_pathway
from legnumb_desktop.content.safety import FILE as SAFETY
from legnumb_desktop.content.safety import read_safety
from legnumb_desktop.content.stray_files import stray_files
from legnumb_desktop.content.unmet_cases import unmet_cases
from legnumb_desktop.core.problems import Problem, ProblemsFound


def check_content(files: Mapping[str, bytes], folder: str = "form") -> tuple[Problem, ...]:
    """Every fault of the form, else of its worked cases, requirements and painted charts, else every case
    that is not borne out and every chart whose pattern comes too late.

    Beside these, files that nothing reads and every fault of the certificate, where there is one.
    """
    beside = (*stray_files(files), *certificate_faults(files))
    try:
        pathway = read_pathway(files, folder)
        cases = cases_by_file(files, pathway)
        if SAFETY in files:
            read_safety(files, pathway)
        charts = tuple(misplaced_charts(files, pathway))
    except ProblemsFound as found:
        return (*beside, *found.problems)
    return (*beside, *charts, *unmet_cases(pathway, cases))
