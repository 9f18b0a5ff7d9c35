"""The name that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable

MOST_LISTED = 12


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name that is written most like this one, if one is near."""
    from difflib import get_close_matches  # a mistyped name is rare, and the start does not wait for it

    return next(iter(get_close_matches(name, sorted(set(known)), n=1)), None)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A mend: the nearest known name, else the first known names."""
    names = sorted(set(known))
    near = nearest(name, names)
    if near is not None:
        return f"Did you mean `{near}`?"
    if not names:
        return "None are known here."
    more = ", …" if len(names) > MOST_LISTED else ""
    return f"Known here: {', '.join(names[:MOST_LISTED])}{more}."
