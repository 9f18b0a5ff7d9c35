"""The tree's decision against the same tree as plain Python, at 1, 10 and 100 times its size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from benchmarks.figure import Figure, in_turn, milliseconds
from benchmarks.patient import answers, pathway
from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.tree import Node, Tree
from legnumb_desktop.core.tree_reader import TreeReader
from legnumb_desktop.core.truth import Truth

_NEVER = "V22"
"""The self-care case: no node before the last decides, so the whole tree is walked."""
SIZES = (1, 10, 100)


def decision() -> list[Figure]:
    figures: list[Figure] = []
    facts = pathway().path_reader.finished(answers(_NEVER)).facts
    per_tree: list[float] = []
    for times in SIZES:
        tree, findings = _grown(times)
        reader = TreeReader(
            tree, Truth(findings, [node.when for node in tree.nodes]), pathway().rank_of_outcome
        )
        written = _written_out(tree, findings)
        if written(facts) != _decide(reader, facts):
            raise RuntimeError("floor and program decide differently")
        calls = max(1, 300 // times)
        ours, floor = in_turn(
            partial(milliseconds, partial(_decide, reader, facts), calls),
            partial(milliseconds, partial(written, facts), calls),
            31,
        )
        per_tree.append(ours / times)
        figures.append(Figure(f"decision, tree of {len(tree.nodes)} nodes", ours, floor, "ms", 8.0))
    figures.append(Figure("decision at 100 times the tree, each time", per_tree[-1], per_tree[0], "ms", 1.5))
    return figures


def _decide(reader: TreeReader, facts: Facts) -> str:
    return reader.decide(_fresh(facts)).outcome


def _fresh(facts: Facts) -> Facts:
    """The same facts with no finding worked out yet."""
    return Facts(facts.chosen, facts.numbers, facts.sides, facts.fitting, facts.open)


def _grown(times: int) -> tuple[Tree, dict[str, c.Condition]]:
    """The tree this many times after itself, each with findings of its own.

    All but the last lose their last node, the one that decides, and go on to the next instead.
    """
    tree, outcomes = pathway().tree, pathway().rank_of_outcome
    deciding = next(node.id for node in tree.nodes if node.no in outcomes)
    findings: dict[str, c.Condition] = {}
    nodes: list[Node] = []
    for copy in range(times):
        mark = f"_{copy}"
        findings |= {finding.id + mark: _marked(finding.when, mark) for finding in pathway().findings}
        goes_on = {deciding: f"{tree.root}_{copy + 1}"} if copy < times - 1 else {}
        places = (
            {node.id: node.id + mark for node in tree.nodes} | {place: place for place in outcomes} | goes_on
        )
        nodes += [
            replace(
                node,
                id=places[node.id],
                when=_marked(node.when, mark),
                yes=places[node.yes],
                no=places[node.no],
            )
            for node in tree.nodes
            if node.id not in goes_on
        ]
    return Tree(f"{tree.root}_0", tuple(nodes)), findings


def _marked(condition: c.Condition, mark: str) -> c.Condition:
    """The same condition over the findings of one copy."""
    match condition:
        case c.Holds(finding):
            return c.Holds(finding + mark)
        case c.Not(part):
            return c.Not(_marked(part, mark))
        case c.And(parts):
            return c.And(tuple(_marked(part, mark) for part in parts))
        case c.Or(parts):
            return c.Or(tuple(_marked(part, mark) for part in parts))
        case _:
            return condition


def _written_out(tree: Tree, findings: Mapping[str, c.Condition]) -> Callable[[Facts], str]:
    """A function of plain Python that asks the same in the same order, each finding once."""
    lines = [
        "def decide(facts):",
        "    chosen, numbers, sides, fitting = facts.chosen, facts.numbers, facts.sides, facts.fitting",
    ]
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
        case c.Fits(question, patterns):
            fits = f"fitting.get({question!r}, nothing)"
            return "(" + " or ".join(f"{pattern!r} in {fits}" for pattern in sorted(patterns)) + ")"
