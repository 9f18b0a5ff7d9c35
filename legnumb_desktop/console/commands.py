"""What can be typed after ``legnumb``."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Literal

from legnumb_desktop import __version__

PAGES: dict[str, Literal["A4", "Letter"]] = {"a4": "A4", "letter": "Letter"}
EMERGENCY_NUMBER = "112"


def parser_of_commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="legnumb",
        description="How urgent numbness in one leg is, why, and which causes are possible.",
        epilog="Results are JSON on standard output; errors go to standard error, with exit status 2.",
    )
    parser.add_argument("--version", action="version", version=f"legnumb {__version__}")
    _add_places(parser, default=None)
    everywhere = argparse.ArgumentParser(add_help=False)
    _add_places(everywhere, default=argparse.SUPPRESS)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    form = commands.add_parser("form", parents=[everywhere], help="stages, questions, options")
    form.add_argument("--json", action="store_true", help="as JSON, not as a readable outline")
    form.add_argument("--fhir", action="store_true", help="as a FHIR R4 Questionnaire")

    assess = commands.add_parser("assess", parents=[everywhere], help="how urgent, why, which causes")
    _add_answers(assess)
    assess.add_argument("--all", action="store_true", help="also causes that fit poorly")

    report = commands.add_parser("report", parents=[everywhere], help="write the PDF")
    _add_answers(report)
    report.add_argument("-o", "--out", type=Path, required=True, metavar="OUT.pdf", help="the PDF to write")
    report.add_argument("--page", type=str.lower, choices=sorted(PAGES), default="a4")
    report.add_argument("--person", default="", metavar="NAME", help="name or initials for the paper")
    report.add_argument(
        "--password-file", type=Path, metavar="FILE", help="holds a password that the PDF shall open with"
    )
    report.add_argument("--force", action="store_true", help="write over an older file")

    commands.add_parser("cases", parents=[everywhere], help="run all worked cases")
    check = commands.add_parser("check", parents=[everywhere], help="is the content sound?")
    check.add_argument("--today", type=_day, metavar="DATE", help="the day that reviews are due by")
    verify = commands.add_parser("verify", parents=[everywhere], help="prove the content over all answers")
    verify.add_argument("--json", action="store_true", help="as JSON, not as text to read")
    verify.add_argument(
        "--mutate", action="store_true", help="break each condition in turn: would it be noticed?"
    )
    verify.add_argument(
        "--write", action="store_true", help="where it is proved, write the certificate beside the content"
    )
    diff = commands.add_parser("diff", parents=[everywhere], help="what a new content decides otherwise")
    diff.add_argument("old", type=Path, metavar="OLD", help="the folder that holds the old leg_numbness/")
    diff.add_argument("new", type=Path, metavar="NEW", help="the folder that holds the new one")
    diff.add_argument("--json", action="store_true", help="as JSON, not as text to read")
    tree = commands.add_parser("tree", parents=[everywhere], help="the decision tree")
    tree.add_argument("file", nargs="?", metavar="FILE.json", help="answers whose way is shown")
    tree.add_argument("--svg", action="store_true", help="as a drawing, not as an outline")
    tree.add_argument("-o", "--out", type=Path, metavar="OUT.svg", help="the file to write the drawing to")
    tree.add_argument("--force", action="store_true", help="write over an older file")
    localise = commands.add_parser(
        "localise", parents=[everywhere], help="which nerve or root the marked area matches"
    )
    localise_what = localise.add_mutually_exclusive_group(required=True)
    localise_what.add_argument(
        "file", nargs="?", metavar="FILE.json", help='{"answers": {…}}, or - for standard input'
    )
    localise_what.add_argument(
        "--charts",
        nargs="?",
        const="",
        metavar="CHARTS.toml",
        help="the table of the painted charts (of the form, or of this file); fails where the bar is missed",
    )
    compare = commands.add_parser("compare", parents=[everywhere], help="what changed between two visits")
    for name, help_words in (("then", "the earlier"), ("now", "the later")):
        compare.add_argument(name, metavar=name.upper(), help=f"{help_words} one: a session id or FILE.json")
    _add_export(commands.add_parser("export", parents=[everywhere], help="sessions for other programs"))
    _add_import(commands.add_parser("import", parents=[everywhere], help="take a session in from a file"))
    _add_sessions(commands.add_parser("sessions", parents=[everywhere], help="the kept sessions"), everywhere)
    return parser


def _add_places(parser: argparse.ArgumentParser, default: object) -> None:
    parser.add_argument(
        "--data-dir", type=Path, metavar="DIR", default=default, help="where sessions are kept"
    )
    parser.add_argument(
        "--forms", type=Path, metavar="DIR", default=default, help="the folder that holds leg_numbness/"
    )


def _add_answers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.json", help='{"answers": {…}}, or - for standard input')
    _add_number(parser)


def _add_number(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--number",
        type=_number,
        default=EMERGENCY_NUMBER,
        help=f"the emergency number of the country ({EMERGENCY_NUMBER} where none is given)",
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", metavar="SESSION", help="its id, or FILE.json with answers")
    parser.add_argument("--all", action="store_true", help="every session that is kept here")
    parser.add_argument(
        "--format",
        choices=("csv", "fhir", "json"),
        default="json",
        help="the whole record (json), a FHIR R4 Bundle (fhir), a table with a row a session (csv)",
    )
    parser.add_argument(
        "-o", "--out", "--output", type=Path, metavar="FILE", help="write to FILE, not to the screen"
    )
    parser.add_argument("--force", action="store_true", help="write over an older file")
    parser.add_argument("--person", default="", metavar="NAME", help="name or initials, for FILE.json")
    _add_number(parser)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="the PDF of a report, a session's JSON, or - for standard input",
    )
    parser.add_argument("--qr-text", action="store_true", help="a line for each QR code, in any order")
    parser.add_argument("--look", action="store_true", help="tell what it holds and import nothing")
    parser.add_argument(
        "--even-if-altered", action="store_true", help="import it though it may have been changed"
    )
    parser.add_argument("--ask-password", action="store_true", help="of a PDF that is protected")
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="holds the password of the PDF")


def _add_sessions(parser: argparse.ArgumentParser, everywhere: argparse.ArgumentParser) -> None:
    what = parser.add_subparsers(dest="what", metavar="WHAT")
    what.add_parser("list", parents=[everywhere], help="every session, the one changed last first")
    what.add_parser("show", parents=[everywhere], help="one session").add_argument("id")
    export = what.add_parser("export", parents=[everywhere], help="one session's answers as a file")
    export.add_argument("id")
    export.add_argument("-o", "--out", "--output", type=Path, required=True, metavar="FILE.json")
    export.add_argument("--force", action="store_true", help="write over an older file")
    delete = what.add_parser("delete", parents=[everywhere], help="take one session out of the record")
    delete.add_argument("id")
    delete.add_argument("--yes", action="store_true", help="it cannot be undone, so say yes")


def _number(text: str) -> str:
    if not re.fullmatch(r"[*#+]?[0-9][0-9 ]{1,18}", text):
        raise argparse.ArgumentTypeError(f"{text!r} cannot be called; write it like {EMERGENCY_NUMBER}")
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write it like 2026-03-05") from None
