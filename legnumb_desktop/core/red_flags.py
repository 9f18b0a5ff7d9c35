"""The warning signs that are present, the deciding one and all others."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.tree import Tree
from legnumb_desktop.core.truth import Truth

RED_FLAG_RANK = 3
"""A node whose yes is an outcome of this rank or above is a red flag when its finding is present."""


class RedFlagReader:
    def __init__(self, tree: Tree, truth: Truth, rank_of_outcome: Mapping[str, int]) -> None:
        flags = [node for node in tree.nodes if rank_of_outcome.get(node.yes, 0) >= RED_FLAG_RANK]
        flags.sort(key=lambda node: -rank_of_outcome[node.yes])
        self._tests = [(node.id, truth.surely(node.when)) for node in flags]

    def present(self, facts: Facts) -> tuple[str, ...]:
        """Nodes whose finding is surely present, most urgent first, in the tree's order within an urgency."""
        return tuple(node for node, surely in self._tests if surely(facts))
