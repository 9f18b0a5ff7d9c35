"""Where in a file a fault lies, in the words of the file: ``question rf_limb, option cold, text``."""

from __future__ import annotations

from collections.abc import Sequence

_ONE_OF = {
    "options": "option",
    "kinds": "kind",
    "checks": "check",
    "tests": "test",
    "sources": "source",
    "causes": "cause",
}


def place_of(document: object, steps: Sequence[str | int]) -> str:
    """``steps`` are keys and list positions from the top of the document to the fault."""
    words: list[str] = []
    here = document
    for step in steps:
        if isinstance(step, int):
            here = here[step] if isinstance(here, list) and step < len(here) else None
            words[-1:] = [f"{_ONE_OF.get(words[-1], words[-1])} {_named(here, step)}"] if words else []
        else:
            here = here.get(step) if isinstance(here, dict) else None
            words.append(step)
    return ", ".join(words)


def _named(table: object, position: int) -> str:
    if isinstance(table, dict) and isinstance(table.get("id"), str) and table["id"].strip():
        return str(table["id"])
    return str(position + 1)
