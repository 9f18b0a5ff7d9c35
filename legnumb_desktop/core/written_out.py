"""The tree written out as one plain Python function, as fast as if it had been written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_source import ARGUMENTS, SourceWriter
from legnumb_desktop.core.tree import Node, Tree

Decide = Callable[
    [Mapping[str, frozenset[str]], Mapping[str, float], Mapping[str, int], Mapping[str, frozenset[str]]],
    int,
]
DEEPEST = 20
"""Nodes inside each other's yes; Python itself allows a hundred."""


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """``decide`` gives the number of a way out; ``ways_out`` tells its node and whether by yes."""

    decide: Decide
    ways_out: tuple[tuple[str, bool], ...]


def write_out(tree: Tree, findings: Mapping[str, c.Condition]) -> WrittenOut | None:
    """None for a tree in which two ways meet again or that is too deep: such a tree is walked instead."""
    writing = _Writing(tree, findings)
    if not writing.whole(tree.root):
        return None
    scope: dict[str, Decide] = {}
    exec(compile("\n".join(writing.lines), "<decision tree>", "exec"), scope)
    return WrittenOut(scope["decide"], tuple(writing.ways_out))


class _Writing:
    def __init__(self, tree: Tree, findings: Mapping[str, c.Condition]) -> None:
        self._nodes = {node.id: node for node in tree.nodes}
        self._findings = findings
        self._numbers = {name: f"f{number}" for number, name in enumerate(findings)}
        self._source = SourceWriter(self._numbers, self._numbers).surely
        self._met: set[str] = set()
        self.ways_out: list[tuple[str, bool]] = []
        self.lines = [f"def decide({ARGUMENTS}, nothing=frozenset()):"]

    def whole(self, root: str) -> bool:
        return self._from(root, 1, set())

    def _from(self, place: str, depth: int, known: set[str]) -> bool:
        """Writes the nodes from here to the end of the no side; yes sides that go on stand inside."""
        while True:
            if place in self._met or depth > DEEPEST:
                return False
            self._met.add(place)
            node = self._nodes[place]
            self._settle(node.when, depth, known)
            self._line(depth, f"if {self._source(node.when)}:")
            if node.yes in self._nodes:
                if not self._from(node.yes, depth + 1, set(known)):
                    return False
            else:
                self._leave(node, depth + 1, by_yes=True)
            if node.no not in self._nodes:
                self._leave(node, depth, by_yes=False)
                return True
            place = node.no

    def _leave(self, node: Node, depth: int, *, by_yes: bool) -> None:
        self._line(depth, f"return {len(self.ways_out)}")
        self.ways_out.append((node.id, by_yes))

    def _settle(self, condition: c.Condition, depth: int, known: set[str]) -> None:
        for name in sorted(c.findings_of(condition) - known):
            self._settle(self._findings[name], depth, known)
            known.add(name)
            self._line(depth, f"{self._numbers[name]} = {self._source(self._findings[name])}")

    def _line(self, depth: int, text: str) -> None:
        self.lines.append(" " * depth + text)
