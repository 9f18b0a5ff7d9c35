"""What a stretch of the paper is: heading, paragraph, list entry, table cell, figure (PDF 1.7, 14.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from legnumb_desktop.report.styles import BAND, HEADING, PLAIN_HEADING, PLAIN_TITLE, TITLE, Style

_HEADINGS = ((TITLE, "H1"), (PLAIN_TITLE, "H1"), (BAND, "H2"), (HEADING, "H2"), (PLAIN_HEADING, "H2"))
_HOLDERS = {"LI": "L", "TR": "Table"}


@dataclass(eq=False, slots=True)
class Element:
    """Pieces that share one element belong together, wherever they stand. Told apart by identity."""

    role: str
    parent: Element | None = None
    alternative: str = ""
    """Says what a figure shows to who cannot see it."""


ARTIFACT = Element("Artifact")
"""What repeats or decorates, and is not read out."""


def element_for(style: Style) -> Element:
    """A heading or a paragraph, by how it looks."""
    return Element(next((role for heading, role in _HEADINGS if heading is style), "P"))


def list_entry() -> tuple[Element, Element]:
    """The label and the body of one list entry."""
    item = Element("LI")
    return Element("Lbl", item), Element("LBody", item)


def table_row() -> tuple[Element, Element]:
    """The heading and the cell of one row."""
    line = Element("TR")
    return Element("TH", line), Element("TD", line)


@dataclass(eq=False, slots=True)
class Branch:
    """An element with what it holds, in reading order."""

    element: Element
    below: list[Branch]


def tree_of(elements: Sequence[Element]) -> list[Branch]:
    """Branches in the order in which their elements first appear; entries and rows are gathered."""
    branches: dict[Element, Branch] = {}
    top: list[Branch] = []

    def branch_of(element: Element) -> Branch:
        if element not in branches:
            branches[element] = made = Branch(element, [])
            (branch_of(element.parent).below if element.parent is not None else top).append(made)
        return branches[element]

    for element in elements:
        branch_of(element)
    gathered: list[Branch] = []
    for role, run in groupby(top, key=lambda branch: branch.element.role):
        if role in _HOLDERS:
            gathered.append(Branch(Element(_HOLDERS[role]), list(run)))
        else:
            gathered.extend(run)
    return gathered
