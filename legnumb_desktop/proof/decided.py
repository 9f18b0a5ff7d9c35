"""The tree read as propositions: which node is reached, which outcome, and at least how urgent it is."""

from __future__ import annotations

from functools import cached_property

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import leaves_first
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import FALSE, TRUE, Term, either, every, negation, some


class Decided:
    """The decision of one finished interview."""

    def __init__(self, pathway: Pathway, reading: Reading) -> None:
        self._pathway = pathway
        self._reading = reading
        self._places = tuple(reversed(leaves_first(pathway.tree)))

    def holds(self, node: str) -> Term:
        return self._reading.surely(self._pathway.node[node].when)

    @cached_property
    def reached(self) -> dict[str, Term]:
        """By node or outcome: the way through the tree leads there."""
        ways: dict[str, list[Term]] = {self._pathway.tree.root: [TRUE]}
        for place in self._places:
            node, here = self._pathway.node[place], some(ways.get(place, []))
            ways[place] = [here]
            ways.setdefault(node.yes, []).append(every([here, self.holds(place)]))
            ways.setdefault(node.no, []).append(every([here, negation(self.holds(place))]))
        return {place: some(terms) for place, terms in ways.items()}

    def outcome(self, outcome: str) -> Term:
        return self.reached.get(outcome, FALSE)

    def at_least(self, rank: int) -> Term:
        """The outcome's rank is this or above."""
        reach = {
            outcome: TRUE if outcome_rank >= rank else FALSE
            for outcome, outcome_rank in self._pathway.rank_of_outcome.items()
        }
        for place in reversed(self._places):
            node = self._pathway.node[place]
            reach[place] = either(self.holds(place), reach[node.yes], reach[node.no])
        return reach[self._pathway.tree.root]


def at_least_so_far(pathway: Pathway, reading: Reading, rank: int) -> Term:
    """At this point of a running interview, the least urgent outcome that is still possible has this rank."""
    reach = {
        outcome: TRUE if outcome_rank >= rank else FALSE
        for outcome, outcome_rank in pathway.rank_of_outcome.items()
    }
    for place in leaves_first(pathway.tree):
        node = pathway.node[place]
        surely, possibly = reading.surely(node.when), reading.possibly(node.when)
        undecided = either(possibly, every([reach[node.yes], reach[node.no]]), reach[node.no])
        reach[place] = either(surely, reach[node.yes], undecided)
    return reach[pathway.tree.root]
