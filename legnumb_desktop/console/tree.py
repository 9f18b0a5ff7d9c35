"""``legnumb tree``: the decision tree, as an outline to read or as a drawing."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from legnumb_desktop.console.given import given_answers, given_files
from legnumb_desktop.console.places import write_out
from legnumb_desktop.console.tested import tested_pathway
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Step


def tree_as_told(given: Namespace) -> dict[str, object] | str:
    """With a file of answers, the way that they take is told too."""
    pathway, trail = _tree(given)
    if not given.svg:
        return "\n".join(_outline(pathway, trail)) + "\n"
    from legnumb_desktop.console.tree_svg import tree_as_svg

    drawing = tree_as_svg(pathway, trail)
    if given.out is None:
        return drawing
    write_out(given.out, drawing.encode(), given.force)
    return {"written": str(given.out), "nodes": len(pathway.tree.nodes), "lit": len(trail)}


def _tree(given: Namespace) -> tuple[Pathway, tuple[Step, ...]]:
    if given.file is None:
        return read_pathway(given_files(given.forms)), ()
    pathway, _ = tested_pathway(given.forms)
    return pathway, assess(pathway, given_answers(pathway, given.file)).trail


def _outline(pathway: Pathway, trail: tuple[Step, ...]) -> Iterator[str]:
    turns = {step.node: step.turn.value for step in trail}
    for node in pathway.tree.nodes:
        met = f"  [{turns[node.id]}]" if node.id in turns else ""
        yield f"{node.id}: {node.asks}{met}"
        yield f"    looks for {node.hazard}"
        yield f"    yes: {_place(pathway, node.yes)}; no: {_place(pathway, node.no)}"


def _place(pathway: Pathway, place: str) -> str:
    return place if place in pathway.node else f"{place} ({pathway.urgency_of(place).title})"
