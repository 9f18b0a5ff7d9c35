"""What is wrong with one answer, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.core.near import nearest


class AnswerFault(Exception):  # noqa: N818
    def __init__(self, wrong: str, mend: str) -> None:
        super().__init__(f"{wrong} {mend}")
        self.wrong = wrong
        self.mend = mend


def did_you_mean(name: str, known: Iterable[str], otherwise: str) -> str:
    """The known name that is meant, it seems; else what to do."""
    near = nearest(name, known)
    return otherwise if near is None else f"Did you mean {near}?"


def shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def names_in(value: object, wanted: str) -> list[str]:
    """One name or several. Raises :class:`AnswerFault` where it is neither."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
        return [str(each) for each in value]
    raise AnswerFault(f"{shown(value)} is not {wanted}.", f"Give {wanted}.")
