"""A fault of the world, as every part that writes files tells it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable


@runtime_checkable
class ToldCalmly(Protocol):
    """What happened, what was kept, what to do now: a sentence each, fit to be shown as they are."""

    happened: str
    kept: str
    do_now: str


class OfOurs:
    """What is told of a fault of the program itself where its work was waited for. The log has the rest."""

    happened = "Something went wrong in this program."
    kept = "Your answers are kept."
    do_now = "You can try again."


def in_words(fault: ToldCalmly) -> str:
    return f"{fault.happened} {fault.kept} {fault.do_now}"
