"""``legnumb``: JSON on standard output; errors on standard error with exit status 2."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from legnumb_desktop import __version__


def main(arguments: Sequence[str] | None = None) -> int:
    from legnumb_desktop.assets import MissingResource
    from legnumb_desktop.core.problems import ProblemsFound

    given = _parser().parse_args(arguments)
    try:
        result, status = _run(given)
    except ProblemsFound as found:
        for problem in found.problems:
            sys.stderr.write(f"{problem}\n")
        return 2
    except MissingResource as missing:
        sys.stderr.write(f"{missing}\n")
        return 2
    json.dump(result, sys.stdout, indent=2, ensure_ascii=True)
    sys.stdout.write("\n")
    return status


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--forms", type=Path, help="the folder that holds form folders")
    parser = argparse.ArgumentParser(prog="legnumb", description=__doc__)
    parser.add_argument("--version", action="version", version=f"legnumb {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)
    form = commands.add_parser("form", parents=[shared], help="stages, questions, options")
    form.add_argument("--json", action="store_true", help="JSON, which is the only way so far")
    assess = commands.add_parser("assess", parents=[shared], help="how urgent, why, which causes")
    assess.add_argument("file", help='{"answers": {…}}, or - for standard input')
    assess.add_argument("--all", action="store_true", help="also causes that fit poorly")
    report = commands.add_parser("report", parents=[shared], help="write the PDF")
    report.add_argument("file", help='{"answers": {…}}, or - for standard input')
    report.add_argument("-o", "--out", type=Path, required=True, help="the PDF to write")
    report.add_argument("--page", choices=("A4", "Letter"), default="A4")
    report.add_argument("--person", default="", help="name or initials for the paper")
    report.add_argument("--number", default="112", help="the emergency number of the country")
    report.add_argument("--force", action="store_true", help="write over an older file")
    commands.add_parser("cases", parents=[shared], help="run all worked cases")
    commands.add_parser("check", parents=[shared], help="is the content sound?")
    return parser


def _run(given: argparse.Namespace) -> tuple[dict[str, object], int]:
    from legnumb_desktop.console.given import given_answers, given_files, given_pathway

    match given.command:
        case "form":
            from legnumb_desktop.console.form import form_as_data

            return form_as_data(given_pathway(given.forms)), 0
        case "assess":
            from legnumb_desktop.console.assess import assessment_as_data

            pathway = given_pathway(given.forms)
            answers = given_answers(pathway, given.file)
            return assessment_as_data(pathway, answers, all_causes=given.all), 0
        case "report":
            from legnumb_desktop.console.report import write

            pathway = given_pathway(given.forms)
            return write(pathway, given_answers(pathway, given.file), given), 0
        case "cases":
            from legnumb_desktop.console.cases import cases_as_data
            from legnumb_desktop.content import read_cases

            pathway = given_pathway(given.forms)
            result = cases_as_data(pathway, read_cases(given_files(given.forms), pathway))
            return result, 1 if result["failed"] else 0
        case _:
            from legnumb_desktop.console.check import check_as_data

            return check_as_data(given_files(given.forms)), 0


if __name__ == "__main__":
    sys.exit(main())
