"""The document for a clinic's integrator: its examples work, in the order in which they stand."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.exchange.audit_table import audit_table
from legnumb_desktop.exchange.fhir import systems

DOCUMENT = (Path(__file__).parents[2] / "docs" / "exchange.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(json|sh|python) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_every_example_works_in_the_order_of_the_document(
    legnumb: Callable[..., tuple[int, Any, list[str]]],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, Any] = {}
    kinds = []
    for kind, file, text in BLOCK.findall(DOCUMENT):
        kinds.append(kind)
        if kind == "json":
            Path(file).write_text(text, encoding="utf-8")
        elif kind == "python":
            exec(compile(text, "exchange.md", "exec"), names)
        else:
            for line in text.splitlines():
                _run(legnumb, line)
    assert kinds.count("sh") >= 5
    assert names["causes"]
    assert len(names["transaction"]["entry"]) == len(names["bundle"]["entry"])
    form = json.loads(Path("questionnaire.json").read_text(encoding="utf-8"))
    assert form["resourceType"] == "Questionnaire"


def _run(legnumb: Callable[..., tuple[int, Any, list[str]]], line: str) -> None:
    program, *arguments = shlex.split(line)
    assert program == "legnumb"
    if ">" in arguments:
        into = Path(arguments[-1])
        status, told, faults = legnumb(*arguments[:-2])
        into.write_text(json.dumps(told), encoding="utf-8")
    else:
        status, told, faults = legnumb(*arguments)
    assert (status, faults) == (0, []), line


def test_every_system_of_codes_and_every_column_is_explained() -> None:
    root = systems.OPTIONS.rpartition(".")[0]
    assert root in DOCUMENT
    ours = [value for value in vars(systems).values() if isinstance(value, str) and value.startswith(root)]
    for system in ours:
        if system != root:
            assert f"`.{system.rpartition('.')[2]}`" in DOCUMENT, system
    for column in audit_table([]).strip().split(","):
        assert f"`{column}`" in DOCUMENT, column
