"""What the commands are given: a form folder and a file of answers. The unusable raises ProblemsFound."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import NoReturn

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.raw_answers import read_answers

LARGEST_FILE = 5_000_000
"""Bytes of an answers file that are read."""


def given_files(forms: Path | None) -> dict[str, bytes]:
    return form_files(forms=forms)


def given_pathway(forms: Path | None) -> Pathway:
    return read_pathway(given_files(forms))


def given_answers(pathway: Pathway, name: str) -> dict[str, Answer]:
    """The answers in the file ``name`` (``-`` is standard input)."""
    told = _json(name)
    raw = told.get("answers") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(raw, dict):
        _refuse(name, "", "it holds no answers.", 'Write {"answers": {"question": "option", …}}.')
    unknown = sorted(set(told) - {"answers"})
    problems = [
        Problem(name, key, "this key is not known.", 'Only "answers" stands at the top.') for key in unknown
    ]
    answers, faults = read_answers(pathway.form, raw, name)
    if problems or faults:
        raise ProblemsFound([*problems, *faults])
    return answers


def _json(name: str) -> object:
    try:
        raw = sys.stdin.buffer.read(LARGEST_FILE + 1) if name == "-" else _bytes(Path(name))
    except OSError as fault:
        _refuse(name, "", f"it cannot be read: {fault.strerror}.", "Check the name and the folder.")
    if len(raw) > LARGEST_FILE:
        _refuse(name, "", f"it is larger than {LARGEST_FILE} bytes.", "An answers file is far smaller.")
    try:
        told: object = json.loads(raw.decode("utf-8"), object_pairs_hook=_without_repeats)
    except UnicodeDecodeError:
        _refuse(name, "", "it is not UTF-8 text.", "Save it as UTF-8.")
    except json.JSONDecodeError as fault:
        _refuse(name, f"line {fault.lineno}, column {fault.colno}", "it is not JSON here.", f"{fault.msg}.")
    except RecursionError:
        _refuse(name, "", "it is nested too deeply.", "Answers are one level deep.")
    except ValueError as fault:
        _refuse(name, str(fault), "this key stands twice.", "Keep one of the two.")
    return told


def _bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(LARGEST_FILE + 1)


def _without_repeats(pairs: list[tuple[str, object]]) -> dict[str, object]:
    told: dict[str, object] = {}
    for key, value in pairs:
        if key in told:
            raise ValueError(key)
        told[key] = value
    return told


def _refuse(file: str, place: str, wrong: str, mend: str) -> NoReturn:
    raise ProblemsFound([Problem(file, place, wrong, mend)])
