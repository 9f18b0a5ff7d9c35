"""Walking the tree: the decision on settled facts, and the least urgent one that is still possible."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.tree import Decision, Step, Tree, Turn, leaves_first
from legnumb_desktop.core.truth import Truth
from legnumb_desktop.core.written_out import write_out

KEPT_DECISIONS = 128
"""Ways out whose whole trail is remembered; there are fewer in a tree drawn on one page."""


class TreeReader:
    """A tree made ready to be walked. Walking takes time in proportion to the nodes passed.

    ``truth`` works the conditions of its nodes out together with the findings.
    """

    def __init__(self, tree: Tree, truth: Truth, rank_of_outcome: Mapping[str, int]) -> None:
        self._root = tree.root
        self._rank = rank_of_outcome
        self._holding = truth.holding
        self._node: dict[str, tuple[int, str, str]] = {
            node.id: (truth.number_of(node.when), node.yes, node.no) for node in tree.nodes
        }
        self._leaves_first = leaves_first(tree)
        self._highest = self._highest_below()
        self._written = write_out(tree, truth.findings)
        self._before = {node.no: Step(node.id, Turn.NO) for node in tree.nodes} | {
            node.yes: Step(node.id, Turn.YES) for node in tree.nodes
        }
        self._decision = lru_cache(maxsize=KEPT_DECISIONS)(self._decision_by)

    def decide(self, facts: Facts) -> Decision:
        """The decision on settled facts: no question open."""
        if self._written is None:
            return self._walk(facts)
        return self._decision(self._written.decide(facts.chosen, facts.numbers, facts.sides, facts.fitting))

    def _walk(self, facts: Facts) -> Decision:
        sure, _ = self._holding(facts)
        place = self._root
        nodes = self._node
        steps: list[Step] = []
        while place in nodes:
            number, yes, no = nodes[place]
            if sure[number]:
                steps.append(Step(place, Turn.YES))
                place = yes
            else:
                steps.append(Step(place, Turn.NO))
                place = no
        return Decision(place, tuple(steps))

    def _decision_by(self, way_out: int) -> Decision:
        """The decision that leaves the tree there, with the only way that leads to it."""
        if self._written is None:
            raise RuntimeError("the tree is not written out")
        place, by_yes = self._written.ways_out[way_out]
        _, yes, no = self._node[place]
        steps = [Step(place, Turn.YES if by_yes else Turn.NO)]
        while (before := self._before.get(place)) is not None:
            steps.append(before)
            place = before.node
        return Decision(yes if by_yes else no, tuple(reversed(steps)))

    def decide_so_far(self, facts: Facts) -> Decision:
        """The least urgent decision that is still possible: never above what the finished interview gives."""
        sure, possible = self._holding(facts)
        least: dict[str, int] | None = None
        place = self._root
        steps: list[Step] = []
        while place in self._node:
            number, yes, no = self._node[place]
            if sure[number]:
                turn, following = Turn.YES, yes
            elif not possible[number]:
                turn, following = Turn.NO, no
            elif self._rank.get(yes, 0) >= self._highest[no]:
                turn, following = Turn.OPEN, no
            else:
                least = self._least(facts) if least is None else least
                turn, following = Turn.OPEN, min(no, yes, key=least.__getitem__)
            steps.append(Step(place, turn))
            place = following
        return Decision(place, tuple(steps))

    def _highest_below(self) -> dict[str, int]:
        """By node or outcome the highest rank that can be come to from there."""
        highest = dict(self._rank)
        for place in self._leaves_first:
            _, yes, no = self._node[place]
            highest[place] = max(highest[yes], highest[no])
        return highest

    def _least(self, facts: Facts) -> dict[str, int]:
        sure, possible = self._holding(facts)
        least = dict(self._rank)
        for place in self._leaves_first:
            number, yes, no = self._node[place]
            if sure[number]:
                least[place] = least[yes]
            elif possible[number]:
                least[place] = min(least[yes], least[no])
            else:
                least[place] = least[no]
        return least
