"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

MOST_LISTED = 12


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A mend: the nearest known name, else the first known names."""
    names = sorted(set(known))
    near = get_close_matches(name, names, n=1)
    if near:
        return f"Did you mean `{near[0]}`?"
    if not names:
        return "None are known here."
    more = ", …" if len(names) > MOST_LISTED else ""
    return f"Known here: {', '.join(names[:MOST_LISTED])}{more}."
