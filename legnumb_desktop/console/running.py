"""The command that was typed, run; each command's code is imported when it is wanted."""

from __future__ import annotations

import signal
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

Told = tuple[dict[str, object] | str, int]
"""What is put out (JSON values, or text as it is) and the exit status."""


def run(given: Namespace) -> Told:
    """Raises ProblemsFound, MissingResource or RecordFault where something given cannot be used."""
    match given.command:
        case "form":
            return _form(given)
        case "assess":
            return _assess(given)
        case "report":
            return _report(given)
        case "cases":
            return _cases(given)
        case "check":
            return _check(given)
        case "verify":
            from legnumb_desktop.console.verify import verify_as_told

            with _stopped_at_once():
                return verify_as_told(given)
        case "diff":
            from legnumb_desktop.console.diff import diff_as_told

            with _stopped_at_once():
                return diff_as_told(given)
        case "tree":
            from legnumb_desktop.console.tree import tree_as_told

            return tree_as_told(given), 0
        case "localise":
            return _localise(given)
        case "compare":
            from legnumb_desktop.console.compare import comparison_as_data

            return comparison_as_data(given), 0
        case "export":
            from legnumb_desktop.console.export import exported_as_told

            return exported_as_told(given)
        case "import":
            from legnumb_desktop.console.import_ import imported_as_data

            return imported_as_data(given), 0
        case "sessions":
            from legnumb_desktop.console.sessions import sessions_as_data

            return sessions_as_data(given), 0
        case unknown:
            raise AssertionError(unknown)


@contextmanager
def _stopped_at_once() -> Iterator[None]:
    """The prover turns a KeyboardInterrupt into faults of its own; the system ends the program instead."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _form(given: Namespace) -> Told:
    from legnumb_desktop.console.given import given_files
    from legnumb_desktop.content import find_standing, read_pathway

    files = given_files(given.forms)
    pathway = read_pathway(files)
    if given.fhir:
        from legnumb_desktop.exchange.fhir import questionnaire

        return questionnaire(pathway, find_standing(pathway, files)), 0
    if not given.json:
        from legnumb_desktop.console.outline import outline_of

        return outline_of(pathway), 0
    from legnumb_desktop.console.form import form_as_data
    from legnumb_desktop.core.standing import plain_standing

    told = form_as_data(pathway)
    return {**told, "standing": plain_standing(find_standing(pathway, files))}, 0


def _assess(given: Namespace) -> Told:
    from legnumb_desktop.console.assess import assessment_as_data
    from legnumb_desktop.console.given import given_answers
    from legnumb_desktop.console.tested import tested_pathway
    from legnumb_desktop.core.standing import plain_standing

    pathway, standing = tested_pathway(given.forms)
    answers = given_answers(pathway, given.file)
    told = assessment_as_data(pathway, answers, all_causes=given.all, number=given.number)
    return {**told, "standing": plain_standing(standing)}, 0


def _localise(given: Namespace) -> Told:
    if given.charts is not None:
        from legnumb_desktop.console.painted_charts import charts_as_told

        return charts_as_told(given)
    from legnumb_desktop.console.given import given_answers
    from legnumb_desktop.console.localise import fits_as_data
    from legnumb_desktop.console.tested import tested_pathway

    pathway, _ = tested_pathway(given.forms)
    return fits_as_data(pathway, given_answers(pathway, given.file)), 0


def _report(given: Namespace) -> Told:
    from legnumb_desktop.console.given import given_answers
    from legnumb_desktop.console.report import write
    from legnumb_desktop.console.tested import tested_pathway

    pathway, standing = tested_pathway(given.forms)
    return write(pathway, standing, given_answers(pathway, given.file), given), 0


def _cases(given: Namespace) -> Told:
    from legnumb_desktop.console.cases import cases_as_data
    from legnumb_desktop.console.given import given_files
    from legnumb_desktop.content import read_cases, read_pathway

    files = given_files(given.forms)
    pathway = read_pathway(files)
    result = cases_as_data(pathway, read_cases(files, pathway))
    return result, 1 if result["failed"] else 0


def _check(given: Namespace) -> Told:
    from datetime import date

    from legnumb_desktop.console.check import check_as_data
    from legnumb_desktop.console.given import given_files

    return check_as_data(given_files(given.forms), given.today or date.today()), 0
