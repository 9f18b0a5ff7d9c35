"""The decision tree: nodes ask about findings, leaves are outcomes, and the way taken is kept."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from legnumb_desktop.core.conditions import Condition


@dataclass(frozen=True, slots=True)
class Node:
    """``yes`` and ``no`` name another node or an outcome."""

    id: str
    system: str
    asks: str
    hazard: str
    when: Condition
    yes: str
    no: str
    floors: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tree:
    root: str
    nodes: tuple[Node, ...]


class Turn(StrEnum):
    """Which way a node was left. OPEN: its question is not settled, and the less urgent way is shown."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Step:
    node: str
    turn: Turn


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome reached and every node passed on the way, first to last."""

    outcome: str
    steps: tuple[Step, ...]


def leaves_first(tree: Tree) -> tuple[str, ...]:
    """The nodes ordered so that each comes after those it leads to. Raises ValueError on a loop."""
    from graphlib import CycleError, TopologicalSorter

    nodes = {node.id: node for node in tree.nodes}
    sorter = TopologicalSorter(
        {node.id: [place for place in (node.yes, node.no) if place in nodes] for node in tree.nodes}
    )
    try:
        return tuple(sorter.static_order())
    except CycleError as loop:
        raise ValueError(" -> ".join(loop.args[1])) from None
