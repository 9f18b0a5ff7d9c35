"""Every small fault that could slip into the tree or its findings, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Node, Tree

_FLIPPED = {
    c.Comparison.LESS: (c.Comparison.AT_LEAST, c.Comparison.AT_MOST),
    c.Comparison.AT_MOST: (c.Comparison.MORE, c.Comparison.LESS),
    c.Comparison.MORE: (c.Comparison.AT_MOST, c.Comparison.AT_LEAST),
    c.Comparison.AT_LEAST: (c.Comparison.LESS, c.Comparison.MORE),
    c.Comparison.EQUAL: (c.Comparison.NOT_EQUAL,),
    c.Comparison.NOT_EQUAL: (c.Comparison.EQUAL,),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """``place`` is a finding or node; ``fault`` says what was broken there."""

    place: str
    fault: str
    pathway: Pathway


def mutants(pathway: Pathway) -> Iterator[Mutant]:
    for finding in pathway.findings:
        for fault, when in faults_in(finding.when):
            changed = replace(finding, when=when)
            findings = tuple(changed if each is finding else each for each in pathway.findings)
            yield Mutant(f"finding {finding.id}", fault, replace(pathway, findings=findings))
    for node in pathway.tree.nodes:
        for fault, when in faults_in(node.when):
            yield _with_node(pathway, node, fault, replace(node, when=when))
        lesser = _lesser(pathway, node.yes)
        if lesser is not None and lesser != node.no:
            yield _with_node(pathway, node, f"{node.yes} lowered to {lesser}", replace(node, yes=lesser))
        without = _without(pathway.tree, node)
        if without is not None:
            yield Mutant(f"node {node.id}", "the node dropped", replace(pathway, tree=without))


def faults_in(condition: c.Condition) -> Iterator[tuple[str, c.Condition]]:
    """Each way to break the condition in one place, with what was done."""
    text = text_of_condition(condition)
    match condition:
        case c.And(parts) | c.Or(parts):
            for place, part in enumerate(parts):
                rest = (*parts[:place], *parts[place + 1 :])
                kept = rest[0] if len(rest) == 1 else replace(condition, parts=rest)
                yield f"dropped `{text_of_condition(part)}` from `{text}`", kept
                for fault, changed in faults_in(part):
                    yield fault, replace(condition, parts=(*parts[:place], changed, *parts[place + 1 :]))
            other = c.Or(parts) if isinstance(condition, c.And) else c.And(parts)
            yield f"`{text}` made `{text_of_condition(other)}`", other
        case c.Not(part):
            yield f"`not` dropped from `{text}`", part
            for fault, changed in faults_in(part):
                yield fault, c.Not(changed)
        case c.AnyOf(_, options) | c.Only(_, options):
            if len(options) > 1:
                for option in sorted(options):
                    yield f"`{option}` dropped from `{text}`", replace(condition, options=options - {option})
            yield f"`{text}` turned round", c.Not(condition)
        case c.Fits(_, patterns):
            if len(patterns) > 1:
                for pattern in sorted(patterns):
                    fewer = replace(condition, patterns=patterns - {pattern})
                    yield f"`{pattern}` dropped from `{text}`", fewer
            yield f"`{text}` turned round", c.Not(condition)
        case c.Number(_, comparison, _) | c.Sides(_, comparison, _):
            for other_comparison in _FLIPPED[comparison]:
                changed = replace(condition, comparison=other_comparison)
                yield f"`{text}` made `{text_of_condition(changed)}`", changed
        case c.Exactly() | c.Holds():
            yield f"`{text}` turned round", c.Not(condition)


def _with_node(pathway: Pathway, node: Node, fault: str, changed: Node) -> Mutant:
    nodes = tuple(changed if each is node else each for each in pathway.tree.nodes)
    return Mutant(f"node {node.id}", fault, replace(pathway, tree=replace(pathway.tree, nodes=nodes)))


def _lesser(pathway: Pathway, outcome: str) -> str | None:
    """An outcome of the next lower urgency; None for a node, and for the lowest."""
    rank = pathway.rank_of_outcome.get(outcome)
    below = [other for other in pathway.rank_of_outcome.values() if rank is not None and other < rank]
    if not below:
        return None
    return next(name for name, other in pathway.rank_of_outcome.items() if other == max(below))


def _without(tree: Tree, node: Node) -> Tree | None:
    """The tree in which the node's no is always taken; None where nothing would be left."""
    if len(tree.nodes) == 1:
        return None

    def past(place: str) -> str:
        return node.no if place == node.id else place

    nodes = tuple(
        replace(each, yes=past(each.yes), no=past(each.no)) for each in tree.nodes if each is not node
    )
    root = past(tree.root)
    return Tree(root, nodes) if any(each.id == root for each in nodes) else None
