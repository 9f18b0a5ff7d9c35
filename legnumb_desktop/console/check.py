"""``legnumb check``: problems of the content are refused; what is only worth a look is listed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from legnumb_desktop.content import (
    check_content,
    find_standing,
    not_worked_through,
    read_cases,
    read_pathway,
    warnings_of,
)
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.standing import plain_standing


def check_as_data(files: Mapping[str, bytes], today: date) -> dict[str, object]:
    problems = check_content(files)
    if problems:
        raise ProblemsFound(problems)
    pathway = read_pathway(files)
    cases = read_cases(files, pathway)
    worth_a_look = (*warnings_of(pathway, today), *not_worked_through(pathway, cases))
    return {
        "form": pathway.form.id,
        "version": pathway.form.version,
        "digest": pathway.digest,
        "standing": plain_standing(find_standing(pathway, files)),
        "questions": len(pathway.form.questions),
        "findings": len(pathway.findings),
        "nodes": len(pathway.tree.nodes),
        "causes": len(pathway.causes),
        "outcomes": len(pathway.outcomes),
        "regions": len(pathway.form.regions),
        "cases": len(cases),
        "sources": len(pathway.sources),
        "warnings": [str(warning) for warning in worth_a_look],
    }
