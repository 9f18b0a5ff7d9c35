"""What is painted, and how a stroke changes it: pairs of a mark and a kind, whichever view was touched."""

from __future__ import annotations

from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.core.painted import Pair

ERASER = "eraser"
"""The tool that takes every kind away; no kind of a form has this name."""


class Painting:
    """``tool`` is a kind's id or :data:`ERASER`; without kinds it is empty."""

    def __init__(self, kinds: tuple[FeelingKind, ...] = ()) -> None:
        self.kinds = kinds
        self.tool = kinds[0].id if kinds else ""
        self.pairs: frozenset[Pair] = frozenset()
        self.layers: dict[str, tuple[Hatch, ...]] = {}
        self._before: frozenset[Pair] | None = None
        self._adds = True
        self._erases = False

    @property
    def in_stroke(self) -> bool:
        return self._before is not None

    def begin(self, mark: str, *, erase: bool = False) -> None:
        """A stroke from a mark that has the kind already takes the kind away all along."""
        self._before = self.pairs
        self._erases = erase or self.tool == ERASER
        self._adds = not self._erases and (mark, self.tool) not in self.pairs

    def touched(self, mark: str) -> frozenset[Pair]:
        """What is painted once the stroke has come over a mark."""
        if self._erases:
            return frozenset(pair for pair in self.pairs if pair[0] != mark)
        pair = frozenset({(mark, self.tool)})
        return self.pairs | pair if self._adds else self.pairs - pair

    def end(self) -> bool:
        """Whether the stroke changed anything."""
        before, self._before = self._before, None
        return before is not None and before != self.pairs

    def drop(self) -> frozenset[Pair]:
        """What was painted before the stroke, which was not meant."""
        before, self._before = self._before, None
        return self.pairs if before is None else before

    def show(self, pairs: frozenset[Pair]) -> frozenset[str]:
        """The marks that changed."""
        changed = frozenset(mark for mark, _ in self.pairs ^ pairs)
        self.pairs = pairs
        for mark in changed:
            hatches = tuple(kind.pattern for kind in self.kinds if (mark, kind.id) in pairs)
            if not self.kinds and (mark, "") in pairs:
                hatches = (Hatch.SLANTED,)
            if hatches:
                self.layers[mark] = hatches
            else:
                self.layers.pop(mark, None)
        return changed

    def told(self, mark: str) -> str:
        """Such as ``numb, pain``."""
        names = [kind.text for kind in self.kinds if (mark, kind.id) in self.pairs]
        if not names:
            return "marked" if mark in self.layers else "not marked"
        return ", ".join(name[:1].lower() + name[1:] for name in names)
