"""The decision tree built."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.content.raw.tree import RawTree
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.tree import Node, Tree


def build_tree(raw: RawTree, when: Mapping[str, Condition]) -> Tree:
    """``when`` holds the conditions by node."""
    nodes = tuple(
        Node(
            id=node.id,
            system=node.system,
            asks=node.asks,
            hazard=node.hazard,
            when=when[node.id],
            yes=node.yes,
            no=node.no,
            floors=node.floors,
            sources=node.sources,
        )
        for node in raw.node
    )
    return Tree(raw.root, nodes)
