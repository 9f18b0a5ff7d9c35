"""The tree's decision against the same tree as plain Python, at 1, 10 and 100 times its size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from benchmarks.figure import Figure, in_turn, milliseconds
from benchmarks.patient import answers, pathway
from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.tree import Tree
from legnumb_desktop.core.tree_reader import TreeReader

_NEVER = "V22"
"""The self-care case: no node before the last decides, so the whole tree is walked."""


def decision() -> list[Figure]:
    figures = []
    facts = pathway().path_reader.finished(answers(_NEVER)).facts
    for times in (1, 10, 100):
        tree = _grown(times)
        reader = TreeReader(tree, pathway().truth, pathway().rank_of_outcome)
        written = _written_out(tree)
        assert written(facts) == reader.decide(_fresh(facts)).outcome
        calls = max(1, 300 // times)
        ours, floor = in_turn(
            partial(milliseconds, lambda reader=reader: reader.decide(_fresh(facts)), calls),
            partial(milliseconds, lambda written=written: written(facts), calls),
            31,
        )
        figures.append(Figure(f"decision, tree of {len(tree.nodes)} nodes", ours, floor, "ms", 8.0))
    return figures


def _fresh(facts: Facts) -> Facts:
    """The same facts with no finding worked out yet."""
    return Facts(facts.chosen, facts.numbers, facts.sides, facts.open)


def _grown(times: int) -> Tree:
    """The tree's emergency to urgent nodes again and again before the tree itself."""
    tree = pathway().tree
    again = [node for node in tree.nodes if node.no != "routine_appointment"]
    nodes = []
    for round_ in range(times - 1):
        for place, node in enumerate(again):
            last = place == len(again) - 1
            following = tree.root if round_ == times - 2 else f"{again[0].id}_{round_ + 1}"
            no = following if last else f"{again[place + 1].id}_{round_}"
            nodes.append(replace(node, id=f"{node.id}_{round_}", no=no))
    return Tree(nodes[0].id if nodes else tree.root, (*nodes, *tree.nodes))


def _written_out(tree: Tree) -> Callable[[Facts], str]:
    """A function of plain Python that asks the same in the same order, each finding once."""
    findings = {finding.id: finding.when for finding in pathway().findings}
    lines = ["def decide(facts):", "    chosen, numbers, sides = facts.chosen, facts.numbers, facts.sides"]
    lines.append("    nothing = frozenset()")
    known: set[str] = set()

    def settle(condition: c.Condition) -> None:
        for name in sorted(c.findings_of(condition)):
            if name not in known:
                settle(findings[name])
                known.add(name)
                lines.append(f"    {name} = {_source(findings[name])}")

    nodes = {node.id: node for node in tree.nodes}
    place = tree.root
    while place in nodes:
        node = nodes[place]
        settle(node.when)
        lines.append(f"    if {_source(node.when)}:\n        return {node.yes!r}")
        place = node.no
    lines.append(f"    return {place!r}")
    scope: dict[str, Callable[[Facts], str]] = {}
    exec("\n".join(lines), scope)
    return scope["decide"]


def _source(condition: c.Condition) -> str:
    match condition:
        case c.Holds(finding):
            return finding
        case c.Not(part):
            return f"not ({_source(part)})"
        case c.And(parts):
            return "(" + " and ".join(map(_source, parts)) + ")"
        case c.Or(parts):
            return "(" + " or ".join(map(_source, parts)) + ")"
        case c.AnyOf(question, options):
            said = f"chosen.get({question!r}, nothing)"
            return "(" + " or ".join(f"{option!r} in {said}" for option in sorted(options)) + ")"
        case c.Exactly(question, option):
            return f"chosen.get({question!r}) == {{{option!r}}}"
        case c.Only(question, options):
            return f"(chosen.get({question!r}) or {{0}}) <= {set(options)!r}"
        case c.Number(question, comparison, value):
            return f"({question!r} in numbers and numbers[{question!r}] {comparison.value} {value})"
        case c.Sides(question, comparison, count):
            return f"({question!r} in sides and sides[{question!r}] {comparison.value} {count})"
