"""The tree: it has a root, every way leads on, none leads back, and every node and outcome is reached."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.tree import RawTree
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def faults_of_tree(raw: RawContent) -> Iterator[Problem]:
    outcomes = {outcome.id for outcome in raw.outcomes.outcome}
    yield from _unknown_places(raw.tree, outcomes)
    yield from _deciding_nothing(raw.tree)
    yield from _loops(raw.tree)
    if raw.tree.root in {node.id for node in raw.tree.node}:
        yield from _unreached(raw.tree, outcomes)


def _unknown_places(tree: RawTree, outcomes: set[str]) -> Iterator[Problem]:
    nodes = {node.id for node in tree.node}
    if tree.root not in nodes:
        wrong = f"there is no node `{tree.root}` to begin with."
        yield Problem("tree.toml", "root", wrong, did_you_mean(tree.root, nodes))
    for node in tree.node:
        for key, place in (("yes", node.yes), ("no", node.no)):
            if place not in nodes | outcomes:
                wrong = f"there is no node or outcome `{place}`."
                yield Problem(
                    "tree.toml", f"node {node.id}, {key}", wrong, did_you_mean(place, nodes | outcomes)
                )


def _deciding_nothing(tree: RawTree) -> Iterator[Problem]:
    for node in tree.node:
        if node.yes == node.no:
            wrong = f"yes and no both lead to {node.yes}, so it decides nothing."
            yield Problem(
                "tree.toml", f"node {node.id}", wrong, "Lead one of them elsewhere, or take the node out."
            )


def _loops(tree: RawTree) -> Iterator[Problem]:
    ways = {node.id: {node.yes, node.no} for node in tree.node}
    while True:
        try:
            TopologicalSorter(ways).prepare()
        except CycleError as loop:
            ring: list[str] = list(reversed(loop.args[1]))
            wrong = f"the way leads back to where it was: {' → '.join(ring)}."
            yield Problem("tree.toml", f"node {ring[0]}", wrong, "Lead one of them on to a later node.")
            for name in ring:
                ways.pop(name, None)
        else:
            return


def _unreached(tree: RawTree, outcomes: set[str]) -> Iterator[Problem]:
    ways = {node.id: (node.yes, node.no) for node in tree.node}
    reached, waiting = set[str](), [tree.root]
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting.extend(ways.get(place, ()))
    for node in tree.node:
        if node.id not in reached:
            mend = "Lead a `yes` or `no` here, or take it out."
            yield Problem("tree.toml", f"node {node.id}", "no way from the root leads here.", mend)
    for outcome in sorted(outcomes - reached):
        mend = "Lead a `yes` or `no` in tree.toml here, or take it out."
        yield Problem("outcomes.toml", f"outcome {outcome}", "no way through the tree leads here.", mend)
