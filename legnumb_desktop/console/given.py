"""What the commands are given: a form folder and a file of answers. The unusable raises ProblemsFound."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NoReturn

from legnumb_desktop.assets import MissingResource, form_files
from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.raw_answers import read_answers
from legnumb_desktop.exchange.fhir import read_response
from legnumb_desktop.exchange.session_file import SCHEMA
from legnumb_desktop.exchange.session_reading import LONGEST_NAME, read_plain_session

LARGEST_FILE = 5_000_000
"""Bytes of an answers file that are read."""
_LARGEST_PASSWORD = 10_000
KNOWN_KEYS = ("answers",)


def given_files(forms: Path | None) -> dict[str, bytes]:
    if forms is None:
        return form_files()
    try:
        return form_files(forms=forms)
    except MissingResource:
        refuse(str(forms), "", "there is no form in it.", "Give the folder that holds leg_numbness/.")
    except OSError as fault:
        refuse(
            str(fault.filename or forms), "", f"it cannot be read: {fault.strerror}.", "Look at its rights."
        )


def given_answers(pathway: Pathway, name: str) -> dict[str, Answer]:
    """The answers in the file ``name`` (``-`` is standard input).

    An exported session is read too, and a FHIR response to our Questionnaire.
    """
    told, problems = _json(name)
    if isinstance(told, dict) and told.get("resourceType") == "QuestionnaireResponse":
        answers, faults = read_response(pathway.form, told, name)
        if problems or faults:
            raise ProblemsFound([*problems, *faults])
        return answers
    if isinstance(told, dict) and told.get("schema") == SCHEMA:
        told = {"answers": dict(read_plain_session(told, name).record.answers)}
    raw = told.get("answers") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(raw, dict):
        refuse(name, "", "it holds no answers.", 'Write {"answers": {"question": "option", …}}.')
    for key in told:
        if key not in KNOWN_KEYS:
            mend = 'Only "answers" stands at the top.'
            problems.append(Problem(name, key, "this key is not known.", mend))
    answers, faults = read_answers(pathway.form, raw, name)
    if problems or faults:
        raise ProblemsFound([*problems, *faults])
    return answers


def _json(name: str) -> tuple[object, list[Problem]]:
    """What the file says, and a problem for each key that stands twice."""
    repeated: list[Problem] = []

    def without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
        told: dict[str, object] = {}
        for key, value in pairs:
            if key in told:
                repeated.append(Problem(name, key, "this key stands twice.", "Keep one of the two."))
            told[key] = value
        return told

    try:
        return json.loads(_text(name), object_pairs_hook=without_repeats), repeated
    except json.JSONDecodeError as fault:
        refuse(name, f"line {fault.lineno}, column {fault.colno}", "it is not JSON here.", f"{fault.msg}.")
    except RecursionError:
        refuse(name, "", "it is nested too deeply.", "Answers are one level deep.")
    except ValueError:
        refuse(name, "", "a number in it has thousands of digits.", "Give a number that can be true.")


def _text(name: str) -> str:
    raw = given_bytes(name, LARGEST_FILE, "An answers file is far smaller.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse(name, "", "it is not UTF-8 text.", "Save it as UTF-8.")


def given_bytes(name: str, most: int, smaller: str) -> bytes:
    """What the file ``name`` holds (``-`` is standard input). Raises ProblemsFound where it cannot be read,
    or holds more than ``most`` bytes, of which no more are read; ``smaller`` is a sentence for that."""
    try:
        told = _standard_input(most + 1) if name == "-" else _bytes(Path(name), most + 1)
    except OSError as fault:
        refuse(name, "", f"it cannot be read: {fault.strerror}.", "Check the name and the folder.")
    if len(told) > most:
        refuse(name, "", f"it is larger than {most} bytes.", smaller)
    return told


def _standard_input(most: int) -> bytes:
    if sys.stdin is None:
        refuse("-", "", "there is no standard input.", "Give the name of a file.")
    return sys.stdin.buffer.read(most)


def _bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def given_person(name: str) -> str:
    """Raises ProblemsFound where no file could hold the name, or a report with it could not be taken in."""
    if len(name) > LONGEST_NAME:
        refuse("--person", "", f"it has more than {LONGEST_NAME} characters.", "Give a name or initials.")
    try:
        name.encode()
    except UnicodeEncodeError:
        refuse("--person", "", "it is not UTF-8 text.", "Type it in a terminal that writes UTF-8.")
    return name


def given_password(file: Path) -> str:
    """The text of the file without the end of its line."""
    try:
        told = _bytes(file, _LARGEST_PASSWORD + 1).decode()
    except (OSError, UnicodeDecodeError):
        refuse(str(file), "", "it cannot be read.", "It must hold the password as UTF-8 text.")
    if len(told) > _LARGEST_PASSWORD:
        refuse(str(file), "", "it is too large.", "It must hold the password and nothing else.")
    return told.rstrip("\r\n")


def refuse(file: str, place: str, wrong: str, mend: str) -> NoReturn:
    raise ProblemsFound([Problem(file, place, wrong, mend)])
