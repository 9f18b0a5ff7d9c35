"""The decision tree: nodes ask about findings, leaves are outcomes, and the way taken is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.truth import Test, Truth


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


class TreeReader:
    """A tree made ready to be walked. Walking takes time in proportion to the nodes passed."""

    def __init__(self, tree: Tree, truth: Truth, rank_of_outcome: Mapping[str, int]) -> None:
        self._root = tree.root
        self._rank = rank_of_outcome
        self._node: dict[str, tuple[Test, Test, str, str]] = {
            node.id: (truth.surely(node.when), truth.possibly(node.when), node.yes, node.no)
            for node in tree.nodes
        }
        self._leaves_first = leaves_first(tree)

    def decide(self, facts: Facts) -> Decision:
        """The decision on settled facts: no question open."""
        place = self._root
        nodes = self._node
        steps: list[Step] = []
        while place in nodes:
            surely, _, yes, no = nodes[place]
            if surely(facts):
                steps.append(Step(place, Turn.YES))
                place = yes
            else:
                steps.append(Step(place, Turn.NO))
                place = no
        return Decision(place, tuple(steps))

    def decide_so_far(self, facts: Facts) -> Decision:
        """The least urgent decision that is still possible: never above what the finished interview gives."""
        least = self._least(facts)
        place = self._root
        steps: list[Step] = []
        while place in self._node:
            surely, possibly, yes, no = self._node[place]
            if surely(facts):
                turn, following = Turn.YES, yes
            elif not possibly(facts):
                turn, following = Turn.NO, no
            else:
                turn, following = Turn.OPEN, min(no, yes, key=least.__getitem__)
            steps.append(Step(place, turn))
            place = following
        return Decision(place, tuple(steps))

    def _least(self, facts: Facts) -> dict[str, int]:
        least = dict(self._rank)
        for place in self._leaves_first:
            surely, possibly, yes, no = self._node[place]
            if surely(facts):
                least[place] = least[yes]
            elif possibly(facts):
                least[place] = min(least[yes], least[no])
            else:
                least[place] = least[no]
        return least


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
