"""Steps that can be taken back, and taken again until something else is painted."""

from __future__ import annotations

from legnumb_desktop.core.painted import Pair

Painting = frozenset[Pair]


class PaintHistory:
    def __init__(self) -> None:
        self._before: list[Painting] = []
        self._after: list[Painting] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def forget(self) -> None:
        self._before.clear()
        self._after.clear()

    def changed(self, before: Painting) -> None:
        self._before.append(before)
        self._after.clear()

    def undo(self, now: Painting) -> Painting:
        """What it was before the last change; ``now`` where nothing was changed."""
        if not self._before:
            return now
        self._after.append(now)
        return self._before.pop()

    def redo(self, now: Painting) -> Painting:
        if not self._after:
            return now
        self._before.append(now)
        return self._after.pop()
