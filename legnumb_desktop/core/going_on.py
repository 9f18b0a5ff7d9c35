"""Longer work tells how far it is, and stops where nobody wants it any more."""

from __future__ import annotations

from collections.abc import Callable

GoingOn = Callable[[int, int], None]
"""Called between two steps with the number done and the number of all, both 0 while that is not known.

Raises :class:`NotWanted` to stop the work, which then leaves nothing half done behind.
"""


class NotWanted(Exception):  # noqa: N818 - the name says what happened
    """The person does not want it any more."""


def unwatched(done: int, steps: int) -> None:
    """For work that nobody waits for."""
